package id.konvensirakyat.crypto.group;

import java.math.BigInteger;

/**
 * The multiples j 64^i P of a point, for j from 1 to 32 and i from 0 to 42: a power of P is then 43
 * additions and no doubling. Digits run from -32 to 32.
 */
final class EdwardsTable implements FixedBase {
  private static final int BITS = 6;
  private static final int WINDOWS = 43;
  private static final int HALF = 1 << (BITS - 1);

  private final EdwardsPoint base;

  /** multiples[i][j - 1] = j 64^i P with Z = 1. */
  private final CachedPoint[][] multiples = new CachedPoint[WINDOWS][];

  EdwardsTable(EdwardsPoint base) {
    this.base = base;
    EdwardsAccumulator row = new EdwardsAccumulator();
    row.set(base);
    for (int i = 0; i < WINDOWS; i++) {
      EdwardsPoint[] points = new EdwardsPoint[HALF];
      CachedPoint step = row.toCached();
      for (int j = 0; j < HALF; j++) {
        points[j] = row.toPoint();
        row.add(step);
      }
      multiples[i] = EdwardsEncoding.affine(points);
      row.set(points[HALF - 1]);
      row.twice();
    }
  }

  @Override
  public Element element() {
    return base;
  }

  @Override
  public Element power(Scalar exponent) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    addPower(result, Ed25519.own(exponent));
    return result.toPoint();
  }

  /** Adds base^exponent to the result, in variable time. */
  void addPower(EdwardsAccumulator result, Scalar exponent) {
    BigInteger rest = exponent.value();
    int carry = 0;
    for (int i = 0; i < WINDOWS; i++) {
      int shift = BITS * i;
      int digit = carry + bits(rest, shift);
      carry = digit > HALF ? 1 : 0;
      digit -= carry << BITS;
      if (digit > 0) {
        result.addAffine(multiples[i][digit - 1]);
      } else if (digit < 0) {
        result.subtractAffine(multiples[i][-digit - 1]);
      }
    }
  }

  private static int bits(BigInteger number, int shift) {
    return number.shiftRight(shift).intValue() & ((1 << BITS) - 1);
  }

  @Override
  public Element power(SecretScalar exponent) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    addPower(result, exponent);
    return result.toPoint();
  }

  /** Adds base^exponent to the result, in constant time. */
  void addPower(EdwardsAccumulator result, SecretScalar exponent) {
    SecretScalar own = Ed25519.own(exponent);
    CachedPoint chosen = CachedPoint.identity();
    int carry = 0;
    for (int i = 0; i < WINDOWS; i++) {
      int digit = carry + own.bits(BITS * i, BITS);
      // 1 when digit > HALF, without a branch: HALF - digit is then negative.
      carry = (HALF - digit) >>> 31;
      digit -= carry << BITS;
      int sign = digit >> 31;
      chooseMultiple(chosen, multiples[i], (digit ^ sign) - sign);
      chosen.negateWhere(sign);
      result.addAffine(chosen);
    }
  }

  /** Reads every entry of the row, so that the choice does not show in the cache. */
  private static void chooseMultiple(CachedPoint chosen, CachedPoint[] row, int size) {
    chosen.setIdentity();
    for (int j = 1; j <= HALF; j++) {
      // All ones when j equals size: (difference | -difference) has its sign bit set otherwise.
      int difference = j ^ size;
      int mask = ((difference | -difference) >>> 31) - 1;
      chosen.select(row[j - 1], mask);
    }
  }
}
