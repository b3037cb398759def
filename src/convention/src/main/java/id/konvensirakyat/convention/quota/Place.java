package id.konvensirakyat.convention.quota;

import java.util.List;

/**
 * A place of a composed list.
 *
 * @param index who holds it: index in the order of votes, from 0
 * @param reason why
 * @param passedOver indices of those with more votes who stand lower or not at all, ascending;
 *     empty exactly when the reason is VOTES
 */
public record Place(int index, Reason reason, List<Integer> passedOver) {
  /** Copies the list; a departure without somebody passed over is a bug. */
  public Place {
    passedOver = List.copyOf(passedOver);
    if (passedOver.isEmpty() != (reason == Reason.VOTES)) {
      throw new IllegalArgumentException("a departure, and only a departure, passes over somebody");
    }
  }
}
