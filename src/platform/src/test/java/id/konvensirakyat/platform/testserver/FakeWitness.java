package id.konvensirakyat.platform.testserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A witness of tlog-witness that keeps its state in memory and knows every log. */
public final class FakeWitness implements AutoCloseable {
  private record Known(TreeHead head, String note) {}

  private final NoteSigner key;
  private final HttpServer server;
  private final Map<String, Known> logs = new ConcurrentHashMap<>();
  private volatile boolean silent;
  private volatile long claimed = -1;

  public FakeWitness(int number) throws IOException {
    byte[] seed = new byte[NoteSigner.SEED_BYTES];
    seed[0] = (byte) number;
    seed[1] = 77;
    key = NoteSigner.cosigner("saksi" + number + ".example/w", seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::handle);
    server.start();
  }

  /** As the server's configuration names it. */
  public String configured() {
    return vkey() + "|http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String vkey() {
    return key.verifierKey().toString();
  }

  /** Whether it answers nothing of use. */
  public void silent(boolean is) {
    silent = is;
  }

  /**
   * Says that it has cosigned a tree of so many entries of every log, whatever it was; -1: stops.
   */
  public void claims(long size) {
    claimed = size;
  }

  /** How many entries of a log it has seen. */
  public long seen(String origin) {
    Known known = logs.get(origin);
    return known == null ? 0 : known.head().size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (silent) {
        answer(exchange, 500, "");
      } else if (exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
        add(exchange, body);
      } else {
        String hash = exchange.getRequestURI().getPath().split("/", -1)[1];
        String note =
            logs.entrySet().stream()
                .filter(log -> Hash.of(log.getKey()).hex().equals(hash))
                .map(log -> log.getValue().note())
                .findFirst()
                .orElse("");
        answer(exchange, note.isEmpty() ? 404 : 200, note);
      }
    } catch (NoteException e) {
      answer(exchange, 400, "");
    }
  }

  private synchronized void add(HttpExchange exchange, byte[] body)
      throws IOException, NoteException {
    AddCheckpoint request = AddCheckpoint.parse(body);
    Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
    Known known = logs.getOrDefault(checkpoint.origin(), new Known(TreeHead.EMPTY, ""));
    if (claimed >= 0) {
      answer(exchange, 409, claimed + "\n");
      return;
    }
    if (request.oldSize() != known.head().size()) {
      answer(exchange, 409, known.head().size() + "\n");
      return;
    }
    TreeHead head = checkpoint.head();
    boolean holds =
        Consistency.check(
                request.proof(), known.head().size(), known.head().root(), head.size(), head.root())
            .holds();
    if (!holds) {
      answer(exchange, 422, "");
      return;
    }
    NoteSignature line = key.cosign(checkpoint, Instant.now().getEpochSecond());
    SignedNote cosigned = request.checkpoint().with(line);
    logs.put(checkpoint.origin(), new Known(head, cosigned.toString()));
    answer(exchange, 200, line.line() + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
