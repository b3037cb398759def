package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/** Digits of public exponents to a base that is a power of two. */
final class Windows {
  private Windows() {}

  /** The digit of {@code width} bits that stands {@code index} digits above the lowest. */
  static int digit(BigInteger exponent, int index, int width) {
    int digit = 0;
    for (int bit = width - 1; bit >= 0; bit--) {
      digit = 2 * digit + (exponent.testBit(index * width + bit) ? 1 : 0);
    }
    return digit;
  }
}
