package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The loopback ports of one stack.
 *
 * @param platform the pages and the API
 * @param keycloak sign-in
 * @param database MariaDB
 */
public record Ports(int platform, int keycloak, int database) {
  private static final Ports USUAL = new Ports(8080, 8180, 3307);

  public Ports {
    for (int port : new int[] {platform, keycloak, database}) {
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
      }
    }
  }

  /** 8080, 8180 and 3307, each moved up by {@code offset}. */
  public static Ports usual(int offset) {
    return new Ports(USUAL.platform + offset, USUAL.keycloak + offset, USUAL.database + offset);
  }

  /** Three ports that were free a moment ago. */
  public static Ports free() {
    try (ServerSocket first = listen(0);
        ServerSocket second = listen(0);
        ServerSocket third = listen(0)) {
      return new Ports(first.getLocalPort(), second.getLocalPort(), third.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException("this machine has no free loopback port", e);
    }
  }

  /** The port of one server. */
  public int of(Component component) {
    return switch (component) {
      case PAYARA -> platform;
      case KEYCLOAK -> keycloak;
      case MARIADB -> database;
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
