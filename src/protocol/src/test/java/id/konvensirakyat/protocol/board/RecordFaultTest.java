package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Faults of a record beside those of the catalogue ({@link FaultCatalogueTest}). */
class RecordFaultTest {
  private static final TestElection ELECTION = election();

  private static TestElection election() {
    try {
      List<Question> questions =
          List.of(new Question("Pilih", List.of("A", "B", "C"), false, 0, 2));
      TestElection election = new TestElection(Group.ed25519(), 21, 2, 3, questions, 4);
      election.cast(0, Selection.of(0, 1));
      election.cast(1, Selection.of());
      election.cast(2, Selection.of(2));
      election.cast(0, Selection.of(1)); // votes again
      election.finish(1, 2, 4);
      return election;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final int SETUP = 0;
  private static final int END = 5;

  @Test
  void theCorrectRecordPasses() throws Exception {
    RecordReport report = VectorRecordTest.verify(TestElection.archive(ELECTION.steps()));
    assertTrue(report.isAccepted(), () -> report.findings().toString());
    assertEquals(
        List.of(List.of(0, 1, 1)), report.facts().orElseThrow().result().orElseThrow().counts());
  }

  /** Data at the end that no event follows, or data beyond what any event has. */
  @Test
  void dataWithoutEvent() throws Exception {
    for (int files : new int[] {1, 5}) {
      List<Entry> data = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        data.add(Entry.data(TestElection.utf8("[" + i + "]")));
      }
      Entry last = data.remove(data.size() - 1);
      List<Step> steps = new ArrayList<>(ELECTION.steps());
      // The archive writer does not know what an event is: the last file stands in its place.
      steps.add(new Step(data, last, EventType.BALLOT, Chain.EMPTY));
      Finding failure =
          VectorRecordTest.verify(TestElection.archive(steps)).failure().orElseThrow();
      assertEquals(Check.CHAIN, failure.check());
      assertEquals(Reason.DATA_UNREFERENCED, failure.refusal().orElseThrow().reason());
    }
  }

  /** A file that is exchanged between the two readings. */
  @Test
  void recordThatChanges() throws Exception {
    byte[] whole = TestElection.archive(ELECTION.steps());
    byte[] shorter = TestElection.archive(ELECTION.steps().subList(0, END));
    Iterator<byte[]> readings = List.of(whole, shorter).iterator();
    RecordReport report =
        RecordVerifier.verify(() -> new ByteArrayInputStream(readings.next()), (done, all) -> {});
    Finding failure = report.failure().orElseThrow();
    assertEquals(Check.ARCHIVE, failure.check());
    assertEquals(Reason.RECORD_CHANGED, failure.refusal().orElseThrow().reason());
  }

  /** A count above the total weight is said to be wrong, not searched for ever. */
  @Test
  void countAboveTheWeight() throws Exception {
    TallyBuilder tally = ELECTION.tally();
    Map<Integer, PartialDecryption> decryptions = new HashMap<>();
    for (int owner : new int[] {1, 2, 3}) {
      decryptions.put(
          owner,
          PartialDecryption.make(
              ELECTION.election(), tally.tally(), ELECTION.keys.get(owner), ELECTION.random));
    }
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () ->
                Result.compute(
                    ELECTION.election(), ELECTION.setup.trustees(), tally.tally(), 0, decryptions));
    assertEquals(Reason.RESULT_UNREADABLE, e.reason());
  }

  /** Every set of enough trustees finds the same counts. */
  @Test
  void everyThresholdGivesTheSame() throws Exception {
    TallyBuilder tally = ELECTION.tally();
    for (int[] owners : new int[][] {{1, 2, 3}, {1, 2, 4}, {1, 3, 4}, {1, 2, 3, 4}}) {
      DecryptionBox box = new DecryptionBox(ELECTION.setup, tally.tally(), tally.sized());
      for (int owner : owners) {
        assertTrue(!box.isEnough() || owner == 4);
        box.admit(
                owner,
                PartialDecryption.make(
                    ELECTION.election(), tally.tally(), ELECTION.keys.get(owner), ELECTION.random))
            .orThrow();
      }
      assertTrue(box.isEnough());
      assertEquals(List.of(List.of(0, 1, 1)), box.result().counts());
    }
  }

  /** Faults of the chain itself, which no relinking may mend. */
  @Test
  void eventsThatDoNotFollow() throws Exception {
    Chain chain = ELECTION.steps().get(SETUP).chain();
    Event good = new Event(chain.head(), 1, EventType.END_BALLOTS, Optional.empty());
    assertEquals("", chainReason(good));
    assertEquals(
        "EVENT_HEIGHT_WRONG",
        chainReason(new Event(chain.head(), 2, good.type(), Optional.empty())));
    assertEquals(
        "EVENT_PARENT_WRONG",
        chainReason(new Event(Optional.empty(), 1, good.type(), Optional.empty())));
    assertEquals(
        "EVENT_PARENT_WRONG",
        chainReason(new Event(Optional.of(Hash.of("x")), 1, good.type(), Optional.empty())));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":0,\"type\":\"Other\"}"));
    assertEquals("EVENT_UNSUPPORTED", eventReason("{\"height\":0,\"type\":\"Shuffle\"}"));
    assertEquals("EVENT_MALFORMED", eventReason("{\"type\":\"Setup\",\"height\":0}"));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":0,\"type\":\"EndBallots\"} "));
    assertEquals("EVENT_MALFORMED", eventReason("{\"height\":-1,\"type\":\"EndBallots\"}"));
  }

  private static String chainReason(Event event) throws Exception {
    try {
      ELECTION.steps().get(SETUP).chain().replay(event, Hash.of("event"));
      return "";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }

  private static String eventReason(String text) throws Exception {
    try {
      Event.read(TestElection.utf8(text));
      return "";
    } catch (RefusedException e) {
      return e.reason().name();
    }
  }
}
