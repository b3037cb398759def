package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The loopback ports of one stack.
 *
 * @param platform the pages and the API
 * @param keycloak sign-in
 * @param database MariaDB
 * @param smtp the mail server
 * @param mailboxes what the mail server took, to read
 * @param witnesses one each
 */
public record Ports(
    int platform, int keycloak, int database, int smtp, int mailboxes, List<Integer> witnesses) {
  private static final int LOWEST_FREE = 20_000;
  private static final int LOWEST_OF_CONNECTIONS = 32_768;
  private static final Ports USUAL =
      new Ports(8080, 8180, 3307, 3025, 8280, List.of(8091, 8092, 8093));

  public Ports {
    witnesses = List.copyOf(witnesses);
    if (witnesses.size() != Component.WITNESSES.size()) {
      throw new IllegalArgumentException("every witness needs a port");
    }
    List<Integer> all = new ArrayList<>(witnesses);
    all.addAll(List.of(platform, keycloak, database, smtp, mailboxes));
    for (int port : all) {
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
      }
    }
  }

  /** 8080, 8180, 3307, 3025, 8280 and 8091 to 8093, each moved up by {@code offset}. */
  public static Ports usual(int offset) {
    return new Ports(
        USUAL.platform + offset,
        USUAL.keycloak + offset,
        USUAL.database + offset,
        USUAL.smtp + offset,
        USUAL.mailboxes + offset,
        USUAL.witnesses.stream().map(port -> port + offset).toList());
  }

  /**
   * Ports that were free a moment ago, below those that Linux gives to connections: a server that
   * is started again must find its port free.
   */
  public static Ports free() {
    List<Integer> found =
        ThreadLocalRandom.current()
            .ints(LOWEST_FREE, LOWEST_OF_CONNECTIONS)
            .distinct()
            .filter(Ports::isFree)
            .limit(5 + Component.WITNESSES.size())
            .boxed()
            .toList();
    return new Ports(
        found.get(0),
        found.get(1),
        found.get(2),
        found.get(3),
        found.get(4),
        found.subList(5, found.size()));
  }

  /** The ports of one server. */
  public List<Integer> of(Component component) {
    return switch (component) {
      case PAYARA -> List.of(platform);
      case KEYCLOAK -> List.of(keycloak);
      case MARIADB -> List.of(database);
      case MAIL -> List.of(smtp, mailboxes);
      case WITNESS_1, WITNESS_2, WITNESS_3 ->
          List.of(witnesses.get(Component.WITNESSES.indexOf(component)));
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
