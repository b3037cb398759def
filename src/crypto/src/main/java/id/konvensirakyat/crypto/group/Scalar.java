package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * A public exponent: a number from 0 to q - 1 for the order q of a group. Immutable. Its arithmetic
 * takes variable time; a secret exponent is a {@link SecretScalar}, and there is no way from that
 * to this but {@link SecretScalar#respond} and {@link SecretScalar#disclose}.
 */
public sealed interface Scalar permits BigScalar, Scalar25519 {
  /**
   * The scalar with this decimal text.
   *
   * @throws EncodingException WRONG_LENGTH for an empty text or one with more digits than q,
   *     NOT_DECIMAL for anything but digits without leading zero, OUT_OF_RANGE for q and above
   */
  static Scalar decode(Group group, String text) throws EncodingException {
    return group instanceof Ed25519
        ? Scalar25519.decode(text)
        : new BigScalar(group, Decimals.decode(text, group.order()));
  }

  /** The scalar n mod q. */
  static Scalar of(Group group, long n) {
    return reduce(group, BigInteger.valueOf(n));
  }

  /** The scalar congruent to the number mod q. */
  static Scalar reduce(Group group, BigInteger number) {
    return group instanceof Ed25519
        ? Scalar25519.reduce(number)
        : new BigScalar(group, number.mod(group.order()));
  }

  /** The scalar congruent mod q to an unsigned number, most significant byte first. */
  static Scalar reduce(Group group, byte[] bigEndian) {
    return group instanceof Ed25519
        ? Scalar25519.reduce(bigEndian)
        : reduce(group, new BigInteger(1, bigEndian));
  }

  /** The group whose order q is the modulus. */
  Group group();

  /** The number from 0 to q - 1. */
  BigInteger value();

  /** The sum mod q; scalars of another group are refused with IllegalArgumentException (a bug). */
  Scalar plus(Scalar other);

  /** The difference mod q; see {@link #plus}. */
  Scalar minus(Scalar other);

  /** The product mod q; see {@link #plus}. */
  Scalar times(Scalar other);

  /** q minus this, or 0 for 0. */
  Scalar negate();

  /**
   * The inverse mod q.
   *
   * @throws ArithmeticException for zero
   */
  Scalar inverse();

  /** The canonical decimal text. */
  String encode();
}
