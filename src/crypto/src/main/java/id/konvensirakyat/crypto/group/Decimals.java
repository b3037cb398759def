package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/** Strict decimal texts of big integers. */
final class Decimals {
  private Decimals() {}

  /** The number from 0 to limit - 1 with this text; see {@link Scalar#decode} for the refusals. */
  static BigInteger decode(String text, BigInteger limit) throws EncodingException {
    // The length is checked first: converting a megabyte of digits would take quadratic time.
    if (text.isEmpty() || text.length() > limit.toString().length()) {
      throw new EncodingException(EncodingException.Reason.WRONG_LENGTH);
    }
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
      throw new EncodingException(EncodingException.Reason.NOT_DECIMAL);
    }
    BigInteger number = new BigInteger(text);
    if (number.compareTo(limit) >= 0) {
      throw new EncodingException(EncodingException.Reason.OUT_OF_RANGE);
    }
    return number;
  }
}
