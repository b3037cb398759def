package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/** Powers modulo p for secret exponents, in time that depends on sizes alone. */
final class FieldSecretPowers {
  private static final int WINDOW = 4;

  private final Montgomery field;

  FieldSecretPowers(Montgomery field) {
    this.field = field;
  }

  /** base^exponent. */
  BigInteger power(BigInteger base, SecretScalar exponent) {
    return number(montgomeryPower(base, exponent));
  }

  /** base1^x base2^y. */
  BigInteger product(BigInteger base1, SecretScalar x, BigInteger base2, SecretScalar y) {
    return number(field.multiply(montgomeryPower(base1, x), montgomeryPower(base2, y)));
  }

  private int[] montgomeryPower(BigInteger base, SecretScalar exponent) {
    int[] one = field.enter(field.one());
    int[] step = field.enter(field.toLimbs(base));
    int[][] powers = new int[1 << WINDOW][];
    powers[0] = one;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = field.multiply(powers[i - 1], step);
    }
    int[] result = one;
    for (int shift = exponent.bitCapacity() - WINDOW; shift >= 0; shift -= WINDOW) {
      for (int i = 0; i < WINDOW; i++) {
        result = field.multiply(result, result);
      }
      result = field.multiply(result, choose(powers, exponent.bits(shift, WINDOW)));
    }
    return result;
  }

  private BigInteger number(int[] montgomeryForm) {
    return field.toBigInteger(field.leave(montgomeryForm));
  }

  /** Reads every entry, so that the choice does not show in the cache. */
  private int[] choose(int[][] powers, int digit) {
    int[] chosen = new int[field.limbs()];
    for (int i = 0; i < powers.length; i++) {
      int difference = i ^ digit;
      int mask = ((difference | -difference) >>> 31) - 1;
      for (int j = 0; j < chosen.length; j++) {
        chosen[j] |= mask & powers[i][j];
      }
    }
    return chosen;
  }
}
