package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The part of Keycloak that makes members' accounts. The account of an address has the subject that
 * {@link TokenIssuer#subject} gives for the address as a name.
 */
public final class FakeKeycloak implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger lettersLeft = new AtomicInteger(Integer.MAX_VALUE);

  static {
    // else each answer waits 40 ms for the client to acknowledge its headers
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  FakeKeycloak() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake keycloak");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many accounts there are whose address contains this. */
  public long accounts(String part) {
    return accounts.keySet().stream().filter(email -> email.contains(part)).count();
  }

  /** So many accounts are made from now on; the last is made, but nobody hears of it. */
  public void dieAfter(int made) {
    answersLeft.set(made);
  }

  /** So many letters reach the mail server from now on. */
  public void mailDownAfter(int letters) {
    lettersLeft.set(letters);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("/token")) {
      send(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}");
    } else if (path.endsWith("/execute-actions-email")) {
      send(exchange, lettersLeft.getAndDecrement() > 0 ? 204 : 500, "");
    } else if (exchange.getRequestMethod().equals("POST")) {
      create(exchange, MAPPER.readTree(body));
    } else {
      find(exchange);
    }
  }

  private void create(HttpExchange exchange, JsonNode user) throws IOException {
    if (answersLeft.get() <= 0) {
      send(exchange, 503, "");
      return;
    }
    String email = user.path("email").asText();
    String id = TokenIssuer.subject(email);
    if (accounts.putIfAbsent(email, id) != null) {
      send(exchange, 409, "{}");
      return;
    }
    if (answersLeft.decrementAndGet() == 0) {
      send(exchange, 503, "");
      return;
    }
    exchange.getResponseHeaders().set("Location", url() + exchange.getRequestURI() + "/" + id);
    send(exchange, 201, "");
  }

  private void find(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    String email = query.replaceFirst("(^|.*&)email=([^&]*).*", "$2");
    String id = accounts.get(email);
    send(
        exchange,
        200,
        id == null ? "[]" : "[{\"id\":\"" + id + "\",\"requiredActions\":[\"UPDATE_PASSWORD\"]}]");
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
