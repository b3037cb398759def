package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests to the shared server as one account, or as nobody. Paths are below {@code /api}. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final PlatformServer server = PlatformServer.shared();
  private final Optional<String> token;

  private final Optional<String> address;

  private Http(Optional<String> token) {
    this(token, Optional.empty());
  }

  private Http(Optional<String> token, Optional<String> address) {
    this.token = token;
    this.address = address;
  }

  /** The same, as a trusted proxy forwards it for this address. */
  public Http from(String forwardedFor) {
    return new Http(token, Optional.of(forwardedFor));
  }

  public static Http nobody() {
    return new Http(Optional.empty());
  }

  public static Http as(String username, String... roles) {
    return withToken(PlatformServer.shared().tokens().token(username, roles));
  }

  public static Http withToken(String token) {
    return new Http(Optional.of(token));
  }

  /** An answer, read whole. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    /** The problem's code, or the whole answer where it is none. */
    public String problem() {
      return header("Content-Type").startsWith("application/problem+json")
          ? json().path("type").asText().replace("/problems/", "")
          : status() + " " + header("Content-Type") + " " + text();
    }

    /** The same answer, if it has this status; otherwise the test fails showing it. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError("expected " + status + " but was " + status() + ": " + text());
      }
      return this;
    }
  }

  public Answer get(String path) {
    return send("GET", path, "", new byte[0]);
  }

  public Answer delete(String path) {
    return send("DELETE", path, "", new byte[0]);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, String mediaType, byte[] body) {
    return send(
        method,
        path,
        mediaType,
        body.length == 0 && mediaType.isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(body));
  }

  /** The same with a body that comes as slowly as its publisher likes. */
  public Answer send(String method, String path, String mediaType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.origin().resolve("/api" + path)).method(method, body);
    address.ifPresent(a -> request.header("X-Forwarded-For", a));
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    if (!mediaType.isEmpty()) {
      request.header("Content-Type", mediaType);
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
