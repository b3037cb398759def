package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What we write, belenios-tool accepts, and the other way round. Skipped where the program is not
 * installed; version 2.0 (Debian 12) knows BELENIOS-2048 alone.
 */
class BeleniosToolTest {
  @TempDir Path directory;

  private BeleniosTool tool;

  @BeforeEach
  void programIsThere() {
    BeleniosTool.assumeInstalled();
    tool = new BeleniosTool(directory);
  }

  private BeleniosTool.Ran verify(TestElection election) {
    tool.write(election.election().uuid() + ".bel", TestElection.archive(election.steps()));
    return tool.verify();
  }

  @Test
  void ourRecordIsAcceptedAtEveryStage() throws Exception {
    List<Question> questions =
        List.of(
            new Question("Pilih \u00e9 \"satu\"", List.of("A", "B", "C"), false, 1, 2),
            new Question("Setuju?", List.of("Ya", "Tidak"), true, 1, 1));
    TestElection election = new TestElection(Group.belenios2048(), 31, 2, 3, questions, 3);
    assertAccepted(verify(election));
    election.cast(0, Selection.of(0, 2), Selection.blankVote());
    election.cast(1, Selection.of(1), Selection.of(0));
    election.cast(0, Selection.of(1), Selection.of(1)); // votes again
    assertAccepted(verify(election));
    election.finish(1, 3, 4);
    assertAccepted(verify(election));

    byte[] archive = TestElection.archive(election.steps());
    archive[archive.length - 2000] ^= 1;
    tool.write(election.election().uuid() + ".bel", archive);
    assertNotEquals(0, tool.verify().status());
  }

  @Test
  void weightsAreCountedAsTheyCountThem() throws Exception {
    List<Question> questions = List.of(new Question("Pilih", List.of("A", "B"), false, 1, 1));
    TestElection election =
        new TestElection(Group.belenios2048(), 32, 0, 0, questions, List.of(3, 1, 20));
    election.cast(0, Selection.of(0));
    election.cast(1, Selection.of(1));
    election.cast(2, Selection.of(1));
    assertEquals(List.of(List.of(3, 21)), election.finish(1).result().counts());
    assertAccepted(verify(election));
    RecordReport report =
        RecordVerifier.verify(
            () -> new ByteArrayInputStream(TestElection.archive(election.steps())),
            (done, all) -> {});
    assertTrue(report.isAccepted(), () -> report.findings().toString());
  }

  private static void assertAccepted(BeleniosTool.Ran ran) {
    assertTrue(ran.accepted(), ran.errors());
  }

  @Test
  void theirBallotIsAccepted() throws Exception {
    String name = "belenios2048-threshold";
    byte[] open = Vectors.bytes(name, "open.bel.snapshot");
    Step setup =
        new StepReader(new ArchiveReader(new ByteArrayInputStream(open))).next().orElseThrow();
    Election election = Election.read(setup.data().get(0).content());
    Roll roll = Roll.read(election.group(), setup.data().get(2).content());
    String credential =
        new String(Vectors.bytes(name, "private_creds.txt"), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow()
            .substring(2);
    tool.write(election.uuid() + ".bel", open);
    String text = tool.ballot(credential, "[[1,0,1],[1,0,0]]").strip();

    Ballot ballot = Ballot.read(election, TestElection.utf8(text));

    assertEquals(Outcome.accepted(), new BallotVerifier(election).verify(ballot, roll));
  }
}
