package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of the ballots on a board: the last one of each credential (spec 4.14, last),
 * all trackers and all ciphertexts, none of which may come twice. Not for use by several threads.
 */
public final class BallotBox {
  private final Map<String, Hash> current = new HashMap<>();
  private final Set<Hash> trackers = new HashSet<>();
  private final HashSet128 ciphertexts = new HashSet128();

  /** Takes a ballot in, or says why not and changes nothing. */
  public Outcome admit(Ballot ballot) {
    return admit(ballot.credential().encode(), ballot.tracker(), ballot.ciphertextHashes());
  }

  /**
   * The same from what a server has stored of a ballot.
   *
   * @param credential the text of its credential
   * @param tracker its hash
   * @param ciphertextHashes as of {@link Ballot#ciphertextHashes()}
   */
  public Outcome admit(String credential, Hash tracker, List<Hash> ciphertextHashes) {
    if (trackers.contains(tracker)) {
      return Outcome.refused(Reason.BALLOT_REPLAYED, "");
    }
    Set<Hash> own = new HashSet<>();
    for (Hash hash : ciphertextHashes) {
      if (!own.add(hash) || ciphertexts.contains(hash)) {
        return Outcome.refused(Reason.CIPHERTEXT_DUPLICATE, "answers");
      }
    }
    ciphertextHashes.forEach(ciphertexts::add);
    trackers.add(tracker);
    current.put(credential, tracker);
    return Outcome.accepted();
  }

  /** The tracker of each credential's last ballot: the one that counts. */
  public Map<String, Hash> current() {
    return Map.copyOf(current);
  }

  /** How many ballots were taken in, superseded ones included. */
  public int ballots() {
    return trackers.size();
  }
}
