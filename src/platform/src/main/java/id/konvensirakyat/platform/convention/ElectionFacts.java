package id.konvensirakyat.platform.convention;

import java.time.Instant;
import java.util.Map;

/** What the elections' record tells the convention; turnout alone before the close. */
public interface ElectionFacts {
  /**
   * One election's public state.
   *
   * @param state PREPARING, OPEN, CLOSED, TALLIED, DECRYPTED or NONE
   * @param voted credentials that have voted
   * @param ballots ballots on the chain, replaced ones too
   */
  record ElectionFact(String state, int voted, int ballots) {}

  /** By dapil code; every dapil of the convention is there. */
  Map<String, ElectionFact> of(String conventionId);

  /** Ballots by the hour in which they were accepted, over all dapil. */
  Map<Instant, Integer> turnoutByHour(String conventionId);
}
