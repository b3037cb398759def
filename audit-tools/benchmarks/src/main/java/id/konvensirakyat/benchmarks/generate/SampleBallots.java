package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.election.Election;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ballots in memory, for measuring what is done with one.
 *
 * @param election that they are for
 * @param ballots with their hints, where the group has any
 */
public record SampleBallots(Election election, List<Sample> ballots) {
  /**
   * One ballot.
   *
   * @param ballot as a file of an archive
   * @param hints its record in the side file without the tracker; empty for a group without hints
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sample(Entry ballot, byte[] hints) {}

  /** Ballots with at most 3 choices. */
  public static SampleBallots of(Group group, int ballots, int candidates) {
    return of(new Plan(group, ballots, 0, candidates, 0, Math.min(3, candidates), 1));
  }

  static SampleBallots of(Plan plan) {
    Key key = Key.of(plan);
    Election election = new SetupFiles(plan, key).election();
    boolean hints = plan.group().equals(Group.ed25519());
    BatchMaker maker = new BatchMaker(plan, key, election, hints, 0, 0);
    Votes votes = new Votes(plan);
    List<Sample> made =
        IntStream.range(0, plan.ballots()).mapToObj(i -> maker.next(votes.plaintexts(i))).toList();
    return new SampleBallots(election, made);
  }
}
