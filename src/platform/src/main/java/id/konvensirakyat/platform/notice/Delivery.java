package id.konvensirakyat.platform.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** One conversation with the mail server, for several e-mails. */
final class Delivery implements AutoCloseable {
  private final Transport transport;

  private Delivery(Transport transport) {
    this.transport = transport;
  }

  static Delivery open(Session session, MailServer server) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    if (server.login().isPresent()) {
      MailServer.Login login = server.login().get();
      transport.connect(server.host(), server.port(), login.user(), login.password());
    } else {
      transport.connect();
    }
    return new Delivery(transport);
  }

  /** Returns when the mail server has taken it. */
  void send(Letter letter) throws MessagingException {
    transport.sendMessage(letter, letter.getAllRecipients());
  }

  /** What a failure means; its own message is not used, as it may quote an address. */
  static MailFailure reason(MessagingException thrown) {
    if (thrown instanceof AuthenticationFailedException) {
      return MailFailure.LOGIN_REFUSED;
    }
    if (thrown instanceof SendFailedException refused) {
      boolean forGood =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      return forGood ? MailFailure.ADDRESS_REFUSED : MailFailure.NOT_TAKEN;
    }
    return MailFailure.UNREACHABLE;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // the server has hung up first; what it took, it has acknowledged
    }
  }
}
