package id.konvensirakyat.crypto.group;

import java.util.Arrays;

/**
 * Adds up d[0] P[0] + d[1] P[1] + ... for many points and small digits, in variable time, as A. C.
 * Yao, "On the evaluation of powers" (1976): from the largest size of a digit down to 1, a running
 * sum collects the points whose digit has that size, and is then added to the result. That is one
 * addition for each point and one for each size.
 */
final class DigitSum {
  private final int largestDigit;

  /** For each size the first of its points, and for each point the next; -1 ends the list. */
  private final int[] first;

  private final int[] next;

  /** For digits of so many bits, sign included, and so many points at most. */
  DigitSum(int bits, int points) {
    this.largestDigit = 1 << (bits - 1);
    this.first = new int[largestDigit + 1];
    this.next = new int[points];
  }

  /**
   * Adds the sum to the result.
   *
   * @param points one after the other, in the form of {@link CachedPoint}
   * @param size of a point: {@link CachedPoint#SIZE}, 8 multiplications to add each, or {@link
   *     CachedPoint#AFFINE_SIZE}, 7; a size of digits costs 9
   * @param digits of the points 0 to count - 1, which stand from an index
   */
  void addTo(
      EdwardsAccumulator result, long[] points, int size, short[] digits, int at, int count) {
    list(digits, at, count);
    EdwardsAccumulator sum = new EdwardsAccumulator();
    long[] cachedSum = new long[CachedPoint.SIZE];
    boolean begun = false;
    for (int digit = largestDigit; digit > 0; digit--) {
      for (int i = first[digit]; i >= 0; i = next[i]) {
        addPoint(sum, points, size, i, digits[at + i] > 0);
        begun = true;
      }
      if (begun) {
        sum.cache(cachedSum, 0);
        result.add(cachedSum, 0);
      }
    }
  }

  private void list(short[] digits, int at, int count) {
    Arrays.fill(first, -1);
    for (int i = 0; i < count; i++) {
      int digit = Math.abs(digits[at + i]);
      next[i] = first[digit];
      first[digit] = i;
    }
  }

  private static void addPoint(
      EdwardsAccumulator sum, long[] points, int size, int i, boolean positive) {
    if (size == CachedPoint.AFFINE_SIZE) {
      if (positive) {
        sum.addAffine(points, i * size);
      } else {
        sum.subtractAffine(points, i * size);
      }
    } else if (positive) {
      sum.add(points, i * size);
    } else {
      sum.subtract(points, i * size);
    }
  }
}
