package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * Arithmetic modulo p = 2^255 - 19 on five limbs of 51 bits, least significant first.
 *
 * <p>A limb array is <em>tight</em> when every limb is below 2^51 + 2^18, and <em>loose</em> when
 * every limb is below 2^54 - 2^8. {@link #multiply} and {@link #square} take loose inputs;
 * everything but {@link #add} and {@link #difference} gives tight results; the sum of two tight
 * arrays is loose. No operation branches on limbs or indexes by them, so all are safe for secrets.
 *
 * <p>A product of two limbs is split at bit 51: {@code multiplyHigh(a << 6, b << 7)} is floor(ab /
 * 2^51) and {@code ab & MASK} is the rest, so that no 128-bit carries need to be tracked.
 */
final class Field25519 {
  static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private static final long MASK = (1L << 51) - 1;

  /** 4p in limbs, for a subtraction without carries. */
  private static final long FOUR_P_LOW = 4 * (MASK - 18);

  private static final long FOUR_P = 4 * MASK;

  /** 8p in limbs, added before a subtraction so that no limb goes below zero. */
  private static final long EIGHT_P_LOW = 8 * (MASK - 18);

  private static final long EIGHT_P = 8 * MASK;

  private Field25519() {}

  static long[] zero() {
    return new long[5];
  }

  static long[] one() {
    return new long[] {1, 0, 0, 0, 0};
  }

  /** r = a + b, loose when both are tight. */
  static void add(long[] r, long[] a, long[] b) {
    for (int i = 0; i < 5; i++) {
      r[i] = a[i] + b[i];
    }
  }

  /**
   * r = a - b, loose, without passing carries: for a that is tight or the sum of two tight arrays,
   * and b with limbs up to 2^53 - 2^7.
   */
  static void difference(long[] r, long[] a, long[] b) {
    r[0] = a[0] + FOUR_P_LOW - b[0];
    r[1] = a[1] + FOUR_P - b[1];
    r[2] = a[2] + FOUR_P - b[2];
    r[3] = a[3] + FOUR_P - b[3];
    r[4] = a[4] + FOUR_P - b[4];
  }

  /** r = a - b, tight, for loose inputs. */
  static void subtract(long[] r, long[] a, long[] b) {
    carry(
        r,
        a[0] + EIGHT_P_LOW - b[0],
        a[1] + EIGHT_P - b[1],
        a[2] + EIGHT_P - b[2],
        a[3] + EIGHT_P - b[3],
        a[4] + EIGHT_P - b[4]);
  }

  /** r = -a, tight, for loose input. */
  static void negate(long[] r, long[] a) {
    carry(r, EIGHT_P_LOW - a[0], EIGHT_P - a[1], EIGHT_P - a[2], EIGHT_P - a[3], EIGHT_P - a[4]);
  }

  /** r = a b, tight, for loose inputs; r may be a or b. */
  static void multiply(long[] r, long[] a, long[] b) {
    multiply(r, a, b, 0);
  }

  /** r = a b for the b whose limbs stand from index i; see {@link #multiply}. */
  static void multiply(long[] r, long[] a, long[] b, int i) {
    final long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
    final long b0 = b[i], b1 = b[i + 1], b2 = b[i + 2], b3 = b[i + 3], b4 = b[i + 4];
    final long h0 = a0 << 6, h1 = a1 << 6, h2 = a2 << 6, h3 = a3 << 6, h4 = a4 << 6;
    final long k0 = b0 << 7, k1 = b1 << 7, k2 = b2 << 7, k3 = b3 << 7, k4 = b4 << 7;

    // lN and hiN: low and high halves of the products whose limb numbers add up to N.
    final long l0 = low(a0, b0);
    final long l1 = low(a0, b1) + low(a1, b0);
    final long l2 = low(a0, b2) + low(a1, b1) + low(a2, b0);
    final long l3 = low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
    final long l4 = low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
    final long l5 = low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
    final long l6 = low(a2, b4) + low(a3, b3) + low(a4, b2);
    final long l7 = low(a3, b4) + low(a4, b3);
    final long l8 = low(a4, b4);
    final long hi0 = high(h0, k0);
    final long hi1 = high(h0, k1) + high(h1, k0);
    final long hi2 = high(h0, k2) + high(h1, k1) + high(h2, k0);
    final long hi3 = high(h0, k3) + high(h1, k2) + high(h2, k1) + high(h3, k0);
    final long hi4 = high(h0, k4) + high(h1, k3) + high(h2, k2) + high(h3, k1) + high(h4, k0);
    final long hi5 = high(h1, k4) + high(h2, k3) + high(h3, k2) + high(h4, k1);
    final long hi6 = high(h2, k4) + high(h3, k3) + high(h4, k2);
    final long hi7 = high(h3, k4) + high(h4, k3);
    final long hi8 = high(h4, k4);

    // A high half belongs one limb further up; limb 5 + n comes back to limb n times 19.
    carry(
        r,
        l0 + 19 * (l5 + hi4),
        l1 + hi0 + 19 * (l6 + hi5),
        l2 + hi1 + 19 * (l7 + hi6),
        l3 + hi2 + 19 * (l8 + hi7),
        l4 + hi3 + 19 * hi8);
  }

  /** r = a^2, tight, for loose input; r may be a. */
  static void square(long[] r, long[] a) {
    final long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
    final long h0 = a0 << 6, h1 = a1 << 6, h2 = a2 << 6, h3 = a3 << 6, h4 = a4 << 6;
    final long k0 = a0 << 7, k1 = a1 << 7, k2 = a2 << 7, k3 = a3 << 7, k4 = a4 << 7;

    final long l0 = low(a0, a0);
    final long l1 = 2 * low(a0, a1);
    final long l2 = 2 * low(a0, a2) + low(a1, a1);
    final long l3 = 2 * (low(a0, a3) + low(a1, a2));
    final long l4 = 2 * (low(a0, a4) + low(a1, a3)) + low(a2, a2);
    final long l5 = 2 * (low(a1, a4) + low(a2, a3));
    final long l6 = 2 * low(a2, a4) + low(a3, a3);
    final long l7 = 2 * low(a3, a4);
    final long l8 = low(a4, a4);
    final long hi0 = high(h0, k0);
    final long hi1 = 2 * high(h0, k1);
    final long hi2 = 2 * high(h0, k2) + high(h1, k1);
    final long hi3 = 2 * (high(h0, k3) + high(h1, k2));
    final long hi4 = 2 * (high(h0, k4) + high(h1, k3)) + high(h2, k2);
    final long hi5 = 2 * (high(h1, k4) + high(h2, k3));
    final long hi6 = 2 * high(h2, k4) + high(h3, k3);
    final long hi7 = 2 * high(h3, k4);
    final long hi8 = high(h4, k4);

    carry(
        r,
        l0 + 19 * (l5 + hi4),
        l1 + hi0 + 19 * (l6 + hi5),
        l2 + hi1 + 19 * (l7 + hi6),
        l3 + hi2 + 19 * (l8 + hi7),
        l4 + hi3 + 19 * hi8);
  }

  /** r = a^(2^n), n at least 1. */
  static void squareTimes(long[] r, long[] a, int n) {
    square(r, a);
    for (int i = 1; i < n; i++) {
      square(r, r);
    }
  }

  private static long low(long a, long b) {
    return (a * b) & MASK;
  }

  private static long high(long shifted6, long shifted7) {
    return Math.multiplyHigh(shifted6, shifted7);
  }

  /** Moves carries up once around, for limbs from 0 to 2^64 - 1, unsigned; r is tight. */
  private static void carry(long[] r, long r0, long r1, long r2, long r3, long r4) {
    long c1 = r1 + (r0 >>> 51);
    long c2 = r2 + (c1 >>> 51);
    long c3 = r3 + (c2 >>> 51);
    long c4 = r4 + (c3 >>> 51);
    r[0] = (r0 & MASK) + 19 * (c4 >>> 51);
    r[1] = c1 & MASK;
    r[2] = c2 & MASK;
    r[3] = c3 & MASK;
    r[4] = c4 & MASK;
  }
}
