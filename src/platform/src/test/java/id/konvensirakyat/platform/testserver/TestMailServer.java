package id.konvensirakyat.platform.testserver;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A mail server (GreenMail) that checks our name and password, refuses mailboxes whose name begins
 * with {@link #UNKNOWN} for good and those with {@link #LATER} for now, and can be switched off.
 */
public final class TestMailServer {
  public static final String UNKNOWN = "tidak-ada";
  public static final String LATER = "penuh";
  private static final String USER = "pengirim";
  private static final String PASSWORD = "for-tests-only";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final int port;
  private GreenMail running;

  TestMailServer(int port) {
    this.port = port;
    start();
  }

  int port() {
    return port;
  }

  /** How a server under test is told of a mail server on this port. */
  static Map<String, String> settings(int port) {
    return Map.of(
        "konvensi.mail.host", "127.0.0.1",
        "konvensi.mail.port", Integer.toString(port),
        "konvensi.mail.security", "none",
        "konvensi.mail.user", USER,
        "konvensi.mail.password", PASSWORD,
        "konvensi.mail.from", "konvensi@contoh.invalid",
        "konvensi.mail.retry.seconds", "1");
  }

  /** Starts with empty mailboxes. */
  public void start() {
    running = new Strict(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    running.setUser("pengirim@contoh.invalid", USER, PASSWORD);
    running.start();
  }

  public void stop() {
    running.stop();
  }

  /** What has arrived for an address so far. */
  public List<MimeMessage> arrived(String address) {
    return Arrays.stream(running.getReceivedMessages()).filter(m -> isTo(m, address)).toList();
  }

  /** The same, as soon as there are so many. */
  public List<MimeMessage> await(String address, int count) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (arrived(address).size() < count && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    return arrived(address);
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Strict extends GreenMail {
    Strict(ServerSetup setup) {
      super(setup);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
      return Map.of(ServerSetup.PROTOCOL_SMTP, new StrictSmtp(setups[0], managers));
    }
  }

  private static final class StrictSmtp extends SmtpServer {
    StrictSmtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
      return new SmtpHandler(new SmtpCommandRegistry(), new StrictMailboxes(managers), socket);
    }
  }

  private static final class StrictMailboxes extends SmtpManager {
    StrictMailboxes(Managers managers) {
      super(managers.getImapHostManager(), managers.getUserManager());
    }

    @Override
    public String checkRecipient(SmtpState state, MailAddress recipient) {
      String address = recipient.getEmail();
      if (address.startsWith(UNKNOWN)) {
        return "550 5.1.1 " + address + " is unknown";
      }
      return address.startsWith(LATER) ? "452 4.2.2 " + address + " is full" : null;
    }
  }
}
