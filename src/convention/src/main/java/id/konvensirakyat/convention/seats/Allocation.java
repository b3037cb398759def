package id.konvensirakyat.convention.seats;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The seats of one dapil.
 *
 * @param <P> what names a party
 */
public sealed interface Allocation<P> {

  /**
   * Every seat has a holder.
   *
   * @param seats seats by party, parties without a seat included
   */
  record Decided<P extends Comparable<P>>(SortedMap<P, Integer> seats) implements Allocation<P> {
    /** Copies the map. */
    public Decided {
      seats = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(seats));
    }
  }

  /**
   * Equal quotients on the last seats: the rules stop here, and a person asks those whom the law
   * names.
   *
   * @param seats seats that are certain
   * @param left seats that are not
   * @param between parties with equal quotients, more than there are seats left
   */
  record AskAPerson<P>(Map<P, Integer> seats, int left, List<P> between) implements Allocation<P> {
    /** Copies the collections. */
    public AskAPerson {
      seats = Map.copyOf(seats);
      between = List.copyOf(between);
    }
  }
}
