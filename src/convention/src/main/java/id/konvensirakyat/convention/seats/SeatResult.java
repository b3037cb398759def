package id.konvensirakyat.convention.seats;

import id.konvensirakyat.convention.district.DapilCode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The seats of all dapil, from the votes in them (crypto-spec/convention.md, Algorithms 8 and 9).
 *
 * @param reached the parties that reach the national threshold
 * @param byDapil what follows in each dapil that has seats and votes
 */
public record SeatResult(
    SortedSet<String> reached, SortedMap<DapilCode, Allocation<String>> byDapil) {
  /** Copies the collections. */
  public SeatResult {
    reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
    byDapil = Collections.unmodifiableSortedMap(new TreeMap<>(byDapil));
  }

  /**
   * Computes the seats of every dapil that is in both; the threshold is of all votes given.
   *
   * @param basisPoints national threshold in hundredths of a percent; 0 for none
   */
  public static SeatResult of(
      PartyFigures votes, SeatNumbers seats, int basisPoints, Divisors divisors) {
    Set<String> reached = HighestQuotients.reaching(votes.national(), basisPoints);
    var byDapil = new TreeMap<DapilCode, Allocation<String>>();
    votes
        .byDapil()
        .forEach(
            (dapil, of) -> {
              Map<String, Long> taking = new TreeMap<>(of);
              taking.keySet().retainAll(reached);
              Integer number = seats.byDapil().get(dapil);
              if (number != null) {
                byDapil.put(dapil, HighestQuotients.allocate(taking, number, divisors));
              }
            });
    return new SeatResult(new TreeSet<>(reached), byDapil);
  }

  /** The seats in a dapil that are certain, of the parties that have any. */
  public SortedMap<String, Integer> certain(DapilCode dapil) {
    Allocation<String> allocation = byDapil.get(dapil);
    SortedMap<String, Integer> held = new TreeMap<>();
    if (allocation instanceof Allocation.Decided<?>) {
      held.putAll(((Allocation.Decided<String>) allocation).seats());
    } else if (allocation instanceof Allocation.AskAPerson<String> ask) {
      held.putAll(ask.seats());
    }
    held.values().removeIf(n -> n == 0);
    return held;
  }

  /** The seats of each party in all dapil, as far as they are certain. */
  public SortedMap<String, Integer> national() {
    var sums = new TreeMap<String, Integer>();
    byDapil
        .keySet()
        .forEach(dapil -> certain(dapil).forEach((party, n) -> sums.merge(party, n, Integer::sum)));
    return sums;
  }

  /** The dapil where equal quotients on the last seats need a person. */
  public SortedMap<DapilCode, Allocation.AskAPerson<String>> open() {
    var open = new TreeMap<DapilCode, Allocation.AskAPerson<String>>();
    byDapil.forEach(
        (dapil, allocation) -> {
          if (allocation instanceof Allocation.AskAPerson<String> ask) {
            open.put(dapil, ask);
          }
        });
    return open;
  }

  /**
   * The dapil in which announced seats cannot be what follows. Where a person was to be asked, they
   * can if nobody has less than is certain, and the rest went to those with equal quotients.
   */
  public SortedSet<DapilCode> differing(PartyFigures announced) {
    var differing = new TreeSet<DapilCode>();
    var all = new TreeSet<>(announced.byDapil().keySet());
    all.addAll(byDapil.keySet());
    for (DapilCode dapil : all) {
      if (!isPossible(dapil, announced.of(dapil))) {
        differing.add(dapil);
      }
    }
    return differing;
  }

  private boolean isPossible(DapilCode dapil, Map<String, Long> announced) {
    SortedMap<String, Long> rest = new TreeMap<>(announced);
    certain(dapil).forEach((party, n) -> rest.merge(party, (long) -n, Long::sum));
    rest.values().removeIf(n -> n == 0);
    if (byDapil.get(dapil) instanceof Allocation.AskAPerson<String> ask) {
      long sum = rest.values().stream().mapToLong(n -> n).sum();
      return sum == ask.left()
          && ask.between().containsAll(rest.keySet())
          && rest.values().stream().allMatch(n -> n == 1);
    }
    return rest.isEmpty();
  }
}
