package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.notice.MailServer.Login;
import id.konvensirakyat.platform.notice.MailServer.Security;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether and how this server sends e-mail. Without {@code konvensi.mail.host} it sends none and
 * keeps no address; with half of the settings it does not start.
 */
@ApplicationScoped
public class MailSettings {
  @Inject
  @ConfigProperty(name = "konvensi.public.origin")
  private URI origin;

  @Inject
  @ConfigProperty(name = "konvensi.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "konvensi.mail.port", defaultValue = "587")
  private int port;

  @Inject
  @ConfigProperty(name = "konvensi.mail.security", defaultValue = "starttls")
  private String security;

  @Inject
  @ConfigProperty(name = "konvensi.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "konvensi.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "konvensi.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "konvensi.mail.key")
  private Optional<String> key;

  @Inject
  @ConfigProperty(name = "konvensi.mail.retry.seconds", defaultValue = "60")
  private int retrySeconds;

  private Optional<MailServer> server = Optional.empty();
  private Optional<AddressSeal> seal = Optional.empty();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MailSettings() {}

  @PostConstruct
  void read() {
    server = host.filter(name -> !name.isBlank()).map(this::server);
    seal = server.map(known -> new AddressSeal(needed(key, "konvensi.mail.key")));
  }

  private MailServer server(String name) {
    MailAddress sender =
        MailAddress.of(needed(from, "konvensi.mail.from"))
            .orElseThrow(() -> new IllegalStateException("konvensi.mail.from is no address"));
    Optional<Login> login =
        user.map(known -> new Login(known, needed(password, "konvensi.mail.password")));
    return new MailServer(
        name, port, Security.valueOf(security.toUpperCase(Locale.ROOT)), login, sender);
  }

  private static String needed(Optional<String> setting, String name) {
    return setting.orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }

  /** The server to send through, or nothing where e-mail is not set up. */
  Optional<MailServer> server() {
    return server;
  }

  /** There exactly where {@link #server} is. */
  Optional<AddressSeal> seal() {
    return seal;
  }

  /** The address of the pages, without a closing slash. */
  String origin() {
    return origin.toString().replaceAll("/+$", "");
  }

  /** The right part of our Message-IDs. */
  String domain() {
    return Optional.ofNullable(origin.getHost()).orElse("localhost");
  }

  Backoff backoff() {
    return new Backoff(Duration.ofSeconds(retrySeconds));
  }
}
