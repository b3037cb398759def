package id.konvensirakyat.deploy.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the server said: status, headers and the body's bytes. */
public final class Answer {
  static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(HttpResponse<byte[]> response) {
    this.status = response.statusCode();
    this.headers = response.headers();
    this.body = response.body();
  }

  public int status() {
    return status;
  }

  /** Whether the status is 2xx. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  public byte[] bytes() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON; an {@link UncheckedIOException} when it is none. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("status " + status + ": the body is not JSON", e);
    }
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The problem's code, the last segment of {@code type}; empty when the body is no problem. */
  public String problem() {
    if (!header("content-type").orElse("").startsWith("application/problem+json")) {
      return "";
    }
    String type = json().path("type").asText();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /**
   * This answer when it is a success.
   *
   * @throws RefusedException otherwise
   */
  public Answer orThrow() throws RefusedException {
    if (!isSuccess()) {
      throw new RefusedException(this);
    }
    return this;
  }
}
