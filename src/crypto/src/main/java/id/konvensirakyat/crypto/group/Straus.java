package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.util.List;

/**
 * Products of powers of points in variable time, for public exponents: Straus's interleaving with
 * one chain of doublings and signed digits in width-5 non-adjacent form. For hundreds of bases
 * Pippenger's method would be faster: it belongs beside this class, under {@link Group#product}.
 */
final class Straus {
  private static final int WIDTH = 5;

  private Straus() {}

  /** Adds base^exponent to nothing: result must be the identity, and becomes the power. */
  static void power(EdwardsAccumulator result, EdwardsPoint base, Scalar exponent) {
    product(result, List.of(base), List.of(exponent));
  }

  /** result must be the identity, and becomes the product of bases[i]^exponents[i]. */
  static void product(EdwardsAccumulator result, List<EdwardsPoint> bases, List<Scalar> exponents) {
    int count = bases.size();
    byte[][] digits = new byte[count][];
    CachedPoint[][] multiples = new CachedPoint[count][];
    int top = -1;
    for (int i = 0; i < count; i++) {
      digits[i] = nonAdjacentForm(exponents.get(i).value());
      multiples[i] = oddMultiples(bases.get(i));
      top = Math.max(top, highest(digits[i]));
    }
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
  }

  private static void addDigit(EdwardsAccumulator result, CachedPoint[] multiples, int digit) {
    if (digit > 0) {
      result.add(multiples[digit >> 1]);
    } else if (digit < 0) {
      result.subtract(multiples[-digit >> 1]);
    }
  }

  /** P, 3P, 5P, ..., 15P. */
  private static CachedPoint[] oddMultiples(EdwardsPoint point) {
    CachedPoint[] multiples = new CachedPoint[1 << (WIDTH - 2)];
    EdwardsAccumulator sum = new EdwardsAccumulator();
    sum.set(point);
    sum.twice();
    CachedPoint doubled = sum.toCached();
    sum.set(point);
    multiples[0] = CachedPoint.of(point);
    for (int i = 1; i < multiples.length; i++) {
      sum.add(doubled);
      multiples[i] = sum.toCached();
    }
    return multiples;
  }

  /** The highest index of a digit other than 0, or -1. */
  static int highest(byte[] digits) {
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
  static byte[] nonAdjacentForm(BigInteger number) {
    long[] words = {
      number.longValue(),
      number.shiftRight(64).longValue(),
      number.shiftRight(128).longValue(),
      number.shiftRight(192).longValue(),
      0
    };
    byte[] digits = new byte[256];
    int carry = 0;
    int position = 0;
    while (position < 256) {
      int word = position >>> 6;
      int shift = position & 63;
      long bits = words[word] >>> shift;
      if (shift > 64 - WIDTH) {
        bits |= words[word + 1] << (64 - shift);
      }
      int window = carry + (int) (bits & ((1 << WIDTH) - 1));
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
