package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Inverses, square roots and the unique byte form of elements of the field of {@link Field25519}.
 */
final class FieldElements25519 {
  /** A square root of -1: 2^((p-1)/4). */
  static final long[] SQRT_MINUS_ONE =
      fromBigInteger(
          BigInteger.TWO.modPow(Field25519.P.subtract(BigInteger.ONE).shiftRight(2), Field25519.P));

  private static final long MASK = (1L << 51) - 1;

  private FieldElements25519() {}

  /** The limbs of a number; the number is taken mod p. */
  static long[] fromBigInteger(BigInteger number) {
    BigInteger rest = number.mod(Field25519.P);
    long[] limbs = new long[5];
    for (int i = 0; i < 5; i++) {
      limbs[i] = rest.longValue() & MASK;
      rest = rest.shiftRight(51);
    }
    return limbs;
  }

  /** The number from 0 to p - 1 that the limbs stand for. */
  static BigInteger toBigInteger(long[] a) {
    return new BigInteger(1, toBytes(a));
  }

  /** The limbs of a number of four words, least significant first, below 2^255. */
  static long[] fromWords(long[] w) {
    return new long[] {
      w[0] & MASK,
      (w[0] >>> 51 | w[1] << 13) & MASK,
      (w[1] >>> 38 | w[2] << 26) & MASK,
      (w[2] >>> 25 | w[3] << 39) & MASK,
      w[3] >>> 12
    };
  }

  /** Whether limbs below 2^51 are those of a number below p. */
  static boolean isCanonical(long[] a) {
    return a[0] < MASK - 18 || (a[1] & a[2] & a[3] & a[4]) != MASK;
  }

  /** The four words, least significant first, of the number from 0 to p - 1. */
  static long[] words(long[] a) {
    long[] t = canonical(a);
    return new long[] {
      t[0] | t[1] << 51,
      t[1] >>> 13 | t[2] << 38,
      t[2] >>> 26 | t[3] << 25,
      t[3] >>> 39 | t[4] << 12
    };
  }

  /** The 32 bytes, most significant first, of the number from 0 to p - 1. */
  static byte[] toBytes(long[] a) {
    long[] words = words(a);
    ByteBuffer bytes = ByteBuffer.allocate(32);
    for (int i = 3; i >= 0; i--) {
      bytes.putLong(words[i]);
    }
    return bytes.array();
  }

  /** Limbs below 2^51 of the number from 0 to p - 1, without branches. */
  static long[] canonical(long[] a) {
    long[] t = a.clone();
    // Twice: after the first round every limb but the lowest is below 2^51, after the second all.
    passCarries(t);
    passCarries(t);
    // t < 2^255; adding 19 overflows bit 255 exactly when t >= p.
    long q = (t[0] + 19) >>> 51;
    for (int i = 1; i < 5; i++) {
      q = (t[i] + q) >>> 51;
    }
    t[0] += 19 * q;
    for (int i = 0; i < 4; i++) {
      t[i + 1] += t[i] >>> 51;
      t[i] &= MASK;
    }
    t[4] &= MASK;
    return t;
  }

  private static void passCarries(long[] t) {
    for (int i = 0; i < 4; i++) {
      t[i + 1] += t[i] >>> 51;
      t[i] &= MASK;
    }
    t[0] += 19 * (t[4] >>> 51);
    t[4] &= MASK;
  }

  static boolean isZero(long[] a) {
    long[] t = canonical(a);
    return (t[0] | t[1] | t[2] | t[3] | t[4]) == 0;
  }

  static boolean equal(long[] a, long[] b) {
    long[] difference = new long[5];
    Field25519.subtract(difference, a, b);
    return isZero(difference);
  }

  static boolean isOdd(long[] a) {
    return (canonical(a)[0] & 1) == 1;
  }

  /** r = a^(p-2), the inverse of a, or 0 for 0. */
  static void invert(long[] r, long[] a) {
    long[] a11 = new long[5];
    long[] t = new long[5];
    long[] base = a.clone();
    power2To250Minus1(t, a11, base);
    Field25519.squareTimes(t, t, 5);
    Field25519.multiply(r, t, a11);
  }

  /** r = a^((p-5)/8), the power from which square roots are made. */
  static void powerP58(long[] r, long[] a) {
    long[] t = new long[5];
    long[] base = a.clone();
    power2To250Minus1(t, new long[5], base);
    Field25519.squareTimes(t, t, 2);
    Field25519.multiply(r, t, base);
  }

  /** t = a^(2^250 - 1) and a11 = a^11, the common beginning of both addition chains. */
  private static void power2To250Minus1(long[] t, long[] a11, long[] a) {
    long[] a2 = new long[5];
    long[] x5 = new long[5];
    long[] x10 = new long[5];
    long[] x50 = new long[5];
    long[] x100 = new long[5];
    Field25519.square(a2, a);
    Field25519.squareTimes(t, a2, 2);
    Field25519.multiply(t, t, a); // a^9
    Field25519.multiply(a11, t, a2);
    Field25519.square(x5, a11);
    Field25519.multiply(x5, x5, t); // a^(2^5 - 1)
    extend(x10, x5, x5, 5);
    extend(t, x10, x10, 10); // 2^20 - 1
    extend(t, t, t.clone(), 20); // 2^40 - 1
    extend(x50, t, x10, 10);
    extend(x100, x50, x50, 50);
    extend(t, x100, x100, 100); // 2^200 - 1
    extend(t, t, x50, 50); // 2^250 - 1
  }

  /** r = a^(2^n) b. */
  private static void extend(long[] r, long[] a, long[] b, int n) {
    long[] t = new long[5];
    Field25519.squareTimes(t, a, n);
    Field25519.multiply(r, t, b);
  }

  /**
   * Puts a square root of u/v into r.
   *
   * @return whether u/v is a square (RFC 8032, section 5.1.3, step 3); if not, r is meaningless
   */
  static boolean squareRootOfRatio(long[] r, long[] u, long[] v) {
    long[] v3 = new long[5];
    long[] t = new long[5];
    Field25519.square(v3, v);
    Field25519.multiply(v3, v3, v);
    Field25519.square(t, v3);
    Field25519.multiply(t, t, v);
    Field25519.multiply(t, t, u); // u v^7
    powerP58(t, t);
    Field25519.multiply(t, t, v3);
    Field25519.multiply(t, t, u); // u v^3 (u v^7)^((p-5)/8)
    long[] check = new long[5];
    Field25519.square(check, t);
    Field25519.multiply(check, check, v);
    if (equal(check, u)) {
      System.arraycopy(t, 0, r, 0, 5);
      return true;
    }
    Field25519.add(check, check, u);
    Field25519.multiply(r, t, SQRT_MINUS_ONE);
    return isZero(check);
  }
}
