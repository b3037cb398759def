package id.konvensirakyat.convention.quota;

import id.konvensirakyat.convention.person.Sex;
import java.util.ArrayList;
import java.util.List;

/** The law on women in a list (crypto-spec/convention.md, Algorithms 5 and 6). */
public final class WomenQuota {
  private WomenQuota() {}

  /** ceil(30% of a list), in whole numbers (UU 7/2017 art. 245; MA 24 P/HUM/2023: rounded up). */
  public static int minimumWomen(int length) {
    return (3 * length + 9) / 10;
  }

  /** How many full triples of places a list has; each must hold a woman (UU 7/2017 art. 246). */
  public static int fullTriples(int length) {
    return length / 3;
  }

  /** Women that a lawful list of this length has at least: the larger of quota and zipper. */
  public static int womenForLawfulList(int length) {
    return Math.max(minimumWomen(length), fullTriples(length));
  }

  /**
   * The greatest length of a lawful list: min(seats, candidates, floor(10 women / 3), 3 women + 2).
   * The last term is the zipper's own bound; it is the smallest from 9 women and 30 places on.
   */
  public static int greatestLength(int seats, int women, int men) {
    return Math.min(Math.min(seats, women + men), Math.min(10 * women / 3, 3 * women + 2));
  }

  /** Checks any list, from the first place to the last. */
  public static QuotaReport check(List<Sex> places) {
    List<Integer> without = new ArrayList<>();
    for (int triple = 0; triple < fullTriples(places.size()); triple++) {
      if (places.subList(3 * triple, 3 * triple + 3).stream().noneMatch(Sex::isWoman)) {
        without.add(triple + 1);
      }
    }
    int women = (int) places.stream().filter(Sex::isWoman).count();
    return new QuotaReport(places.size(), women, minimumWomen(places.size()), without);
  }
}
