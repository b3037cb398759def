package id.konvensirakyat.crypto.group;

/**
 * An element that is raised to many powers, with whatever was computed once to make that fast.
 * Immutable and safe to share: make one per election key, not one per ballot.
 */
public sealed interface FixedBase permits EdwardsTable, FieldTable {
  /** The element that is raised. */
  Element element();

  /** The element to a public power, in variable time. */
  Element power(Scalar exponent);

  /** The element to a secret power, in time that does not depend on the exponent. */
  Element power(SecretScalar exponent);
}
