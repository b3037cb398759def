package id.konvensirakyat.crypto.group;

import java.util.List;

/**
 * Products of powers of points in variable time, for public exponents: Straus's interleaving with
 * one chain of doublings and signed digits in width-5 non-adjacent form. Field multiplications:
 * about 1,800 for the doublings and 420 for each base. For hundreds of bases see {@link Pippenger}.
 */
final class Straus {
  private static final int WIDTH = 5;

  /** P, 3P, ..., 15P. */
  private static final int MULTIPLES = 1 << (WIDTH - 2);

  private Straus() {}

  static EdwardsAccumulator product(List<EdwardsPoint> bases, List<Scalar25519> exponents) {
    int count = bases.size();
    byte[][] digits = new byte[count][];
    long[][] multiples = new long[count][];
    int top = -1;
    for (int i = 0; i < count; i++) {
      digits[i] = nonAdjacentForm(Order25519.words(exponents.get(i).limbs()));
      multiples[i] = oddMultiples(bases.get(i));
      top = Math.max(top, highest(digits[i]));
    }
    EdwardsAccumulator result = new EdwardsAccumulator();
    for (int bit = top; bit >= 0; bit--) {
      boolean additions = false;
      for (int i = 0; i < count; i++) {
        additions |= digits[i][bit] != 0;
      }
      if (additions || bit == 0) {
        result.twice();
      } else {
        result.twiceBeforeTwice();
      }
      for (int i = 0; i < count && additions; i++) {
        addDigit(result, multiples[i], digits[i][bit]);
      }
    }
    return result;
  }

  private static void addDigit(EdwardsAccumulator result, long[] multiples, int digit) {
    if (digit > 0) {
      result.add(multiples, (digit >> 1) * CachedPoint.SIZE);
    } else if (digit < 0) {
      result.subtract(multiples, (-digit >> 1) * CachedPoint.SIZE);
    }
  }

  private static long[] oddMultiples(EdwardsPoint point) {
    long[] multiples = new long[MULTIPLES * CachedPoint.SIZE];
    long[] doubled = new long[CachedPoint.SIZE];
    EdwardsAccumulator sum = new EdwardsAccumulator();
    sum.set(point);
    sum.twice();
    sum.cache(doubled, 0);
    sum.set(point);
    sum.cache(multiples, 0);
    for (int i = 1; i < MULTIPLES; i++) {
      sum.add(doubled, 0);
      sum.cache(multiples, i * CachedPoint.SIZE);
    }
    return multiples;
  }

  /** The highest index of a digit other than 0, or -1. */
  private static int highest(byte[] digits) {
    int top = digits.length - 1;
    while (top >= 0 && digits[top] == 0) {
      top--;
    }
    return top;
  }

  /**
   * Digits d[i], each 0 or odd and below 2^(WIDTH-1) in size, with the sum of d[i] 2^i equal to the
   * number; at most one of any WIDTH neighbours differs from 0. For numbers below 2^255.
   */
  static byte[] nonAdjacentForm(long[] words) {
    byte[] digits = new byte[256];
    int carry = 0;
    int position = 0;
    while (position < 256) {
      int window = carry + SignedDigits.window(words, position, WIDTH);
      if ((window & 1) == 0) {
        position++;
        continue;
      }
      carry = window >> (WIDTH - 1);
      digits[position] = (byte) (window - (carry << WIDTH));
      position += WIDTH;
    }
    return digits;
  }
}
