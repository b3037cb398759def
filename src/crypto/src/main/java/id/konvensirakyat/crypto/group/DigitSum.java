package id.konvensirakyat.crypto.group;

import java.util.Arrays;

/**
 * Adds up d[0] P[0] + d[1] P[1] + ... for many points and small digits, in variable time, as A. C.
 * Yao, "On the evaluation of powers" (1976): from the largest size of a digit down to 1, a running
 * sum collects the points whose digit has that size, and is then added to the result. That is one
 * addition for each point and one for each size.
 */
final class DigitSum {
  /**
   * So many points of a large array are copied at once before they are added: the loads of a copy
   * overlap, where each of the additions would wait for its own point from a distant cache.
   */
  private static final int BLOCK = 64;

  private final int largestDigit;
  private final int[] counts;

  /** Twice the index of each point with a digit, plus 1 for a negative one; by size, descending. */
  private final int[] order;

  /** How many of the order are in use. */
  private int used;

  private final long[] block;

  /** For digits of so many bits, sign included, and so many points at most. */
  DigitSum(int bits, int points) {
    this.largestDigit = 1 << (bits - 1);
    this.counts = new int[largestDigit + 1];
    this.order = new int[points];
    this.block = new long[points > BLOCK ? BLOCK * CachedPoint.SIZE : 0];
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
    sort(digits, at, count);
    EdwardsAccumulator sum = new EdwardsAccumulator();
    long[] cachedSum = new long[CachedPoint.SIZE];
    int next = 0;
    for (int digit = largestDigit; digit > 0; digit--) {
      for (int left = counts[digit]; left > 0; left--) {
        if (block.length == 0) {
          addPoint(sum, points, size, order[next] >> 1, next);
        } else {
          if (next % BLOCK == 0) {
            copyBlock(points, size, next);
          }
          addPoint(sum, block, size, next % BLOCK, next);
        }
        next++;
      }
      if (next > 0) {
        sum.cache(cachedSum, 0);
        result.add(cachedSum, 0);
      }
    }
  }

  private void sort(short[] digits, int at, int count) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < count; i++) {
      counts[Math.abs(digits[at + i])]++;
    }
    int[] places = new int[largestDigit + 1];
    for (int digit = largestDigit; digit > 0; digit--) {
      places[digit - 1] = places[digit] + counts[digit];
    }
    used = places[0];
    for (int i = 0; i < count; i++) {
      int digit = digits[at + i];
      if (digit != 0) {
        order[places[Math.abs(digit)]++] = 2 * i + (digit >>> 31);
      }
    }
  }

  private void copyBlock(long[] points, int size, int from) {
    int end = Math.min(from + BLOCK, used);
    for (int i = from; i < end; i++) {
      System.arraycopy(points, (order[i] >> 1) * size, block, (i - from) * size, size);
    }
  }

  /** Adds the point at a place, with the sign that the order has for it. */
  private void addPoint(EdwardsAccumulator sum, long[] from, int size, int place, int next) {
    boolean positive = (order[next] & 1) == 0;
    if (size == CachedPoint.AFFINE_SIZE) {
      if (positive) {
        sum.addAffine(from, place * size);
      } else {
        sum.subtractAffine(from, place * size);
      }
    } else if (positive) {
      sum.add(from, place * size);
    } else {
      sum.subtract(from, place * size);
    }
  }
}
