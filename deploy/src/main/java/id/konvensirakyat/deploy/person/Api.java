package id.konvensirakyat.deploy.person;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The platform's API as one caller sees it, with or without a person's token. Paths are those of
 * the HTTP contract below {@code /api}. Every method throws {@link IOException} when no answer
 * came; any answer, also a refusal, is returned.
 */
public final class Api {
  private static final String AUTHORIZATION = "Authorization";
  private static final String JSON = "application/json";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI base;
  private final Optional<Bearer> caller;

  private Api(URI base, Optional<Bearer> caller) {
    this.base = base;
    this.caller = caller;
  }

  /**
   * The API below {@code base}, for instance {@code http://localhost:8080/api}, without a token.
   */
  public static Api anonymous(URI base) {
    return new Api(base, Optional.empty());
  }

  /** The same API with this person's token in every request. */
  public Api as(Bearer person) {
    return new Api(base, Optional.of(person));
  }

  public Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  public Answer delete(String path) throws IOException {
    return send(request(path).DELETE());
  }

  /** Writes a successful answer's body to a file, without holding it in memory. */
  public void download(String path, Path file) throws IOException {
    HttpRequest request = request(path).timeout(Duration.ofMinutes(30)).GET().build();
    try {
      int status =
          CLIENT
              .send(
                  request, HttpResponse.BodyHandlers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING))
              .statusCode();
      if (status != 200) {
        throw new IOException("the download was refused, status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while downloading");
    }
  }

  /** Posts {@code value} as JSON. */
  public Answer post(String path, Object value) throws IOException {
    return postText(path, JSON, Answer.JSON.writeValueAsString(value));
  }

  /** Puts {@code value} as JSON. */
  public Answer put(String path, Object value) throws IOException {
    return putText(path, JSON, Answer.JSON.writeValueAsString(value));
  }

  /** Posts exactly this text in UTF-8. */
  public Answer postText(String path, String type, String body) throws IOException {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** Posts exactly these bytes. */
  public Answer postBytes(String path, String type, byte[] body) throws IOException {
    BodyPublisher bytes = BodyPublishers.ofByteArray(body);
    return send(request(path).header("Content-Type", type).POST(bytes));
  }

  /** Puts exactly this text in UTF-8. */
  public Answer putText(String path, String type, String body) throws IOException {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  /** Puts exactly these bytes. */
  public Answer putBytes(String path, String type, byte[] body) throws IOException {
    BodyPublisher bytes = BodyPublishers.ofByteArray(body);
    return send(request(path).header("Content-Type", type).PUT(bytes));
  }

  private HttpRequest.Builder request(String path) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(2));
    if (caller.isPresent()) {
      builder.header(AUTHORIZATION, bearer(caller.get()));
    }
    return builder;
  }

  /** Sends; where the platform asks for a more recent sign-in, signs in and sends again. */
  private Answer send(HttpRequest.Builder request) throws IOException {
    Answer answer = sendOnce(request);
    if (caller.isPresent() && answer.problem().equals("step-up-needed")) {
      caller.get().signInAnew();
      return sendOnce(request.setHeader(AUTHORIZATION, bearer(caller.get())));
    }
    return answer;
  }

  private static String bearer(Bearer person) throws IOException {
    return "Bearer " + person.accessToken();
  }

  private static Answer sendOnce(HttpRequest.Builder request) throws IOException {
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the server");
    }
  }
}
