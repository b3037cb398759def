package id.konvensirakyat.crypto.group;

import java.util.ArrayList;
import java.util.List;

/**
 * The multiples j 2^(wi) P of a point P for windows i of w bits and j from 1 to 2^(w-1), affine and
 * in the form of {@link CachedPoint}. With signed digits a power of P is one addition of 7
 * multiplications for each window, and no doubling.
 */
final class FixedWindows {
  final int bits;

  /** The largest digit. */
  final int half;

  final int count;

  /** Window by window. */
  final long[] multiples;

  FixedWindows(EdwardsPoint base, int bits) {
    this.bits = bits;
    this.half = 1 << (bits - 1);
    this.count = SignedDigits.count(Order25519.BITS, bits);
    this.multiples = new long[count * half * CachedPoint.AFFINE_SIZE];
    EdwardsAccumulator row = new EdwardsAccumulator();
    row.set(base);
    long[] step = new long[CachedPoint.SIZE];
    for (int i = 0; i < count; i++) {
      List<EdwardsPoint> points = new ArrayList<>(half);
      row.cache(step, 0);
      for (int j = 0; j < half; j++) {
        points.add(row.toPoint());
        row.add(step, 0);
      }
      EdwardsEncoding.writeAffine(points, multiples, index(i, 1));
      row.set(points.get(half - 1));
      row.twice();
    }
  }

  /** Where digit times 2^(bits window) P stands, for a digit from 1 to half. */
  int index(int window, int digit) {
    return (window * half + digit - 1) * CachedPoint.AFFINE_SIZE;
  }
}
