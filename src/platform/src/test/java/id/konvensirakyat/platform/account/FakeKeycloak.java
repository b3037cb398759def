package id.konvensirakyat.platform.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as it is told, request by request, and remembers what it was asked. */
final class FakeKeycloak implements AutoCloseable {
  static final String TOKEN = "POST /realms/konvensi/protocol/openid-connect/token";
  static final String USERS = "/admin/realms/konvensi/users";
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  record Answer(int status, String body) {}

  record Asked(String line, String query, String bearer, String body) {}

  FakeKeycloak(URI address) throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The next answer to a method and path; the last one told stays. */
  FakeKeycloak answer(String line, int status, String body) {
    answers.computeIfAbsent(line, key -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  FakeKeycloak token(String token, int seconds) {
    return answer(
        TOKEN, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + "}");
  }

  List<Asked> asked(String line) {
    synchronized (asked) {
      return asked.stream().filter(one -> one.line().equals(line)).toList();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      String line = exchange.getRequestMethod() + " " + path;
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      asked.add(new Asked(line, String.valueOf(exchange.getRequestURI().getQuery()), bearer, body));
      Deque<Answer> queue = answers.getOrDefault(line, new ArrayDeque<>());
      Answer answer = queue.size() > 1 ? queue.remove() : queue.peek();
      if (answer == null) {
        answer = new Answer(404, "{}");
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (answer.status() == 201) {
        exchange
            .getResponseHeaders()
            .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + path + "/s-1");
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
