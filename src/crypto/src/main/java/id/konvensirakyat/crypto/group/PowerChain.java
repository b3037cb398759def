package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The powers x^(16^i) of one element, which all of its powers share: with them a power takes one
 * product for each digit to the base 16 and 28 at the end, and no squaring. A. C. Yao, "On the
 * evaluation of powers" (1976). Immutable; some 50 kB for an order of 256 bits.
 */
final class PowerChain {
  private static final int WIDTH = 4;

  private final Residue[] steps;

  PowerChain(Residue x, int bits, ResidueMultiplier multiplier) {
    this.steps = new Residue[(bits + WIDTH - 1) / WIDTH];
    steps[0] = x;
    for (int i = 1; i < steps.length; i++) {
      steps[i] = multiplier.multiply(steps[i - 1], steps[i - 1]);
      for (int j = 1; j < WIDTH; j++) {
        multiplier.multiply(steps[i], steps[i], steps[i]);
      }
    }
  }

  /** The product times x^exponent, for an exponent below 2^bits. */
  Residue multiply(Residue product, BigInteger exponent, ResidueMultiplier multiplier) {
    @Nullable Residue[] byDigit = new Residue[1 << WIDTH];
    for (int i = 0; i < steps.length; i++) {
      int digit = Windows.digit(exponent, i, WIDTH);
      if (digit != 0) {
        byDigit[digit] = times(byDigit[digit], steps[i], multiplier);
      }
    }
    // The product of all byDigit[d]^d: each stands in d of the suffix products.
    Residue result = product;
    @Nullable Residue suffix = null;
    for (int digit = byDigit.length - 1; digit > 0; digit--) {
      Residue next = byDigit[digit];
      suffix = next == null ? suffix : times(suffix, next, multiplier);
      result = suffix == null ? result : multiplier.multiply(result, suffix);
    }
    return result;
  }

  private static Residue times(
      @Nullable Residue factor, Residue other, ResidueMultiplier multiplier) {
    return factor == null ? other : multiplier.multiply(factor, other);
  }
}
