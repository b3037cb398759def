package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.Optional;

/**
 * How far a record was verified before: the first so many ballots, in the record in which the last
 * of them has this event. Since an event names the hashes of its ballot and of the event before,
 * whoever sees the event again sees the same setup and the same ballots.
 *
 * @param ballots how many
 * @param event the hash of the last one's event; there exactly if there is a ballot
 */
public record Verified(int ballots, Optional<Hash> event) {
  /** Nothing was verified before. */
  public static final Verified NOTHING = new Verified(0, Optional.empty());

  public Verified {
    if (ballots < 0 || event.isPresent() != ballots > 0) {
      throw new IllegalArgumentException("a number of ballots without its event");
    }
  }
}
