package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * The Jacobi symbol (a/n) of an odd n: for a prime n, 1 says that a is a square and -1 that it is
 * none. Variable time: for public values. The binary algorithm of H. Cohen, "A Course in
 * Computational Algebraic Number Theory" (1993), section 1.4.2, on limbs of 64 bits.
 */
final class JacobiSymbol {
  private long[] a;
  private long[] n;

  /** Limbs of a and n that may be other than zero. */
  private int length;

  private boolean negative;

  private JacobiSymbol(BigInteger a, BigInteger n) {
    this.length = n.bitLength() / Long.SIZE + 1;
    this.a = limbs(a.mod(n));
    this.n = limbs(n);
  }

  /**
   * The symbol: -1, 0 or 1.
   *
   * @throws IllegalArgumentException for an n that is even or not positive
   */
  static int of(BigInteger a, BigInteger n) {
    if (n.signum() <= 0 || !n.testBit(0)) {
      throw new IllegalArgumentException("even or not positive");
    }
    return new JacobiSymbol(a, n).symbol();
  }

  private long[] limbs(BigInteger number) {
    long[] limbs = new long[length];
    for (int i = 0; i < length; i++) {
      limbs[i] = number.shiftRight(Long.SIZE * i).longValue();
    }
    return limbs;
  }

  private int symbol() {
    while (!isZero(a)) {
      takeTwos();
      if (aIsLess()) {
        long[] former = a;
        a = n;
        n = former;
        // Reciprocity: the sign changes when both are 3 mod 4.
        negative ^= (a[0] & n[0] & 2) != 0;
      }
      subtract();
    }
    if (!isOne(n)) {
      return 0;
    }
    return negative ? -1 : 1;
  }

  /** Halves an even a until it is odd; (2/n) is -1 when n is 3 or 5 mod 8. */
  private void takeTwos() {
    while (a[0] == 0) {
      System.arraycopy(a, 1, a, 0, length - 1); // 64 twos: no change of sign
      a[length - 1] = 0;
    }
    int twos = Long.numberOfTrailingZeros(a[0]);
    if (twos == 0) {
      return;
    }
    for (int i = 0; i < length - 1; i++) {
      a[i] = a[i] >>> twos | a[i + 1] << -twos;
    }
    a[length - 1] >>>= twos;
    long eighth = n[0] & 7;
    negative ^= (twos & 1) != 0 && (eighth == 3 || eighth == 5);
  }

  private boolean aIsLess() {
    while (length > 1 && a[length - 1] == 0 && n[length - 1] == 0) {
      length--;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (a[i] != n[i]) {
        return Long.compareUnsigned(a[i], n[i]) < 0;
      }
    }
    return false;
  }

  /** a - n, which is not negative. */
  private void subtract() {
    long borrow = 0;
    for (int i = 0; i < length; i++) {
      long x = a[i];
      long difference = x - n[i] - borrow;
      // The borrow out of the top bit (Hacker's Delight, section 2-16).
      borrow = ((~x & n[i]) | (~(x ^ n[i]) & difference)) >>> (Long.SIZE - 1);
      a[i] = difference;
    }
  }

  private boolean isZero(long[] limbs) {
    for (int i = 0; i < length; i++) {
      if (limbs[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isOne(long[] limbs) {
    for (int i = 1; i < length; i++) {
      if (limbs[i] != 0) {
        return false;
      }
    }
    return limbs[0] == 1;
  }
}
