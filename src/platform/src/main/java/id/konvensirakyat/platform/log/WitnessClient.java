package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Talks to witnesses (C2SP tlog-witness). What they answer may be anything: it is short, comes
 * within seconds, and is believed in nothing.
 */
@ApplicationScoped
public class WitnessClient {
  private static final Duration CONNECTED = Duration.ofSeconds(5);
  private static final Duration ANSWERED = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  static final int UNPROCESSABLE = 422;

  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTED)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** With the patience of the server. */
  public WitnessClient() {
    this(ANSWERED);
  }

  /**
   * With this patience.
   *
   * @param patience until an answer has come whole
   */
  WitnessClient(Duration patience) {
    this.patience = patience;
  }

  /** What a witness answered. */
  sealed interface Answer {
    /** It cosigned: signature lines. */
    record Lines(String lines) implements Answer {}

    /** It has seen this size of the log, and not the one that it was told. */
    record HasSeen(long size) implements Answer {}

    /** It gave a checkpoint, or has none. */
    record Seen(Optional<byte[]> note) implements Answer {}

    /** It does not want this: it does not know the log, or what it was told does not hold. */
    record Refused(int status) implements Answer {}

    /** It gave no answer, or one that says nothing. */
    record Silent() implements Answer {}
  }

  /** Asks for a cosignature. */
  Answer add(Witness witness, AddCheckpoint request) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
            .POST(BodyPublishers.ofString(request.toString(), StandardCharsets.UTF_8));
    Optional<HttpResponse<byte[]>> answer = send(post);
    if (answer.isEmpty()) {
      return new Answer.Silent();
    }
    String body = new String(answer.get().body(), StandardCharsets.UTF_8);
    return switch (answer.get().statusCode()) {
      case OK -> new Answer.Lines(body);
      case CONFLICT ->
          Checkpoint.size(body.strip())
              .<Answer>map(Answer.HasSeen::new)
              .orElseGet(Answer.Silent::new);
      case BAD_REQUEST, FORBIDDEN, NOT_FOUND, UNPROCESSABLE ->
          new Answer.Refused(answer.get().statusCode());
      default -> new Answer.Silent();
    };
  }

  /** Asks for the newest checkpoint that the witness has cosigned of a log. */
  Answer seen(Witness witness, String origin) {
    URI url = URI.create(witness.url() + "/" + Hash.of(origin).hex() + "/checkpoint");
    Optional<HttpResponse<byte[]>> answer = send(HttpRequest.newBuilder(url).GET());
    if (answer.isEmpty()) {
      return new Answer.Silent();
    }
    return switch (answer.get().statusCode()) {
      case OK -> new Answer.Seen(Optional.of(answer.get().body()));
      case NOT_FOUND -> new Answer.Seen(Optional.empty());
      default -> new Answer.Silent();
    };
  }

  private Optional<HttpResponse<byte[]>> send(HttpRequest.Builder request) {
    LimitedBody body = new LimitedBody(SignedNote.LARGEST);
    try {
      return Optional.of(
          client
              .sendAsync(request.timeout(patience).build(), info -> body)
              .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
              .join());
    } catch (CompletionException e) {
      body.cancel(); // or a witness that sends a byte now and then keeps the connection for ever
      return Optional.empty();
    }
  }
}
