package id.konvensirakyat.platform.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.konvensirakyat.platform.board.CastOutcome.Appended;
import id.konvensirakyat.platform.board.CastOutcome.Present;
import id.konvensirakyat.platform.board.CastOutcome.Reason;
import id.konvensirakyat.platform.board.CastOutcome.Refused;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BallotBatchTest {
  private static final Instant AT = Instant.parse("2026-11-21T21:00:00.123456Z");
  private static final BallotBatch.Known NOTHING =
      new BallotBatch.Known(Map.of(), Map.of(), Set.of(), Set.of());

  private static SmallElection election;
  private static Head opened;

  @BeforeAll
  static void open() throws RefusedException {
    election = SmallElection.of(4);
    opened = head(ElectionState.OPEN, true);
  }

  private static Head head(ElectionState state, boolean revote) {
    Step setup = Board.open(election.setup());
    return new Head(
        election.setup().election().uuid().toString(),
        state,
        election.setup().election().hash(),
        AT.getEpochSecond(),
        5,
        0,
        setup.event().hash(),
        4,
        0,
        0,
        revote);
  }

  private static VerifiedBallot ballot(int voter, int... choices) throws RefusedException {
    return VerifiedBallot.of(election.ballot(voter, choices), new byte[] {(byte) voter});
  }

  private static VerifiedBallot with(VerifiedBallot ballot, List<Hash> ciphertexts) {
    return new VerifiedBallot(ballot.ballot(), ballot.credential(), ciphertexts, ballot.hints());
  }

  private static StoredBallot taken(CastOutcome outcome) {
    return assertInstanceOf(Appended.class, outcome).ballot();
  }

  private static void assertRefused(Reason reason, CastOutcome outcome) {
    assertEquals(new Refused(reason), outcome);
  }

  @Test
  void ballotsAreChainedInOrderWithoutGaps() throws RefusedException {
    BallotBatch batch = new BallotBatch(opened, true, NOTHING, AT);
    for (int voter = 0; voter < 4; voter++) {
      assertEquals(voter + 1, taken(batch.add(ballot(voter, voter))).height());
    }
    assertEquals(5, taken(batch.add(ballot(0, 1))).height());
    Chain chain = opened.chain();
    for (Step step : batch.steps()) {
      chain = chain.replay(Event.read(step.event().content()), step.event().hash());
    }
    assertEquals(5, chain.height());
    assertEquals(4, batch.newVoters());
    assertEquals(5, batch.stored().size());
    // blank and four answers
    assertEquals(25, new HashSet<>(batch.digests()).size());
  }

  @Test
  void theSameBytesTwiceInABatchAreOneBallot() throws RefusedException {
    BallotBatch batch = new BallotBatch(opened, true, NOTHING, AT);
    VerifiedBallot ballot = ballot(0, 1);
    StoredBallot first = taken(batch.add(ballot));
    assertEquals(new Present(first), batch.add(ballot));
    assertEquals(1, batch.steps().size());
  }

  @Test
  void aReplacedBallotCannotComeBack() throws RefusedException {
    BallotBatch batch = new BallotBatch(opened, true, NOTHING, AT);
    VerifiedBallot old = ballot(0, 1);
    taken(batch.add(old));
    taken(batch.add(ballot(0, 2)));
    assertRefused(Reason.REPLAYED, batch.add(old));
    assertEquals(2, batch.steps().size());
  }

  @Test
  void whatTheDatabaseKnowsCountsAsWell() throws RefusedException {
    VerifiedBallot old = ballot(0, 1);
    VerifiedBallot present = ballot(0, 2);
    StoredBallot first = stored(old, 1);
    StoredBallot second = stored(present, 2);
    Map<Hash, StoredBallot> byTracker = new HashMap<>();
    byTracker.put(first.tracker(), first);
    byTracker.put(second.tracker(), second);
    BallotBatch.Known known =
        new BallotBatch.Known(
            byTracker,
            Map.of(old.credential(), second),
            new HashSet<>(present.ciphertexts()),
            Set.of());
    BallotBatch batch = new BallotBatch(opened, true, known, AT);
    assertRefused(Reason.REPLAYED, batch.add(old));
    assertEquals(new Present(second), batch.add(present));
    VerifiedBallot copied = with(ballot(1, 0), present.ciphertexts());
    assertRefused(Reason.DUPLICATE_CIPHERTEXT, batch.add(copied));
    taken(batch.add(ballot(0, 3)));
    assertEquals(0, batch.newVoters());
  }

  @Test
  void hintsGoWithTheHeightsOfTheBallotsThatWereTaken() throws RefusedException {
    BallotBatch batch = new BallotBatch(opened, true, NOTHING, AT);
    VerifiedBallot second = ballot(2, 0);
    taken(batch.add(second));
    batch.add(second);
    taken(batch.add(ballot(3, 0)));
    assertEquals(Set.of(1, 2), batch.hints().keySet());
    assertArrayEquals(new byte[] {2}, batch.hints().get(1));
    assertArrayEquals(new byte[] {3}, batch.hints().get(2));
  }

  @Test
  void aCiphertextIsUsedOnceWithinABallotAndWithinABatch() throws RefusedException {
    BallotBatch batch = new BallotBatch(opened, true, NOTHING, AT);
    VerifiedBallot first = ballot(0, 1);
    taken(batch.add(first));
    VerifiedBallot second = ballot(1, 1);
    Hash shared = first.ciphertexts().get(3);
    assertRefused(Reason.DUPLICATE_CIPHERTEXT, batch.add(with(second, List.of(shared))));
    Hash own = second.ciphertexts().get(0);
    assertRefused(Reason.DUPLICATE_CIPHERTEXT, batch.add(with(second, List.of(own, own))));
    // a refusal leaves nothing behind: the ballot itself is still good
    taken(batch.add(second));
  }

  @Test
  void aTestedBallotIsNeverTaken() throws RefusedException {
    VerifiedBallot tested = ballot(0, 1);
    BallotBatch.Known known =
        new BallotBatch.Known(Map.of(), Map.of(), Set.of(), Set.of(tested.ballot().tracker()));
    BallotBatch batch = new BallotBatch(opened, true, known, AT);
    assertRefused(Reason.TESTED, batch.add(tested));
    taken(batch.add(ballot(0, 1)));
    BallotBatch closed = new BallotBatch(head(ElectionState.CLOSED, true), false, known, AT);
    assertRefused(Reason.TESTED, closed.add(tested));
  }

  @Test
  void rulesMayForbidReplacing() throws RefusedException {
    BallotBatch batch = new BallotBatch(head(ElectionState.OPEN, false), true, NOTHING, AT);
    VerifiedBallot first = ballot(0, 1);
    StoredBallot kept = taken(batch.add(first));
    assertRefused(Reason.REVOTE_NOT_ALLOWED, batch.add(ballot(0, 2)));
    assertEquals(new Present(kept), batch.add(first));
  }

  @Test
  void afterTheCloseOnlyWhatWasPromisedIsAnswered() throws RefusedException {
    VerifiedBallot cast = ballot(0, 1);
    StoredBallot kept = stored(cast, 1);
    BallotBatch.Known known =
        new BallotBatch.Known(
            Map.of(kept.tracker(), kept), Map.of(cast.credential(), kept), Set.of(), Set.of());
    BallotBatch batch = new BallotBatch(head(ElectionState.CLOSED, true), false, known, AT);
    assertEquals(new Present(kept), batch.add(cast));
    assertRefused(Reason.CLOSED, batch.add(ballot(1, 1)));
    assertRefused(
        Reason.NOT_OPEN, new BallotBatch(Head.none("x"), true, NOTHING, AT).add(ballot(1, 1)));
  }

  private static StoredBallot stored(VerifiedBallot ballot, int height) {
    return new StoredBallot(
        height, ballot.ballot().tracker(), ballot.credential(), Hash.of("event" + height), AT);
  }
}
