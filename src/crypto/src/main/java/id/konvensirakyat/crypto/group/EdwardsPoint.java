package id.konvensirakyat.crypto.group;

import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of the prime-order subgroup of edwards25519 in extended coordinates: x = X/Z, y = Y/Z, XY
 * = ZT (Hisil, Wong, Carter, Dawson 2008). The limb arrays are tight and never written after
 * construction.
 */
final class EdwardsPoint implements Element {
  private static final WeakReference<DoublingChain> NO_CHAIN = new WeakReference<>(null);

  /** The Z of a point that is known to be affine; not to be written. */
  static final long[] ONE = Field25519.one();

  final long[] x;
  final long[] y;
  final long[] z;
  final long[] t;

  /** The text once it is known; a benign race, since all threads would write the same. */
  private @Nullable String text;

  /** Weak, since it has 8 KB and elements may be kept for long; a benign race, as for the text. */
  private WeakReference<DoublingChain> chain = NO_CHAIN;

  EdwardsPoint(long[] x, long[] y, long[] z, long[] t) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.t = t;
  }

  /** The same point, remembering the canonical text it was decoded from. */
  EdwardsPoint withText(String canonical) {
    text = canonical;
    return this;
  }

  /** Whether {@link #encode} costs nothing. */
  boolean hasText() {
    return text != null;
  }

  @Override
  public Group group() {
    return Ed25519.INSTANCE;
  }

  @Override
  public Element times(Element other) {
    EdwardsAccumulator sum = new EdwardsAccumulator();
    sum.set(this);
    sum.add(CachedPoint.of(Ed25519.point(other)), 0);
    return sum.toPoint();
  }

  @Override
  public Element dividedBy(Element other) {
    EdwardsAccumulator sum = new EdwardsAccumulator();
    sum.set(this);
    sum.subtract(CachedPoint.of(Ed25519.point(other)), 0);
    return sum.toPoint();
  }

  @Override
  public Element inverse() {
    long[] minusX = new long[5];
    long[] minusT = new long[5];
    Field25519.negate(minusX, x);
    Field25519.negate(minusT, t);
    return new EdwardsPoint(minusX, y, z, minusT);
  }

  @Override
  public Element power(Scalar exponent) {
    return publicPower(Ed25519.own(exponent)).toPoint();
  }

  /**
   * This point to a power, in variable time, by its chain of doublings. A point that is raised once
   * could do with 10% less, but the points of proofs are raised twice and more.
   */
  EdwardsAccumulator publicPower(Scalar25519 exponent) {
    DoublingChain known = chain.get();
    if (known == null) {
      known = new DoublingChain(this);
      keep(known);
    }
    return known.power(exponent);
  }

  /** Keeps the chain of this point for its powers, until the next garbage collection. */
  void keep(DoublingChain own) {
    chain = new WeakReference<>(own);
  }

  @Override
  public boolean isIdentity() {
    return FieldElements25519.isZero(x) && FieldElements25519.equal(y, z);
  }

  @Override
  public String encode() {
    String known = text;
    if (known == null) {
      known = EdwardsEncoding.encodeAll(List.of(this)).get(0);
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof EdwardsPoint point)) {
      return false;
    }
    return crossEqual(x, z, point.x, point.z) && crossEqual(y, z, point.y, point.z);
  }

  /** Whether a/b = c/d. */
  private static boolean crossEqual(long[] a, long[] b, long[] c, long[] d) {
    long[] left = new long[5];
    long[] right = new long[5];
    Field25519.multiply(left, a, d);
    Field25519.multiply(right, c, b);
    return FieldElements25519.equal(left, right);
  }

  @Override
  public int hashCode() {
    return encode().hashCode();
  }

  @Override
  public String toString() {
    return encode();
  }
}
