package id.konvensirakyat.convention.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Seats by highest quotients, exactly (crypto-spec/convention.md, Algorithms 8 and 9). */
public final class HighestQuotients {
  private HighestQuotients() {}

  /**
   * The parties that reach a national threshold.
   *
   * @param national valid votes by party in the whole country
   * @param basisPoints threshold in hundredths of a percent of the sum of those votes
   */
  public static <P extends Comparable<P>> Set<P> reaching(Map<P, Long> national, int basisPoints) {
    long all = national.values().stream().reduce(0L, Math::addExact);
    Set<P> reached = new TreeSet<>();
    national.forEach(
        (party, votes) -> {
          if (Math.multiplyExact(votes, 10_000L) >= Math.multiplyExact(all, basisPoints)) {
            reached.add(party);
          }
        });
    return reached;
  }

  /**
   * Gives the seats one by one to the party with the highest votes / divisor. Quotients are
   * compared as fractions, without rounding.
   *
   * @param votes votes of the parties that take part, none negative
   * @param seats seats of the dapil
   * @param divisors the divisors
   * @return AskAPerson where equal quotients compete for fewer seats, or nobody has a vote
   */
  public static <P extends Comparable<P>> Allocation<P> allocate(
      Map<P, Long> votes, int seats, Divisors divisors) {
    if (seats < 0 || votes.values().stream().anyMatch(v -> v < 0)) {
      throw new IllegalArgumentException("seats and votes must not be negative");
    }
    SortedMap<P, Integer> held = new TreeMap<>();
    votes.keySet().forEach(party -> held.put(party, 0));
    int left = seats;
    while (left > 0) {
      List<P> best = best(votes, held, divisors);
      if (best.size() > left || best.isEmpty()) {
        return new Allocation.AskAPerson<>(new HashMap<>(held), left, best);
      }
      best.forEach(party -> held.merge(party, 1, Integer::sum));
      left -= best.size();
    }
    return new Allocation.Decided<>(held);
  }

  /** The parties that share the highest quotient above zero. */
  private static <P extends Comparable<P>> List<P> best(
      Map<P, Long> votes, SortedMap<P, Integer> held, Divisors divisors) {
    // a / b > c / d exactly when a d > c b, all positive
    Comparator<P> byQuotient =
        (one, other) ->
            Long.compare(
                Math.multiplyExact(
                    votes.getOrDefault(one, 0L), divisors.after(held.getOrDefault(other, 0))),
                Math.multiplyExact(
                    votes.getOrDefault(other, 0L), divisors.after(held.getOrDefault(one, 0))));
    List<P> best = new ArrayList<>();
    for (P party : held.keySet()) {
      if (votes.getOrDefault(party, 0L) == 0) {
        continue;
      }
      int compared = best.isEmpty() ? 0 : byQuotient.compare(party, best.get(0));
      if (compared > 0) {
        best.clear();
      }
      if (compared >= 0) {
        best.add(party);
      }
    }
    return best;
  }
}
