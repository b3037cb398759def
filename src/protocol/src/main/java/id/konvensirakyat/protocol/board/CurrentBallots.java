package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.credential.RollText;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The tracker of the ballot that counts, by credential: 32 bytes a ballot, 4 bytes a credential and
 * the roll itself.
 */
public final class CurrentBallots {
  private final RollText roll;
  private final LastBallots last;
  private final HashList trackers;

  CurrentBallots(RollText roll, LastBallots last, HashList trackers) {
    this.roll = roll;
    this.last = last;
    this.trackers = trackers;
  }

  /** How many credentials have a ballot. */
  public int size() {
    return last.size();
  }

  /** The tracker of the credential's last ballot, if there is one. */
  public Optional<Hash> tracker(String credential) {
    return tracker(roll.find(credential));
  }

  /**
   * Tells each credential that has a ballot, in the order of the roll, and the ballot's tracker.
   */
  public void forEach(BiConsumer<String, Hash> action) {
    for (int entry = 0; entry < roll.size(); entry++) {
      String credential = roll.credential(entry);
      tracker(entry).ifPresent(tracker -> action.accept(credential, tracker));
    }
  }

  private Optional<Hash> tracker(int entry) {
    int ballot = last.of(entry);
    return ballot < 0 ? Optional.empty() : Optional.of(trackers.get(ballot));
  }
}
