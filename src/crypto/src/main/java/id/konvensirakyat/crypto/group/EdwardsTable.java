package id.konvensirakyat.crypto.group;

import org.jspecify.annotations.Nullable;

/**
 * Precomputed multiples of a point: two tables, each made when first asked for. The one for public
 * exponents has 32 windows of 8 bits and reads only the entries that are needed (480 KB); the one
 * for secret exponents has windows of 6 bits, and every entry of a window is read (160 KB).
 */
final class EdwardsTable implements FixedBase {
  private static final int PUBLIC_BITS = 8;
  private static final int SECRET_BITS = 6;

  private final EdwardsPoint base;

  // Benign races: all threads would make the same tables.
  private volatile @Nullable FixedWindows publicWindows;
  private volatile @Nullable FixedWindows secretWindows;

  EdwardsTable(EdwardsPoint base) {
    this.base = base;
  }

  @Override
  public EdwardsPoint element() {
    return base;
  }

  @Override
  public Element power(Scalar exponent) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    addPower(result, Ed25519.own(exponent));
    return result.toPoint();
  }

  @Override
  public Element power(SecretScalar exponent) {
    EdwardsAccumulator result = new EdwardsAccumulator();
    addPower(result, exponent);
    return result.toPoint();
  }

  /** Adds base^exponent to the result, in variable time: 32 additions, 224 multiplications. */
  void addPower(EdwardsAccumulator result, Scalar25519 exponent) {
    FixedWindows windows = publicWindows();
    short[] digits = new short[windows.count];
    long[] words = Order25519.words(exponent.limbs());
    SignedDigits.write(digits, 0, 1, words, windows.count, PUBLIC_BITS);
    for (int i = 0; i < windows.count; i++) {
      if (digits[i] > 0) {
        result.addAffine(windows.multiples, windows.index(i, digits[i]));
      } else if (digits[i] < 0) {
        result.subtractAffine(windows.multiples, windows.index(i, -digits[i]));
      }
    }
  }

  /** Adds base^exponent to the result, in constant time. */
  void addPower(EdwardsAccumulator result, SecretScalar exponent) {
    SecretScalar own = Ed25519.own(exponent);
    FixedWindows windows = secretWindows();
    long[] chosen = new long[CachedPoint.AFFINE_SIZE];
    int carry = 0;
    for (int i = 0; i < windows.count; i++) {
      int digit = carry + own.bits(SECRET_BITS * i, SECRET_BITS);
      // 1 when digit > half, without a branch: half - digit is then negative.
      carry = (windows.half - digit) >>> 31;
      digit -= carry << SECRET_BITS;
      int sign = digit >> 31;
      chooseMultiple(chosen, windows, i, (digit ^ sign) - sign);
      CachedPoint.negateWhere(chosen, sign);
      result.addAffine(chosen, 0);
    }
  }

  /** Reads every entry of the window, so that the choice does not show in the cache. */
  private static void chooseMultiple(long[] chosen, FixedWindows windows, int window, int digit) {
    CachedPoint.setIdentity(chosen);
    for (int j = 1; j <= windows.half; j++) {
      // All ones when j equals digit: (difference | -difference) has its sign bit set otherwise.
      int difference = j ^ digit;
      int mask = ((difference | -difference) >>> 31) - 1;
      CachedPoint.select(chosen, windows.multiples, windows.index(window, j), mask);
    }
  }

  private FixedWindows publicWindows() {
    FixedWindows windows = publicWindows;
    if (windows == null) {
      windows = new FixedWindows(base, PUBLIC_BITS);
      publicWindows = windows;
    }
    return windows;
  }

  private FixedWindows secretWindows() {
    FixedWindows windows = secretWindows;
    if (windows == null) {
      windows = new FixedWindows(base, SECRET_BITS);
      secretWindows = windows;
    }
    return windows;
  }
}
