package id.konvensirakyat.crypto.group;

import java.util.List;

/** Points of edwards25519 outside the subgroup of prime order, for tests. */
final class SmallOrder {
  /** A point of order 8. */
  static final EdwardsPoint TORSION = torsion();

  private SmallOrder() {}

  private static EdwardsPoint torsion() {
    try {
      return EdwardsEncoding.decodeOnCurve(
          "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7");
    } catch (EncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** The point plus n times a point of order 8: no member unless n is a multiple of 8. */
  static EdwardsPoint shifted(Element member, int n) {
    Element sum = member;
    for (int i = 0; i < n; i++) {
      sum = sum.times(TORSION);
    }
    return (EdwardsPoint) sum;
  }

  /** The text computed anew, whatever text the point remembers. */
  static String freshText(Element element) {
    EdwardsPoint p = (EdwardsPoint) element;
    return EdwardsEncoding.encodeAll(List.of(new EdwardsPoint(p.x, p.y, p.z, p.t))).get(0);
  }
}
