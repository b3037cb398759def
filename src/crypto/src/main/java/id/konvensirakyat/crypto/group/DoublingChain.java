package id.konvensirakyat.crypto.group;

/**
 * The multiples 32^i P of a point P, from which every power of P follows by additions alone, in
 * variable time. The test whether P is in the subgroup needs the chain anyway, so the powers that
 * the proofs on a decoded ciphertext ask for get their doublings for nothing.
 *
 * <p>Field multiplications, squarings included: 1,851 for the chain, 360 for the test, about 540
 * for a power.
 */
final class DoublingChain {
  private static final int BITS = 5;
  private static final int LENGTH = SignedDigits.count(Order25519.BITS, BITS);

  /** The digits of q itself, which raise a member to the neutral element. */
  private static final short[] ORDER_DIGITS =
      digits(Order25519.words(Order25519.limbs(Order25519.Q)));

  /** In the form of {@link CachedPoint}. */
  private final long[] multiples = new long[LENGTH * CachedPoint.SIZE];

  DoublingChain(EdwardsPoint point) {
    EdwardsAccumulator multiple = new EdwardsAccumulator();
    multiple.set(point);
    multiple.cache(multiples, 0);
    for (int i = 1; i < LENGTH; i++) {
      multiple.twice(BITS);
      multiple.cache(multiples, i * CachedPoint.SIZE);
    }
  }

  /** Whether P, a point of the curve, is in the subgroup of order q. */
  boolean isMember() {
    return power(ORDER_DIGITS).isIdentity();
  }

  EdwardsAccumulator power(Scalar25519 exponent) {
    return power(digits(Order25519.words(exponent.limbs())));
  }

  private EdwardsAccumulator power(short[] digits) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    new DigitSum(BITS, LENGTH).addTo(result, multiples, CachedPoint.SIZE, digits, 0, LENGTH);
    return result;
  }

  private static short[] digits(long[] words) {
    short[] digits = new short[LENGTH];
    SignedDigits.write(digits, 0, 1, words, LENGTH, BITS);
    return digits;
  }
}
