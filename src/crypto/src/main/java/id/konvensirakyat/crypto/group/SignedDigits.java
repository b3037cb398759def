package id.konvensirakyat.crypto.group;

/** Public numbers below 2^253 as sums of d[i] 2^(wi) with digits from -2^(w-1) to 2^(w-1) - 1. */
final class SignedDigits {
  private static final int NUMBER_BITS = 253;

  private SignedDigits() {}

  /** How many digits of w bits a number has, with room for the carry out of its highest bit. */
  static int count(int bits) {
    return (NUMBER_BITS + bits) / bits;
  }

  /** The digits of up to 8 bits, least significant first, of the number in these words. */
  static byte[] of(long[] words, int bits) {
    byte[] digits = new byte[count(bits)];
    int half = 1 << (bits - 1);
    int carry = 0;
    for (int i = 0; i < digits.length; i++) {
      int digit = carry + window(words, bits * i, bits);
      carry = (digit + half) >> bits;
      digits[i] = (byte) (digit - (carry << bits));
    }
    return digits;
  }

  /** The bits shift to shift + bits - 1 of a number whose highest word is zero. */
  static int window(long[] words, int shift, int bits) {
    int word = shift >>> 6;
    int offset = shift & 63;
    long window = words[word] >>> offset;
    if (offset + bits > 64) {
      window |= words[word + 1] << (64 - offset);
    }
    return (int) window & ((1 << bits) - 1);
  }
}
