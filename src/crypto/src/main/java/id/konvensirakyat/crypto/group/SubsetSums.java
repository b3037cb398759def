package id.konvensirakyat.crypto.group;

import java.security.SecureRandom;
import java.util.List;

/**
 * One test for many points of the curve: are all in the subgroup of order q? The sum of a random
 * subset is raised to q, 128 times. Were a point not a member, it would be a member plus a point T
 * of order 2, 4 or 8; whatever the other points contribute, the test then fails for at least one of
 * the two choices whether the subset has this point, so each test passes with a chance of at most
 * 1/2 and all with 2^-128.
 *
 * <p>Eight tests share a pass: points go by a random byte into 256 buckets, and a test is the sum
 * of the buckets with its bit. Field multiplications: 113 for each point and 352,000 for all, where
 * a test of each point alone would take 2,230.
 */
final class SubsetSums {
  private static final int PASSES = 16;
  private static final int TESTS_IN_A_PASS = 8;

  private final long[] points;
  private final byte[] choices;
  private final SecureRandom random;

  private final EdwardsAccumulator[] buckets = new EdwardsAccumulator[1 << TESTS_IN_A_PASS];
  private final long[] cached = new long[CachedPoint.SIZE];

  private SubsetSums(List<EdwardsPoint> points, SecureRandom random) {
    this.points = new long[points.size() * CachedPoint.AFFINE_SIZE];
    EdwardsEncoding.writeAffine(points, this.points, 0);
    this.choices = new byte[points.size()];
    this.random = random;
  }

  /** True for members; false, but for a chance of 2^-128, if any point of the curve is none. */
  static boolean areMembers(List<EdwardsPoint> points, SecureRandom random) {
    SubsetSums sums = new SubsetSums(points, random);
    for (int i = 0; i < PASSES; i++) {
      if (!sums.passes()) {
        return false;
      }
    }
    return true;
  }

  private boolean passes() {
    random.nextBytes(choices);
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new EdwardsAccumulator();
    }
    for (int i = 0; i < choices.length; i++) {
      buckets[choices[i] & 0xff].addAffine(points, i * CachedPoint.AFFINE_SIZE);
    }
    for (int half = buckets.length / 2; half > 0; half /= 2) {
      if (!upperHalfIsMember(half)) {
        return false;
      }
    }
    return true;
  }

  /** Tests the sum of buckets half to 2 half - 1, and adds each of them to the one half below. */
  private boolean upperHalfIsMember(int half) {
    EdwardsAccumulator sum = new EdwardsAccumulator();
    for (int i = 0; i < half; i++) {
      buckets[half + i].cache(cached, 0);
      sum.add(cached, 0);
      buckets[i].add(cached, 0);
    }
    return new DoublingChain(sum.toPoint()).isMember();
  }
}
