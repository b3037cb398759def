package id.konvensirakyat.crypto.group;

import java.util.Arrays;

/**
 * Points in the form in which they are cheapest to add: (Y + X, Y - X, 2dT, 2Z), each in five loose
 * limbs, one point after the other in one array so that tables stay small. A point with Z = 1 may
 * leave out the last coordinate.
 */
final class CachedPoint {
  /** Limbs of a point. */
  static final int SIZE = 20;

  /** Limbs of a point with Z = 1. */
  static final int AFFINE_SIZE = 15;

  static final int Y_PLUS_X = 0;
  static final int Y_MINUS_X = 5;
  static final int T2D = 10;
  static final int Z2 = 15;

  /** The curve constant d = -121665/121666, doubled. */
  private static final long[] TWO_D =
      FieldElements25519.fromBigInteger(EdwardsEncoding.D.shiftLeft(1));

  private CachedPoint() {}

  static long[] of(EdwardsPoint p) {
    long[] cached = new long[SIZE];
    write(cached, 0, p.x, p.y, p.z, p.t);
    return cached;
  }

  static void write(long[] cached, int at, long[] x, long[] y, long[] z, long[] t) {
    writeAffine(cached, at, x, y, t);
    for (int i = 0; i < 5; i++) {
      cached[at + Z2 + i] = 2 * z[i];
    }
  }

  /** Writes a point with Z = 1. */
  static void writeAffine(long[] cached, int at, long[] x, long[] y, long[] t) {
    long[] product = new long[5];
    Field25519.multiply(product, t, TWO_D);
    long[] difference = new long[5];
    Field25519.difference(difference, y, x);
    for (int i = 0; i < 5; i++) {
      cached[at + Y_PLUS_X + i] = y[i] + x[i];
      cached[at + Y_MINUS_X + i] = difference[i];
      cached[at + T2D + i] = product[i];
    }
  }

  /** Turns an array of {@link #AFFINE_SIZE} limbs or more into the neutral element. */
  static void setIdentity(long[] cached) {
    Arrays.fill(cached, 0);
    cached[Y_PLUS_X] = 1;
    cached[Y_MINUS_X] = 1;
    if (cached.length == SIZE) {
      cached[Z2] = 2;
    }
  }

  /**
   * Overwrites the whole of r with the limbs that stand from an index where mask is all ones, and
   * leaves it where mask is zero; in constant time.
   */
  static void select(long[] r, long[] cached, int at, long mask) {
    for (int i = 0; i < r.length; i++) {
      r[i] ^= mask & (r[i] ^ cached[at + i]);
    }
  }

  /** Turns r into the opposite point where mask is all ones; in constant time. */
  static void negateWhere(long[] r, long mask) {
    long[] zero = new long[5];
    long[] opposite = new long[5];
    Field25519.subtract(opposite, zero, Arrays.copyOfRange(r, T2D, T2D + 5));
    for (int i = 0; i < 5; i++) {
      r[T2D + i] ^= mask & (r[T2D + i] ^ opposite[i]);
      long swap = mask & (r[Y_PLUS_X + i] ^ r[Y_MINUS_X + i]);
      r[Y_PLUS_X + i] ^= swap;
      r[Y_MINUS_X + i] ^= swap;
    }
  }
}
