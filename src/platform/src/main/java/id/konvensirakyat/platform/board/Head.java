package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.Phase;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.Optional;

/**
 * Where an election's chain ends, and what can be said of it without reading it.
 *
 * @param election its uuid
 * @param fingerprint SHA-256 of the election's bytes; of no bytes where there is no election
 * @param opened seconds since 1970, the archive's timestamp
 * @param files how many files the archive holds, after its header
 * @param height of the last event
 * @param hash of the last event's bytes
 * @param roll how many may vote
 * @param ballots how many ballots were accepted, replaced ones included
 * @param voted how many credentials have a ballot
 * @param revote whether a later ballot may replace an earlier one
 */
public record Head(
    String election,
    ElectionState state,
    Hash fingerprint,
    long opened,
    int files,
    int height,
    Hash hash,
    int roll,
    int ballots,
    int voted,
    boolean revote) {

  /** Where an election stands of which it was found that there is none. */
  static Head none(String election) {
    Hash nothing = Hash.ofBytes(new byte[Hash.SIZE]);
    return new Head(election, ElectionState.NONE, nothing, 0, 0, -1, nothing, 0, 0, 0, false);
  }

  /** The protocol's chain at this point; only where there is an election. */
  public Chain chain() {
    Phase phase =
        switch (state) {
          case OPEN -> Phase.VOTING;
          case CLOSED -> Phase.CLOSED;
          case TALLIED -> Phase.TALLIED;
          case DECRYPTED -> Phase.FINISHED;
          case PREPARING, NONE -> throw new IllegalStateException("There is no chain");
        };
    return new Chain(phase, height, Optional.of(hash));
  }

  /** The head after a step that added so many files. */
  Head after(Chain chain, int added) {
    ElectionState next =
        switch (chain.phase()) {
          case VOTING -> ElectionState.OPEN;
          case CLOSED -> ElectionState.CLOSED;
          case TALLIED -> ElectionState.TALLIED;
          case FINISHED -> ElectionState.DECRYPTED;
          case EMPTY -> throw new IllegalStateException("A step leaves no empty chain");
        };
    Hash last = chain.head().orElseThrow();
    return new Head(
        election,
        next,
        fingerprint,
        opened,
        files + added,
        chain.height(),
        last,
        roll,
        ballots,
        voted,
        revote);
  }

  /** The head with so many more ballots, of so many new voters. */
  Head counting(int moreBallots, int newVoters) {
    return new Head(
        election,
        state,
        fingerprint,
        opened,
        files,
        height,
        hash,
        roll,
        ballots + moreBallots,
        voted + newVoters,
        revote);
  }
}
