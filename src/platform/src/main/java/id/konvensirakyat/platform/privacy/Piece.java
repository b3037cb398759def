package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.web.Json;

/**
 * One file of a person's own copy.
 *
 * @param path in the zip; it names no person
 * @param content read when its turn comes, outside of the transaction that listed it
 */
public record Piece(String path, Content content) {
  /** What a piece holds. */
  @FunctionalInterface
  public interface Content {
    byte[] read();
  }

  /** A value as JSON. */
  public static Piece json(String path, Object value) {
    byte[] bytes = Json.write(value);
    return new Piece(path, () -> bytes);
  }
}
