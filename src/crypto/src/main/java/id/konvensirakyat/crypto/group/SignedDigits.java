package id.konvensirakyat.crypto.group;

/** Public numbers as sums of d[i] 2^(wi) with digits from -2^(w-1) to 2^(w-1) - 1. */
final class SignedDigits {
  private SignedDigits() {}

  /** How many digits of w bits a number has, with room for the carry out of its highest bit. */
  static int count(int numberBits, int bits) {
    return (numberBits + bits) / bits;
  }

  /**
   * Writes the digits of a number of four words, least significant first, and a zero word above.
   *
   * @param at where the lowest digit goes
   * @param step from a digit to the next
   * @param bits of a digit, at most 16
   */
  static void write(short[] digits, int at, int step, long[] words, int count, int bits) {
    int half = 1 << (bits - 1);
    int carry = 0;
    for (int i = 0; i < count; i++) {
      int digit = carry + window(words, bits * i, bits);
      carry = (digit + half) >> bits;
      digits[at + i * step] = (short) (digit - (carry << bits));
    }
  }

  /** The bits shift to shift + bits - 1. */
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
