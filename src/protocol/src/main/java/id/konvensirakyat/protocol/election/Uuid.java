package id.konvensirakyat.protocol.election;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;

/** An election's identifier: at least 14 Base58 characters (spec 4.2, type uuid). */
public final class Uuid {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int SHORTEST = 14;
  private static final int LONGEST = 64;

  private final String text;

  private Uuid(String text) {
    this.text = text;
  }

  /** Reads an identifier of 14 to 64 characters. */
  public static Uuid decode(String text) throws RefusedException {
    boolean valid = text.length() >= SHORTEST && text.length() <= LONGEST;
    for (int i = 0; valid && i < text.length(); i++) {
      valid = BASE58.indexOf(text.charAt(i)) >= 0;
    }
    if (!valid) {
      throw new RefusedException(Reason.TEXT_INVALID, "uuid");
    }
    return new Uuid(text);
  }

  /** A fresh identifier of 14 characters, about 82 bits. */
  public static Uuid random(SecureRandom random) {
    StringBuilder text = new StringBuilder(SHORTEST);
    for (int i = 0; i < SHORTEST; i++) {
      text.append(BASE58.charAt(random.nextInt(BASE58.length())));
    }
    return new Uuid(text.toString());
  }

  static Uuid read(JsonReader reader) throws RefusedException {
    return decode(reader.string(LONGEST));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uuid uuid && uuid.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The identifier's characters. */
  @Override
  public String toString() {
    return text;
  }
}
