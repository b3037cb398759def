package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verification goes on where an earlier one ended, with the same findings. */
class VerifiedTest {
  private static final String ELECTION = "ed25519-threshold";
  private static final int BALLOTS = 10;

  private Verified upTo = Verified.NOTHING;

  private final RecordVerifier.Progress remembering =
      new RecordVerifier.Progress() {
        @Override
        public void ballots(long done, long all) {}

        @Override
        public void verified(Verified now) {
          upTo = now;
        }
      };

  private RecordReport verify(String file, Verified before) throws IOException {
    byte[] archive = Vectors.bytes(ELECTION, file);
    return RecordVerifier.verify(
        () -> new ByteArrayInputStream(archive), Optional.empty(), before, remembering);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open.bel.snapshot", "closed.bel.snapshot", "Pvtx6fwz27wUkn.bel"})
  void theFindingsAreThoseOfAWholeVerification(String later) throws IOException {
    RecordReport whole = verify(later, Verified.NOTHING);
    assertEquals(0, whole.hints().before());
    verify("open.bel.snapshot", Verified.NOTHING);
    Verified before = upTo;
    assertEquals(BALLOTS, before.ballots());

    RecordReport again = verify(later, before);

    assertEquals(BALLOTS, again.hints().before());
    assertEquals(whole.findings(), again.findings());
    assertEquals(whole.facts().orElseThrow().result(), again.facts().orElseThrow().result());
    assertEquals(before, upTo);
  }

  @Test
  void aRecordThatIsNotTheOneThatWasVerifiedIsRefused() throws IOException {
    verify("open.bel.snapshot", Verified.NOTHING);
    Verified other =
        new Verified(upTo.ballots(), upTo.setup(), Optional.of(Hash.of("another event")));
    assertChanged(verify("closed.bel.snapshot", other));
    Verified more = new Verified(upTo.ballots() + 1, upTo.setup(), upTo.event());
    assertChanged(verify("closed.bel.snapshot", more));
    Verified fewer = new Verified(upTo.ballots() - 1, upTo.setup(), upTo.event());
    assertChanged(verify("closed.bel.snapshot", fewer));
  }

  @Test
  void whatWasVerifiedOfAnotherElectionIsNothing() throws IOException {
    verify("open.bel.snapshot", Verified.NOTHING);
    Verified other =
        new Verified(upTo.ballots(), Optional.of(Hash.of("another setup")), upTo.event());
    RecordReport report = verify("closed.bel.snapshot", other);
    assertTrue(report.isAccepted(), () -> report.findings().toString());
    assertEquals(0, report.hints().before());
  }

  /** First this file, then that one: it was changed between the two readings. */
  private static RecordVerifier.Source changing(byte[] first, byte[] then) {
    var opened = new AtomicInteger();
    return () -> new ByteArrayInputStream(opened.getAndIncrement() == 0 ? first : then);
  }

  @Test
  void nothingOfAChangedFileIsNoted() throws Exception {
    List<Question> questions = List.of(new Question("Pilih", List.of("A", "B"), false, 1, 1));
    TestElection election = new TestElection(Group.ed25519(), 91, 0, 0, questions, 3);
    election.cast(0, Selection.of(0));
    election.cast(1, Selection.of(1));
    List<Step> steps = election.steps();
    List<Step> forged = new ArrayList<>(steps.subList(0, 1));
    for (int ballot : new int[] {2, 1}) {
      byte[] bytes = steps.get(ballot).content(0);
      Chain chain = forged.get(forged.size() - 1).chain();
      forged.add(Board.cast(chain, Ballot.read(election.election(), bytes)));
    }
    byte[] honest = TestElection.archive(steps);
    RecordVerifier.verify(
        () -> new ByteArrayInputStream(honest), Optional.empty(), Verified.NOTHING, remembering);
    Verified before = upTo;
    assertEquals(2, before.ballots());
    upTo = Verified.NOTHING;

    RecordReport report =
        RecordVerifier.verify(
            changing(honest, TestElection.archive(forged)), Optional.empty(), before, remembering);

    assertEquals(
        Reason.RECORD_CHANGED, report.failure().orElseThrow().refusal().orElseThrow().reason());
    assertEquals(Verified.NOTHING, upTo);
  }

  @Test
  void anArchiveThatGrowsMeanwhileIsJudgedAsItWas() throws IOException {
    byte[] open = Vectors.bytes(ELECTION, "open.bel.snapshot");
    byte[] closed = Vectors.bytes(ELECTION, "closed.bel.snapshot");
    RecordReport report =
        RecordVerifier.verify(
            changing(open, closed), Optional.empty(), Verified.NOTHING, remembering);
    assertEquals(verify("open.bel.snapshot", Verified.NOTHING).findings(), report.findings());
    assertTrue(report.isAccepted(), () -> report.findings().toString());
  }

  /** A file that no honest record has, where several are in memory at a time. */
  @Test
  void aLargeFileBehindTheSetupIsRefusedUnread() throws Exception {
    var out = new ByteArrayOutputStream();
    byte[] open = Vectors.bytes(ELECTION, "open.bel.snapshot");
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(open));
    ArchiveWriter writer = new ArchiveWriter(out, reader.header());
    for (int i = 0; i < 5; i++) {
      writer.write(reader.next().orElseThrow());
    }
    writer.write(Entry.data(new byte[PieceReader.LARGEST_FILE + 1]));
    RecordReport report =
        RecordVerifier.verify(
            () -> new ByteArrayInputStream(out.toByteArray()),
            Optional.empty(),
            Verified.NOTHING,
            remembering);
    Finding failure = report.failure().orElseThrow();
    assertEquals(Check.ARCHIVE, failure.check());
    assertEquals(Reason.TOO_LARGE, failure.refusal().orElseThrow().reason());
  }

  private static void assertChanged(RecordReport report) {
    Finding failure = report.failure().orElseThrow();
    assertEquals(Check.CHAIN, failure.check());
    assertEquals(Reason.VERIFIED_BEFORE_CHANGED, failure.refusal().orElseThrow().reason());
    assertTrue(report.facts().isEmpty());
  }
}
