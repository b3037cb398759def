package id.konvensirakyat.convention.quota;

import id.konvensirakyat.convention.person.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Composes the lawful list that departs least from the order of votes (crypto-spec/convention.md,
 * Algorithm 7).
 *
 * <p>Between two candidates of one sex the order of votes is never turned: no law asks for it. Of
 * all lawful lists of the greatest length that keep to this, the result has the fewest departures
 * (places whose holder passes over somebody with more votes); among those the fewest places whose
 * holder has another rank than the place; among those the fewest pairs in turned order; among those
 * the better candidate at the first place that differs. Found by dynamic programming over (women
 * placed, men placed, does the open triple have a woman), so the result is the optimum and not a
 * guess.
 */
public final class ListComposer {
  private static final long IMPOSSIBLE = Long.MAX_VALUE;

  /** A turned pair counts 1; fewer than 2^28 exist. */
  private static final long MOVED_PLACE = 1L << 28;

  private static final long DEPARTURE = 1L << 44;

  private static final int MOST_CANDIDATES = 10_000;
  private static final int MOST_SEATS = 1_000;

  private final int[] women;
  private final int[] men;
  private final int length;

  /** Least cost of the places from women + men on, by women placed, men placed, open triple. */
  private final long[][][] least;

  private ListComposer(List<Sex> byVotes, int seats) {
    this.women = indices(byVotes, Sex.FEMALE);
    this.men = indices(byVotes, Sex.MALE);
    this.length = WomenQuota.greatestLength(seats, women.length, men.length);
    this.least = new long[length + 1][length + 1][2];
  }

  /**
   * Composes the list of one dapil.
   *
   * @param byVotes sex of every qualified candidate, in the order of votes
   * @param seats seats of the dapil
   */
  public static ComposedList compose(List<Sex> byVotes, int seats) {
    if (seats < 0 || seats > MOST_SEATS || byVotes.size() > MOST_CANDIDATES) {
      throw new IllegalArgumentException("0 to 1000 seats and 0 to 10000 candidates");
    }
    ListComposer composer = new ListComposer(byVotes, seats);
    composer.fill();
    List<Place> places = composer.readOff();
    List<Integer> listed = places.stream().map(Place::index).toList();
    List<Integer> reserves =
        IntStream.range(0, byVotes.size()).boxed().filter(i -> !listed.contains(i)).toList();
    return new ComposedList(places, reserves, places.size() < Math.min(seats, byVotes.size()));
  }

  /** Fills the table from the last place to the first. */
  private void fill() {
    for (int placed = length; placed >= 0; placed--) {
      for (int w = 0; w <= placed; w++) {
        for (int open = 0; open < 2; open++) {
          least[w][placed - w][open] = best(w, placed - w, open == 1);
        }
      }
    }
  }

  private long best(int w, int m, boolean open) {
    if (w + m == length) {
      return w >= WomenQuota.minimumWomen(length) ? 0 : IMPOSSIBLE;
    }
    return Math.min(costOfWoman(w, m), costOfMan(w, m, open));
  }

  /** Cost from here on if the next place goes to the best woman left. */
  private long costOfWoman(int w, int m) {
    if (w >= women.length) {
      return IMPOSSIBLE;
    }
    boolean open = (w + m + 1) % 3 != 0;
    return plus(least[w + 1][m][open ? 1 : 0], women[w], w + m);
  }

  /** Cost from here on if the next place goes to the best man left. */
  private long costOfMan(int w, int m, boolean open) {
    boolean last = (w + m + 1) % 3 == 0;
    if (m >= men.length || (last && !open)) {
      return IMPOSSIBLE;
    }
    return plus(least[w][m + 1][open && !last ? 1 : 0], men[m], w + m);
  }

  /**
   * Adds the cost of a holder to that of the places after it. Everybody of the holder's sex with
   * more votes is placed; so if more have more votes than are placed, the difference is passed
   * over.
   *
   * @param holder index in the order of votes
   * @param placed how many stand before the holder
   */
  private static long plus(long rest, int holder, int placed) {
    if (rest == IMPOSSIBLE || holder == placed) {
      return rest;
    }
    return rest + MOVED_PLACE + (holder > placed ? DEPARTURE + (holder - placed) : 0);
  }

  /** Follows the least costs from the first place; of equal costs, the better candidate. */
  private List<Place> readOff() {
    List<Place> places = new ArrayList<>();
    boolean open = false;
    for (int w = 0, m = 0; w + m < length; ) {
      long woman = costOfWoman(w, m);
      long man = costOfMan(w, m, open);
      boolean takeWoman = woman == man ? women[w] < men[m] : woman < man;
      boolean firstOfFullTriple = !open && (w + m) / 3 < WomenQuota.fullTriples(length);
      if (takeWoman) {
        Reason departure = firstOfFullTriple ? Reason.ZIPPER : Reason.QUOTA;
        places.add(place(women[w], departure, men, m));
        w++;
      } else {
        places.add(place(men[m], Reason.WOMAN_KEPT_FOR_LATER_TRIPLE, women, w));
        m++;
      }
      open = (w + m) % 3 != 0 && (open || takeWoman);
    }
    return places;
  }

  /** A place for {@code index}; of the others, those from {@code placed} on are still waiting. */
  private static Place place(int index, Reason departure, int[] others, int placed) {
    List<Integer> passedOver =
        IntStream.range(placed, others.length)
            .map(i -> others[i])
            .filter(other -> other < index)
            .boxed()
            .toList();
    return new Place(index, passedOver.isEmpty() ? Reason.VOTES : departure, passedOver);
  }

  private static int[] indices(List<Sex> byVotes, Sex sex) {
    return IntStream.range(0, byVotes.size()).filter(i -> byVotes.get(i) == sex).toArray();
  }
}
