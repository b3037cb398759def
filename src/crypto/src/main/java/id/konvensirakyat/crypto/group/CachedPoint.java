package id.konvensirakyat.crypto.group;

/**
 * A point in the form in which it is cheapest to add: (Y + X, Y - X, 2Z, 2dT). The arrays are loose
 * and, but for {@link #select} and {@link #negateWhere}, never written.
 */
final class CachedPoint {
  /** The curve constant d = -121665/121666, doubled. */
  static final long[] TWO_D = FieldElements25519.fromBigInteger(EdwardsEncoding.D.shiftLeft(1));

  final long[] yPlusX = new long[5];
  final long[] yMinusX = new long[5];
  final long[] z2 = new long[5];
  final long[] t2d = new long[5];

  static CachedPoint of(EdwardsPoint p) {
    return of(p.x, p.y, p.z, p.t);
  }

  static CachedPoint of(long[] x, long[] y, long[] z, long[] t) {
    CachedPoint cached = new CachedPoint();
    Field25519.add(cached.yPlusX, y, x);
    Field25519.subtract(cached.yMinusX, y, x);
    Field25519.add(cached.z2, z, z);
    Field25519.multiply(cached.t2d, t, TWO_D);
    return cached;
  }

  static CachedPoint identity() {
    CachedPoint cached = new CachedPoint();
    cached.setIdentity();
    return cached;
  }

  void setIdentity() {
    System.arraycopy(Field25519.one(), 0, yPlusX, 0, 5);
    System.arraycopy(Field25519.one(), 0, yMinusX, 0, 5);
    Field25519.add(z2, Field25519.one(), Field25519.one());
    System.arraycopy(Field25519.zero(), 0, t2d, 0, 5);
  }

  /** Becomes the other point where mask is all ones, and stays where mask is zero. */
  void select(CachedPoint other, long mask) {
    Field25519.select(yPlusX, other.yPlusX, mask);
    Field25519.select(yMinusX, other.yMinusX, mask);
    Field25519.select(z2, other.z2, mask);
    Field25519.select(t2d, other.t2d, mask);
  }

  /** Becomes the opposite point where mask is all ones, and stays where mask is zero. */
  void negateWhere(long mask) {
    long[] oppositeT = new long[5];
    Field25519.negate(oppositeT, t2d);
    Field25519.select(t2d, oppositeT, mask);
    for (int i = 0; i < 5; i++) {
      long swap = mask & (yPlusX[i] ^ yMinusX[i]);
      yPlusX[i] ^= swap;
      yMinusX[i] ^= swap;
    }
  }
}
