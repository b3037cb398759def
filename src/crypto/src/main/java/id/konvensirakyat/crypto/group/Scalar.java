package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.Objects;

/**
 * A public exponent: a number from 0 to q - 1 for the order q of a group. Immutable. Its arithmetic
 * takes variable time; a secret exponent is a {@link SecretScalar}, and there is no way from that
 * to this but {@link SecretScalar#respond} and {@link SecretScalar#disclose}.
 */
public final class Scalar {
  private final Group group;
  private final BigInteger value;

  private Scalar(Group group, BigInteger value) {
    this.group = group;
    this.value = value;
  }

  /**
   * The scalar with this decimal text.
   *
   * @throws EncodingException NOT_DECIMAL for anything but digits without leading zero,
   *     WRONG_LENGTH for an empty text or one with more digits than q, OUT_OF_RANGE for q and above
   */
  public static Scalar decode(Group group, String text) throws EncodingException {
    return new Scalar(group, Decimals.decode(text, group.order()));
  }

  /** The scalar n mod q. */
  public static Scalar of(Group group, long n) {
    return reduce(group, BigInteger.valueOf(n));
  }

  /** The scalar congruent to the number mod q. */
  public static Scalar reduce(Group group, BigInteger number) {
    return new Scalar(group, number.mod(group.order()));
  }

  /** The group whose order q is the modulus. */
  public Group group() {
    return group;
  }

  /** The number from 0 to q - 1. */
  public BigInteger value() {
    return value;
  }

  /** The sum mod q; scalars of another group are refused with IllegalArgumentException (a bug). */
  public Scalar plus(Scalar other) {
    return reduce(group, value.add(checked(other)));
  }

  /** The difference mod q; see {@link #plus}. */
  public Scalar minus(Scalar other) {
    return reduce(group, value.subtract(checked(other)));
  }

  /** The product mod q; see {@link #plus}. */
  public Scalar times(Scalar other) {
    return reduce(group, value.multiply(checked(other)));
  }

  /** q minus this, or 0 for 0. */
  public Scalar negate() {
    return reduce(group, value.negate());
  }

  /**
   * The inverse mod q.
   *
   * @throws ArithmeticException for zero
   */
  public Scalar inverse() {
    return new Scalar(group, value.modInverse(group.order()));
  }

  /** The canonical decimal text. */
  public String encode() {
    return value.toString();
  }

  private BigInteger checked(Scalar other) {
    if (!other.group.equals(group)) {
      throw new IllegalArgumentException("scalars of different groups");
    }
    return other.value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar scalar
        && scalar.group.equals(group)
        && scalar.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(group.name(), value);
  }

  @Override
  public String toString() {
    return encode();
  }
}
