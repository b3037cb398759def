package id.konvensirakyat.deploy.role;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives prepared answers, one after the other. */
public final class StubServer implements AutoCloseable {
  /** What it does with one request; the request's target is given. */
  public interface Reaction {
    Reply reply(String target, int index);
  }

  /** Status and body, a problem document if it begins so; status 0 drops the connection. */
  public record Reply(int status, String body) {
    static final Reply DROP = new Reply(0, "");
  }

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  public StubServer(Reaction reaction) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, reaction));
    server.start();
  }

  private void answer(HttpExchange exchange, Reaction reaction) throws IOException {
    int index = bodies.size();
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Reply reply = reaction.reply(exchange.getRequestURI().toString(), index);
    if (reply.status() != 0) {
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      if (reply.body().startsWith("{\"type\"")) {
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      }
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  public Api api() {
    return Api.anonymous(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api"));
  }

  List<String> bodies() {
    return bodies;
  }

  List<String> authorizations() {
    return authorizations;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
