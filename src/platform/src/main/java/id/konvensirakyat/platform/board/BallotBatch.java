package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides ballot after ballot what becomes of a batch. Nothing is stored here: what is known comes
 * from the database at the start, and grows by the ballots of the batch that are taken. One ballot
 * that is refused changes nothing for the others.
 */
final class BallotBatch {
  private final Head head;
  private final boolean voting;
  private final Instant at;
  private final Map<Hash, StoredBallot> byTracker;
  private final Map<String, StoredBallot> latestOf;
  private final Set<Hash> used;
  private final Set<Hash> tested;
  private final List<Step> steps = new ArrayList<>();
  private final List<StoredBallot> stored = new ArrayList<>();
  private final List<VerifiedBallot> taken = new ArrayList<>();
  private Chain chain;
  private int newVoters;

  /**
   * What the database holds of the ballots of a batch.
   *
   * @param byTracker those of its ballots that are in the chain
   * @param latest by credential: the ballot that counts
   * @param digests those of its ciphertexts that were used
   * @param tested the trackers of those of its ballots that were tested
   */
  record Known(
      Map<Hash, StoredBallot> byTracker,
      Map<String, StoredBallot> latest,
      Set<Hash> digests,
      Set<Hash> tested) {
    /** Copies. */
    Known {
      byTracker = Map.copyOf(byTracker);
      latest = Map.copyOf(latest);
      digests = Set.copyOf(digests);
      tested = Set.copyOf(tested);
    }
  }

  /**
   * A batch on top of a head.
   *
   * @param voting whether the convention's stage lets people vote: it may be suspended
   */
  BallotBatch(Head head, boolean voting, Known known, Instant at) {
    this.head = head;
    this.voting = voting;
    this.byTracker = new HashMap<>(known.byTracker());
    this.latestOf = new HashMap<>(known.latest());
    this.used = new HashSet<>(known.digests());
    this.tested = known.tested();
    this.at = at;
    this.chain = head.state() == ElectionState.OPEN ? head.chain() : Chain.EMPTY;
  }

  /** Takes a verified ballot, or says why not. */
  CastOutcome add(VerifiedBallot ballot) {
    String credential = ballot.credential();
    Optional<StoredBallot> latest = Optional.ofNullable(latestOf.get(credential));
    Optional<StoredBallot> same = Optional.ofNullable(byTracker.get(ballot.ballot().tracker()));
    if (same.isPresent()) {
      return latest.equals(same)
          ? new CastOutcome.Present(same.get())
          : new CastOutcome.Refused(CastOutcome.Reason.REPLAYED);
    }
    if (tested.contains(ballot.ballot().tracker())) {
      return new CastOutcome.Refused(CastOutcome.Reason.TESTED);
    }
    if (head.state() != ElectionState.OPEN && head.state() != ElectionState.NONE) {
      return new CastOutcome.Refused(CastOutcome.Reason.CLOSED);
    }
    if (!voting || head.state() == ElectionState.NONE) {
      return new CastOutcome.Refused(CastOutcome.Reason.NOT_OPEN);
    }
    if (latest.isPresent() && !head.revote()) {
      return new CastOutcome.Refused(CastOutcome.Reason.REVOTE_NOT_ALLOWED);
    }
    List<Hash> ciphertexts = ballot.ciphertexts();
    if (new HashSet<>(ciphertexts).size() < ciphertexts.size()
        || ciphertexts.stream().anyMatch(used::contains)) {
      return new CastOutcome.Refused(CastOutcome.Reason.DUPLICATE_CIPHERTEXT);
    }
    newVoters += latest.isPresent() ? 0 : 1;
    return new CastOutcome.Appended(append(ballot));
  }

  private StoredBallot append(VerifiedBallot ballot) {
    Step step;
    try {
      step = Board.cast(chain, ballot.ballot());
    } catch (RefusedException e) {
      throw new IllegalStateException("An open chain takes no ballot", e);
    }
    chain = step.chain();
    Hash tracker = ballot.ballot().tracker();
    StoredBallot row =
        new StoredBallot(chain.height(), tracker, ballot.credential(), step.event().hash(), at);
    steps.add(step);
    stored.add(row);
    taken.add(ballot);
    used.addAll(ballot.ciphertexts());
    latestOf.put(ballot.credential(), row);
    byTracker.put(tracker, row);
    return row;
  }

  /** The steps to store, in order. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The ballots of the steps. */
  List<StoredBallot> stored() {
    return List.copyOf(stored);
  }

  /** The ciphertexts of the ballots taken. */
  List<Hash> digests() {
    return taken.stream().flatMap(ballot -> ballot.ciphertexts().stream()).toList();
  }

  /** The hints of the ballots taken, by the heights of their events. */
  SortedMap<Integer, byte[]> hints() {
    SortedMap<Integer, byte[]> hints = new TreeMap<>();
    for (int i = 0; i < taken.size(); i++) {
      hints.put(stored.get(i).height(), taken.get(i).hints());
    }
    return hints;
  }

  /** How many of the ballots taken are the first of their credential. */
  int newVoters() {
    return newVoters;
  }
}
