package id.konvensirakyat.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A witness on HTTP. No more requests are worked on, or wait, than there is room for, no request
 * may take longer than a few seconds to send, and who asks is noted nowhere. For TLS put a proxy
 * before it.
 */
public final class WitnessServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int WAITING = 128;
  private static final Pattern NEWEST = Pattern.compile("/([0-9a-f]{64})/checkpoint");

  private final Witness witness;
  private final Clock clock;
  private final PrintWriter problems;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  private WitnessServer(Witness witness, Clock clock, PrintWriter problems, HttpServer server) {
    this.witness = witness;
    this.clock = clock;
    this.problems = problems;
    this.server = server;
    this.threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Starts to answer.
   *
   * @param problems where it is said that the disk failed
   * @throws IOException when nobody can listen there
   */
  public static WitnessServer start(
      Witness witness, InetSocketAddress address, Clock clock, PrintWriter problems)
      throws IOException {
    limit("maxReqTime", 5); // seconds: until a request has arrived whole
    limit("maxRspTime", 5);
    limit("idleInterval", 60);
    limit("maxIdleConnections", 100);
    limit("maxReqHeaders", 50);
    HttpServer server = HttpServer.create(address, WAITING);
    WitnessServer started = new WitnessServer(witness, clock, problems, server);
    server.setExecutor(started.threads);
    server.createContext("/", started::answer);
    server.start();
    return started;
  }

  /** What the JDK's server can be told only so; who runs the program may say otherwise. */
  private static void limit(String name, int value) {
    String property = "sun.net.httpserver." + name;
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    } catch (RuntimeException e) {
      problems.println("A request could not be answered: " + e.getClass().getSimpleName());
      throw e;
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    Matcher newest = NEWEST.matcher(path);
    if (path.equals("/add-checkpoint")) {
      return method.equals("POST") ? add(exchange) : otherMethod(exchange, "POST");
    }
    if (!path.equals("/") && !newest.matches()) {
      return Reply.refused(404, "There is nothing here.");
    }
    if (!method.equals("GET")) {
      return otherMethod(exchange, "GET");
    }
    return newest.matches()
        ? witness.newest(newest.group(1))
        : new Reply(200, StatusPage.TYPE, StatusPage.of(witness, clock.instant()));
  }

  private static Reply otherMethod(HttpExchange exchange, String allowed) {
    exchange.getResponseHeaders().set("Allow", allowed);
    return Reply.refused(405, "Only " + allowed + " is answered here.");
  }

  private Reply add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LARGEST + 1);
    try {
      return witness.add(body);
    } catch (IOException e) {
      problems.println("Nothing can be cosigned, the disk fails: " + e.getMessage());
      return Reply.refused(503, "This witness cannot write to its disk.");
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
