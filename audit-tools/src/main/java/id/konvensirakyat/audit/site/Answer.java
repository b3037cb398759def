package id.konvensirakyat.audit.site;

import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a server answered once. */
public final class Answer {
  private static final int OK = 200;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final boolean isCut;

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param headers whose names may be in any case
   * @param body decompressed; its first bytes alone if it is cut
   * @param isCut whether the server sent more than was taken
   */
  public Answer(int status, Map<String, List<String>> headers, byte[] body, boolean isCut) {
    this.status = status;
    this.headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    e -> e.getKey().toLowerCase(Locale.ROOT),
                    e -> List.copyOf(e.getValue()),
                    (one, other) -> one));
    this.body = body.clone();
    this.isCut = isCut;
  }

  /** Its status. */
  public int status() {
    return status;
  }

  /** Its headers, by their names in lower case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Its body, decompressed; the first bytes alone if it is cut. */
  public byte[] body() {
    return body.clone();
  }

  /** Whether the server sent more than was taken. */
  public boolean isCut() {
    return isCut;
  }

  /** Whether it is a whole file. */
  boolean isFile() {
    return status == OK && !isCut;
  }

  /** Whether it sends the browser elsewhere. */
  boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /** Whether the server could not answer now, which proves nothing. */
  boolean isTrouble() {
    return status >= 500 || status == 408 || status == 429;
  }

  /** The values of a header; none if it is not there. */
  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  Hash hash() {
    return Hash.of(body);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
