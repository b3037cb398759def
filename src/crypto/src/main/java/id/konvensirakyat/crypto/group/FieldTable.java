package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * The powers x^(d 2^(wi)) of a base x for all digits d below 2^w, so that a public power takes one
 * product for each digit. Secret powers do not use it: its entries are chosen by the exponent. For
 * an order of 256 bits w is 8 (6 MB and some 10 ms for each base), for one of 2047 bits 6 (17 MB
 * and some 25 ms).
 */
final class FieldTable implements FixedBase {
  private static final int SHORT_ORDER = 512;

  private final FieldElement base;
  private final FiniteField group;
  private final int width;
  private final Residue[][] windows;

  FieldTable(FieldElement base, FiniteField group, ResidueSystem system) {
    this.base = base;
    this.group = group;
    int bits = group.order().bitLength();
    this.width = bits <= SHORT_ORDER ? 8 : 6;
    this.windows = new Residue[(bits + width - 1) / width][(1 << width) - 1];
    ResidueMultiplier multiplier = new ResidueMultiplier(system);
    Residue step = system.enter(base.number());
    for (Residue[] window : windows) {
      window[0] = step;
      for (int d = 1; d < window.length; d++) {
        window[d] = multiplier.multiply(window[d - 1], step);
      }
      step = multiplier.multiply(window[window.length - 1], step);
    }
  }

  @Override
  public Element element() {
    return base;
  }

  @Override
  public Element power(Scalar exponent) {
    return group.power(this, exponent);
  }

  @Override
  public Element power(SecretScalar exponent) {
    return group.power(base, exponent);
  }

  /** The product times x^exponent. */
  Residue multiply(Residue product, BigInteger exponent, ResidueMultiplier multiplier) {
    Residue result = product;
    for (int i = 0; i < windows.length; i++) {
      int digit = Windows.digit(exponent, i, width);
      if (digit != 0) {
        result = multiplier.multiply(result, windows[i][digit - 1]);
      }
    }
    return result;
  }
}
