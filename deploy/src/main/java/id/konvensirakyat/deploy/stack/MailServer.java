package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * GreenMail as the stack's mail server: it takes e-mail over SMTP from the platform, which signs in
 * with a password, delivers all of it to mailboxes of its own, whatever the address, and nothing
 * beyond them; the mailboxes are read over HTTP ({@code deploy/mailbox}). They are in its memory
 * alone: a restart empties them.
 */
final class MailServer implements Recipe {
  private static final String USER = "konvensi";
  private static final String DOMAIN = "contoh.invalid";
  private static final String LOOPBACK = "127.0.0.1";

  private final StateDirectory state;
  private final Secrets secrets;
  private final Path jar;
  private final Ports ports;

  MailServer(StateDirectory state, Secrets secrets, Path jar, Ports ports) {
    this.state = state;
    this.secrets = secrets;
    this.jar = jar;
    this.ports = ports;
  }

  @Override
  public Component component() {
    return Component.MAIL;
  }

  /** What the platform needs to send through it. */
  Map<String, String> settings() throws IOException {
    return Map.of(
        "konvensi.mail.host",
        LOOPBACK,
        "konvensi.mail.port",
        Integer.toString(ports.smtp()),
        "konvensi.mail.security",
        "none",
        "konvensi.mail.user",
        USER,
        "konvensi.mail.password",
        password(),
        "konvensi.mail.from",
        USER + "@" + DOMAIN,
        "konvensi.mail.retry.seconds",
        "10");
  }

  /** The same for the realm, which sends its own e-mails. */
  Map<String, String> realmValues() throws IOException {
    return Map.of(
        "KONVENSI_SMTP_HOST",
        LOOPBACK,
        "KONVENSI_SMTP_PORT",
        Integer.toString(ports.smtp()),
        "KONVENSI_SMTP_STARTTLS",
        "false",
        "KONVENSI_SMTP_TLS",
        "false",
        "KONVENSI_SMTP_USER",
        USER,
        "KONVENSI_SMTP_PASSWORD",
        password(),
        "KONVENSI_SMTP_FROM",
        USER + "@" + DOMAIN);
  }

  @Override
  public Launch prepare() throws IOException {
    Path own = state.of(component());
    // The password is a system property of GreenMail: in a file, not on the command line.
    Path arguments = own.resolve("arguments");
    Secrets.writeOwnerOnly(
        arguments,
        """
        -Dgreenmail.smtp.hostname=%1$s
        -Dgreenmail.smtp.port=%2$d
        -Dgreenmail.api.hostname=%1$s
        -Dgreenmail.api.port=%3$d
        -Dgreenmail.users=%4$s:%5$s@%6$s
        -Dgreenmail.startup.timeout=60000
        """
            .formatted(LOOPBACK, ports.smtp(), ports.mailboxes(), USER, password(), DOMAIN));
    return new Launch(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "@" + arguments,
            "-jar",
            jar.toString()),
        Map.of(),
        own);
  }

  @Override
  public boolean serves() {
    return Probe.answers(
        URI.create("http://" + LOOPBACK + ":" + ports.mailboxes() + "/api/service/readiness"));
  }

  private String password() throws IOException {
    return secrets.password("mail-password");
  }
}
