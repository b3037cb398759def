package id.konvensirakyat.crypto.group;

/**
 * A point that is being computed. The formulas are Hisil, Wong, Carter and Dawson's (2008) for a =
 * -1, complete on this curve because d is not a square: no input needs a special case, so the same
 * code serves public and secret exponents. Not for sharing between threads.
 */
final class EdwardsAccumulator {
  private final long[] x = Field25519.zero();
  private final long[] y = Field25519.one();
  private final long[] z = Field25519.one();
  private final long[] t = Field25519.zero();

  // The next point is (a b', c d') in "completed" coordinates: X = A D, Y = B C, Z = C D, T = A B.
  private final long[] a = new long[5];
  private final long[] b = new long[5];
  private final long[] c = new long[5];
  private final long[] d = new long[5];
  private final long[] u = new long[5];

  void set(EdwardsPoint p) {
    System.arraycopy(p.x, 0, x, 0, 5);
    System.arraycopy(p.y, 0, y, 0, 5);
    System.arraycopy(p.z, 0, z, 0, 5);
    System.arraycopy(p.t, 0, t, 0, 5);
  }

  EdwardsPoint toPoint() {
    return new EdwardsPoint(x.clone(), y.clone(), z.clone(), t.clone());
  }

  /** Writes this point in the form of {@link CachedPoint}: 1 multiplication. */
  void cache(long[] cached, int at) {
    CachedPoint.write(cached, at, x, y, z, t);
  }

  /** Doubles; T is left stale, so the next operation must be another doubling. */
  void twiceBeforeTwice() {
    completeDouble();
    Field25519.multiply(x, a, d);
    Field25519.multiply(y, b, c);
    Field25519.multiply(z, c, d);
  }

  /** Doubles. */
  void twice() {
    completeDouble();
    finish();
  }

  /** Doubles n times, n at least 1. */
  void twice(int n) {
    for (int i = 1; i < n; i++) {
      twiceBeforeTwice();
    }
    twice();
  }

  private void completeDouble() {
    Field25519.square(u, x);
    Field25519.square(d, y);
    Field25519.add(b, d, u); // Y^2 + X^2
    Field25519.difference(c, d, u); // Y^2 - X^2
    Field25519.difference(d, u, d);
    Field25519.add(a, x, y);
    Field25519.square(u, a);
    Field25519.difference(a, u, b); // 2XY
    Field25519.square(u, z);
    Field25519.add(u, u, u);
    Field25519.add(d, u, d); // 2Z^2 - (Y^2 - X^2)
  }

  /** Adds the cached point that stands from an index: 8 multiplications. */
  void add(long[] cached, int at) {
    Field25519.multiply(d, z, cached, at + CachedPoint.Z2);
    addProducts(cached, at);
  }

  /** Subtracts a cached point: 8 multiplications. */
  void subtract(long[] cached, int at) {
    Field25519.multiply(d, z, cached, at + CachedPoint.Z2);
    subtractProducts(cached, at);
  }

  /** Adds a cached point with Z = 1, whose 2Z is not read: 7 multiplications. */
  void addAffine(long[] cached, int at) {
    Field25519.add(d, z, z);
    addProducts(cached, at);
  }

  /** Subtracts a cached point with Z = 1, whose 2Z is not read: 7 multiplications. */
  void subtractAffine(long[] cached, int at) {
    Field25519.add(d, z, z);
    subtractProducts(cached, at);
  }

  private void addProducts(long[] cached, int at) {
    complete(cached, at + CachedPoint.Y_PLUS_X, at + CachedPoint.Y_MINUS_X);
    Field25519.multiply(u, t, cached, at + CachedPoint.T2D);
    Field25519.add(c, d, u);
    Field25519.difference(d, d, u);
    finish();
  }

  private void subtractProducts(long[] cached, int at) {
    complete(cached, at + CachedPoint.Y_MINUS_X, at + CachedPoint.Y_PLUS_X);
    Field25519.multiply(u, t, cached, at + CachedPoint.T2D);
    Field25519.difference(c, d, u);
    Field25519.add(d, d, u);
    finish();
  }

  /** A = (Y + X) plus - (Y - X) minus, B = the sum of the same products. */
  private void complete(long[] cached, int plus, int minus) {
    Field25519.add(a, y, x);
    Field25519.multiply(a, a, cached, plus);
    Field25519.difference(u, y, x);
    Field25519.multiply(u, u, cached, minus);
    Field25519.add(b, a, u);
    Field25519.difference(a, a, u);
  }

  private void finish() {
    Field25519.multiply(x, a, d);
    Field25519.multiply(y, b, c);
    Field25519.multiply(z, c, d);
    Field25519.multiply(t, a, b);
  }

  boolean isIdentity() {
    return FieldElements25519.isZero(x) && FieldElements25519.equal(y, z);
  }
}
