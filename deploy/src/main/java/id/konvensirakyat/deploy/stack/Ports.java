package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/**
 * The loopback ports of one stack.
 *
 * @param platform the pages and the API
 * @param keycloak sign-in
 * @param database MariaDB
 * @param smtp the mail server
 * @param mailboxes what the mail server took, to read
 */
public record Ports(int platform, int keycloak, int database, int smtp, int mailboxes) {
  private static final Ports USUAL = new Ports(8080, 8180, 3307, 3025, 8280);

  public Ports {
    for (int port : new int[] {platform, keycloak, database, smtp, mailboxes}) {
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
      }
    }
  }

  /** 8080, 8180, 3307, 3025 and 8280, each moved up by {@code offset}. */
  public static Ports usual(int offset) {
    return new Ports(
        USUAL.platform + offset,
        USUAL.keycloak + offset,
        USUAL.database + offset,
        USUAL.smtp + offset,
        USUAL.mailboxes + offset);
  }

  /** Ports that were free a moment ago. */
  public static Ports free() {
    try (ServerSocket first = listen(0);
        ServerSocket second = listen(0);
        ServerSocket third = listen(0);
        ServerSocket fourth = listen(0);
        ServerSocket fifth = listen(0)) {
      return new Ports(
          first.getLocalPort(),
          second.getLocalPort(),
          third.getLocalPort(),
          fourth.getLocalPort(),
          fifth.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException("this machine has no free loopback port", e);
    }
  }

  /** The ports of one server. */
  public List<Integer> of(Component component) {
    return switch (component) {
      case PAYARA -> List.of(platform);
      case KEYCLOAK -> List.of(keycloak);
      case MARIADB -> List.of(database);
      case MAIL -> List.of(smtp, mailboxes);
    };
  }

  /** Whether nothing listens on the loopback port. */
  static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    try {
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }
}
