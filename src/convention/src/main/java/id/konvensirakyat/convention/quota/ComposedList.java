package id.konvensirakyat.convention.quota;

import java.util.List;

/**
 * A lawful list and its reserves, as indices into the order of votes.
 *
 * @param places places 1..L in order
 * @param reserves everybody else, in the order of votes
 * @param tooFewWomen whether the list is shorter than seats and candidates allow, for want of women
 */
public record ComposedList(List<Place> places, List<Integer> reserves, boolean tooFewWomen) {
  /** Copies the lists. */
  public ComposedList {
    places = List.copyOf(places);
    reserves = List.copyOf(reserves);
  }
}
