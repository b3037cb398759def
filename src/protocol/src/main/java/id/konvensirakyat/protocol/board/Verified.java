package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.Optional;

/**
 * How far a record was verified before: the first so many ballots, in the record in which the last
 * of them has this event. Since an event names the hashes of its ballot and of the event before,
 * whoever sees the event again sees the same setup and the same ballots.
 *
 * @param ballots how many
 * @param setup the hash of the record's first event; there exactly if there is a ballot
 * @param event the hash of the last one's event; there exactly if there is a ballot
 */
public record Verified(int ballots, Optional<Hash> setup, Optional<Hash> event) {
  /** Nothing was verified before. */
  public static final Verified NOTHING = new Verified(0, Optional.empty(), Optional.empty());

  public Verified {
    boolean some = ballots > 0;
    if (ballots < 0 || setup.isPresent() != some || event.isPresent() != some) {
      throw new IllegalArgumentException("a number of ballots without its events");
    }
  }
}
