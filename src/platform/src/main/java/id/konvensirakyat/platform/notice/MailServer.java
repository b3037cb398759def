package id.konvensirakyat.platform.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server that takes our e-mail, and how it is spoken to.
 *
 * @param login name and password, where the server asks for them
 * @param from the sender, to whom the mail server reports what it could not deliver
 */
record MailServer(
    String host, int port, Security security, Optional<Login> login, MailAddress from) {
  /** No one of these waits longer: a server that hangs must not hold the outbox. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  enum Security {
    /** On the loopback address only. */
    NONE,
    /** Plain at first; the server must offer TLS, or nothing is sent. */
    STARTTLS,
    TLS
  }

  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login";
    }
  }

  /** Jakarta Mail's settings. */
  Properties properties() {
    Properties all = new Properties();
    String patience = Long.toString(PATIENCE.toMillis());
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", host);
    all.setProperty("mail.smtp.port", Integer.toString(port));
    all.setProperty("mail.smtp.connectiontimeout", patience);
    all.setProperty("mail.smtp.timeout", patience);
    all.setProperty("mail.smtp.writetimeout", patience);
    all.setProperty("mail.smtp.from", from.reveal());
    all.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean startTls = security == Security.STARTTLS;
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    return all;
  }
}
