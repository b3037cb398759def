package id.konvensirakyat.crypto.group;

/** A point to a secret power: windows of 4 bits, in time that does not depend on the exponent. */
final class SecretPower {
  private static final int BITS = 4;

  private SecretPower() {}

  static EdwardsAccumulator of(EdwardsPoint base, SecretScalar exponent) {
    long[] multiples = multiples(base);
    EdwardsAccumulator result = new EdwardsAccumulator();
    long[] chosen = new long[CachedPoint.SIZE];
    for (int shift = exponent.bitCapacity() - BITS; shift >= 0; shift -= BITS) {
      result.twice(BITS);
      int digit = exponent.bits(shift, BITS);
      // Every entry is read, so that the choice does not show in the cache.
      for (int i = 0; i < 1 << BITS; i++) {
        int difference = i ^ digit;
        int mask = ((difference | -difference) >>> 31) - 1;
        CachedPoint.select(chosen, multiples, i * CachedPoint.SIZE, mask);
      }
      result.add(chosen, 0);
    }
    return result;
  }

  /** 0, P, 2P, ..., 15P. */
  private static long[] multiples(EdwardsPoint base) {
    long[] multiples = new long[CachedPoint.SIZE << BITS];
    EdwardsAccumulator sum = new EdwardsAccumulator();
    long[] step = CachedPoint.of(base);
    for (int at = 0; at < multiples.length; at += CachedPoint.SIZE) {
      sum.cache(multiples, at);
      sum.add(step, 0);
    }
    return multiples;
  }
}
