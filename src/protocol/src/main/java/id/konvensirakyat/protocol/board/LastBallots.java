package id.konvensirakyat.protocol.board;

import java.util.Arrays;

/** The number of the last ballot of each credential: 4 bytes an entry of the roll. */
final class LastBallots {
  private final int[] ballots;

  /** No ballots yet, for a roll of this size. */
  LastBallots(int entries) {
    ballots = new int[entries];
    Arrays.fill(ballots, -1);
  }

  /** Notes a ballot of this entry of the roll; of none if negative. */
  void note(int entry, int ballot) {
    if (entry >= 0) {
      ballots[entry] = ballot;
    }
  }

  /** The number of the entry's last ballot, from 0, or -1; the entry may be negative. */
  int of(int entry) {
    return entry < 0 ? -1 : ballots[entry];
  }

  /** How many entries have a ballot. */
  int size() {
    return (int) Arrays.stream(ballots).filter(ballot -> ballot >= 0).count();
  }
}
