package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At each event of a record the findings count what was checked, and no more. */
class FindingsTest {
  @Test
  void eachEventAddsItsItems() throws Exception {
    Question question = new Question("Pilih", List.of("A", "B"), false, 0, 1);
    TestElection election = new TestElection(Group.ed25519(), 61, 2, 3, List.of(question), 3);
    election.cast(0, Selection.of(0));
    election.cast(1, Selection.of());
    election.cast(0, Selection.of(1)); // votes again
    election.finish(1, 2, 4);
    Map<Check, Long> expected = new EnumMap<>(Check.class);
    expected.put(Check.ARCHIVE, 1L);
    expected.put(Check.ELECTION, 1L);
    expected.put(Check.TRUSTEES, 4L);
    expected.put(Check.ROLL, 3L);
    expected.put(Check.SETUP, 1L);
    long ballots = 0;
    long decryptions = 0;
    for (int events = 1; events <= election.steps().size(); events++) {
      EventType type = election.steps().get(events - 1).type();
      ballots += type == EventType.BALLOT ? 1 : 0;
      expected.put(Check.CHAIN, (long) events);
      for (Check check : Check.values()) {
        if (check.name().startsWith("BALLOT_")) {
          expected.put(check, ballots);
        }
      }
      if (type == EventType.ENCRYPTED_TALLY) {
        expected.put(Check.TALLY, 2L);
      } else if (type == EventType.PARTIAL_DECRYPTION) {
        expected.put(Check.DECRYPTION, ++decryptions);
      } else if (type == EventType.RESULT) {
        expected.put(Check.RESULT, 1L);
      }
      RecordReport report =
          VectorRecordTest.verify(TestElection.archive(election.steps().subList(0, events)));
      assertTrue(report.isAccepted());
      check(expected, report, type);
    }
  }

  private static void check(Map<Check, Long> expected, RecordReport report, EventType last) {
    for (Check check : Check.values()) {
      Finding finding = report.finding(check);
      String place = "after " + last + ": " + finding;
      Finding.Status status =
          expected.containsKey(check) ? Finding.Status.PASSED : Finding.Status.NOT_YET;
      assertEquals(status, finding.status(), place);
      assertEquals(expected.getOrDefault(check, 0L), finding.items(), place);
    }
    RecordReport.Facts facts = report.facts().orElseThrow();
    assertEquals(expected.containsKey(Check.TALLY), facts.tally().isPresent());
    assertEquals(expected.containsKey(Check.RESULT), facts.result().isPresent());
    assertEquals(expected.containsKey(Check.RESULT), facts.resultEvent().isPresent());
  }
}
