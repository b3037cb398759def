package id.konvensirakyat.crypto.group;

/**
 * A member of a group of prime order, written multiplicatively. Immutable; two elements are equal
 * when they are the same member, however they were computed. Made only by {@link Group}, so
 * membership never needs a second check. All operations take time that depends on the values: for
 * secret exponents see {@link Group#power(Element, SecretScalar)}.
 */
public sealed interface Element permits EdwardsPoint, FieldElement {
  /** The group that this is a member of. */
  Group group();

  /**
   * The product.
   *
   * @throws IllegalArgumentException if the other element is of another group (a bug)
   */
  Element times(Element other);

  /**
   * The quotient this / other.
   *
   * @throws IllegalArgumentException if the other element is of another group (a bug)
   */
  Element dividedBy(Element other);

  /** The element whose product with this is the neutral one. */
  Element inverse();

  /** This element to a public power, in variable time. */
  Element power(Scalar exponent);

  /** Whether this is the neutral element. */
  boolean isIdentity();

  /** The canonical text of Belenios, section "Groups"; {@link Group#decode} is its inverse. */
  String encode();
}
