package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.EncodingException;
import java.security.SecureRandom;

/**
 * The secret from which all keys of a trustee's key ceremony follow: 22 characters of Base58, about
 * 128 bits. Belenios 2.5, section "Public key infrastructure". It has no text but {@link #reveal}.
 */
public final class Seed {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private static final int LENGTH = 22;

  private final String text;

  private Seed(String text) {
    this.text = text;
  }

  /** A uniform seed: {@link SecureRandom#nextInt(int)} has no modulo bias. */
  public static Seed random(SecureRandom random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Seed(text.toString());
  }

  /**
   * The seed with this text.
   *
   * @throws EncodingException WRONG_LENGTH unless it has 22 characters, NOT_BASE58 for any other
   *     character
   */
  public static Seed decode(String text) throws EncodingException {
    if (text.length() != LENGTH) {
      throw new EncodingException(EncodingException.Reason.WRONG_LENGTH);
    }
    if (!text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw new EncodingException(EncodingException.Reason.NOT_BASE58);
    }
    return new Seed(text);
  }

  /** The text, for the trustee's own key file. */
  public String reveal() {
    return text;
  }

  /** Hides the secret from logs and debuggers' one-line views. */
  @Override
  public String toString() {
    return "Seed(hidden)";
  }
}
