package id.konvensirakyat.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the generator makes is right in every check, or a benchmark of it would say nothing. */
class LargeArchiveTest {
  static Stream<Plan> plans() {
    return Stream.of(
        new Plan(Group.ed25519(), 300, 20, 3, 0, 2, 1),
        new Plan(Group.ed25519(), 2, 1, 1, 1, 1, 2),
        new Plan(Group.ed25519(), 9, 0, 4, 2, 4, 3),
        new Plan(Group.belenios2048(), 4, 1, 2, 0, 1, 4),
        new Plan(Group.rfc3526(), 2, 0, 2, 1, 2, 5));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theVerifierAcceptsIt(Plan plan) throws IOException {
    RecordReport report = verify(archive(plan, Optional.empty()));
    assertTrue(report.isAccepted(), () -> report.findings().toString());
    RecordReport.Facts facts = report.facts().orElseThrow();
    assertEquals(plan.ballots(), facts.ballots());
    Votes votes = new Votes(plan);
    IntStream.range(plan.revotes(), plan.ballots()).forEach(i -> votes.count(votes.plaintexts(i)));
    assertEquals(
        IntStream.range(0, plan.candidates()).mapToObj(votes::of).toList(),
        facts.result().orElseThrow().counts().get(0));
  }

  /** The generated hints are the ones that a verifier would make itself. */
  @Test
  void hintsAreThoseThatAVerifierMakes() throws Exception {
    Plan plan = new Plan(Group.ed25519(), 3, 1, 4, 1, 3, 7);
    SampleBallots sample = SampleBallots.of(plan);
    BallotVerifier verifier = new BallotVerifier(sample.election());
    BallotBatch batch = new BallotBatch(verifier, new SecureRandom());
    for (SampleBallots.Sample made : sample.ballots()) {
      byte[] content = made.ballot().content();
      assertTrue(batch.add(content, made.ballot().hash(), made.hints()).isPresent());
      Ballot ballot = Ballot.read(sample.election(), content);
      assertArrayEquals(BallotHints.make(verifier, ballot), made.hints());
    }
    assertTrue(batch.holds());
  }

  /** Hints are beside the record: with and without them the ballots are the same, and all help. */
  @Test
  void hintsChangeNoBallotAndHelpWithEach() throws IOException {
    Plan plan = new Plan(Group.ed25519(), 5, 1, 3, 0, 2, 6);
    ByteArrayOutputStream side = new ByteArrayOutputStream();
    byte[] without = archive(plan, Optional.empty());
    byte[] with = archive(plan, Optional.of(side));
    RecordReport report =
        RecordVerifier.verify(
            () -> new ByteArrayInputStream(with),
            Optional.of(() -> new ByteArrayInputStream(side.toByteArray())),
            (done, all) -> {});
    assertTrue(report.isAccepted());
    assertEquals(5, report.hints().helped());
    assertEquals(endOfVoting(verify(without)), endOfVoting(report));
  }

  @Test
  void boundsThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Plan(Group.ed25519(), 3, 2, 1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Plan(Group.ed25519(), 3, 0, 1, 0, 2, 1));
  }

  /** The event that fixes which ballots there are. */
  private static Object endOfVoting(RecordReport report) {
    return report.facts().orElseThrow().endBallots().orElseThrow();
  }

  private static byte[] archive(Plan plan, Optional<ByteArrayOutputStream> hints)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LargeArchive.write(plan, out, hints.map(side -> side));
    return out.toByteArray();
  }

  private static RecordReport verify(byte[] archive) throws IOException {
    return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
  }
}
