package id.konvensirakyat.crypto.hash;

import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as Belenios uses it: always of the UTF-8 bytes of a text. */
public final class Hash {
  private Hash() {}

  /**
   * The 32 bytes of the digest of a text in UTF-8.
   *
   * @throws IllegalArgumentException for half of a surrogate pair (a bug: decoding at the edge
   *     refuses it). {@code getBytes} would write a question mark, and two texts would share one
   *     digest.
   */
  public static byte[] sha256(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new IllegalArgumentException("the text is not Unicode");
    }
    return sha256(bytes);
  }

  /** The 32 bytes of the digest. */
  public static byte[] sha256(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of a text as a number, most significant byte first, mod q. */
  public static Scalar toScalar(Group group, String text) {
    return Scalar.reduce(group, sha256(text));
  }

  /** Lower-case hexadecimal, two digits a byte. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * The bytes of a lower-case hexadecimal text.
   *
   * @throws EncodingException WRONG_LENGTH for an odd length, NOT_HEX for any other character
   */
  public static byte[] decodeHex(String text) throws EncodingException {
    if (text.length() % 2 != 0) {
      throw new EncodingException(EncodingException.Reason.WRONG_LENGTH);
    }
    if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new EncodingException(EncodingException.Reason.NOT_HEX);
    }
    return HexFormat.of().parseHex(text);
  }
}
