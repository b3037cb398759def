package id.konvensirakyat.crypto.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Products of powers of many points in variable time: N. Pippenger, "On the evaluation of powers
 * and related problems" (1976), with signed digits. All powers are cut into digits of w bits; from
 * the highest place down the result is doubled w times, and the {@link DigitSum} of the place is
 * added.
 *
 * <p>Field multiplications: 7 for each digit of each point, 9 2^(w-1) for each place, 1,800 for the
 * doublings, and 6 for each point whose Z is not 1.
 */
final class Pippenger {
  private static final int LEAST_BITS = 4;
  private static final int MOST_BITS = 14;

  /** Points and the numbers to which they are raised, in words of {@link Order25519#words}. */
  record Terms(List<EdwardsPoint> points, List<long[]> numbers, int numberBits) {
    Terms {
      if (points.size() != numbers.size()) {
        throw new IllegalArgumentException("lists of different lengths");
      }
    }

    int size() {
      return points.size();
    }
  }

  private final Terms full;
  private final Terms shorter;
  private final int count;
  private final int bits;

  private Pippenger(Terms full, Terms shorter) {
    this.full = full;
    this.shorter = shorter;
    this.count = full.size() + shorter.size();
    this.bits = cheapestBits(full, shorter);
  }

  /** The product of all terms; the numbers of the second have at most as many bits. */
  static EdwardsAccumulator product(Terms full, Terms shorter) {
    return new Pippenger(full, shorter).product();
  }

  static EdwardsAccumulator product(List<EdwardsPoint> bases, List<Scalar25519> exponents) {
    List<long[]> numbers = exponents.stream().map(s -> Order25519.words(s.limbs())).toList();
    return product(new Terms(bases, numbers, Order25519.BITS), new Terms(List.of(), List.of(), 1));
  }

  private static int cheapestBits(Terms full, Terms shorter) {
    int best = LEAST_BITS;
    for (int bits = LEAST_BITS; bits <= MOST_BITS; bits++) {
      best = cost(full, shorter, bits) < cost(full, shorter, best) ? bits : best;
    }
    return best;
  }

  /** Field multiplications for digits of so many bits, but for what is the same for all. */
  private static long cost(Terms full, Terms shorter, int bits) {
    long places = SignedDigits.count(full.numberBits, bits);
    long additions =
        places * full.size() + SignedDigits.count(shorter.numberBits, bits) * (long) shorter.size();
    return 7 * additions + 9 * (places << (bits - 1));
  }

  private EdwardsAccumulator product() {
    List<EdwardsPoint> points = new ArrayList<>(count);
    points.addAll(full.points);
    points.addAll(shorter.points);
    long[] affine = new long[count * CachedPoint.AFFINE_SIZE];
    EdwardsEncoding.writeAffine(points, affine, 0);
    int places = SignedDigits.count(full.numberBits, bits);
    int shorterPlaces = SignedDigits.count(shorter.numberBits, bits);
    short[] digits = digits(places, shorterPlaces);
    DigitSum sum = new DigitSum(bits, count);
    EdwardsAccumulator result = new EdwardsAccumulator();
    for (int place = places - 1; place >= 0; place--) {
      result.twice(bits);
      int terms = place < shorterPlaces ? count : full.size();
      sum.addTo(result, affine, CachedPoint.AFFINE_SIZE, digits, place * count, terms);
    }
    return result;
  }

  /** The digits of all numbers, place by place; {@link #full}'s before the others. */
  private short[] digits(int places, int shorterPlaces) {
    short[] digits = new short[places * count];
    for (int i = 0; i < full.size(); i++) {
      SignedDigits.write(digits, i, count, full.numbers.get(i), places, bits);
    }
    for (int i = 0; i < shorter.size(); i++) {
      int at = full.size() + i;
      SignedDigits.write(digits, at, count, shorter.numbers.get(i), shorterPlaces, bits);
    }
    return digits;
  }
}
