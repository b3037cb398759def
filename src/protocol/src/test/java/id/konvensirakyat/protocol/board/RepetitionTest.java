package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Equal fingerprints prove nothing: what is looked up in the record is what counts. */
class RepetitionTest {
  private static final int BALLOTS = 4;
  private static final List<Entry> ballots = new ArrayList<>();
  private static final HashList trackers = new HashList();
  private static byte[] archive;
  private static Repetition repetition;

  @BeforeAll
  static void election() throws Exception {
    List<Question> questions = List.of(new Question("Pilih", List.of("A", "B"), false, 0, 1));
    TestElection election = new TestElection(Group.ed25519(), 41, 0, 0, questions, BALLOTS);
    for (int voter = 0; voter < BALLOTS; voter++) {
      election.cast(voter, Selection.of());
    }
    for (Step step : election.steps().subList(1, 1 + BALLOTS)) {
      ballots.add(step.data().get(0));
      trackers.add(step.data().get(0).hash());
    }
    archive = TestElection.archive(election.steps());
    RecordVerifier.Source source = () -> new ByteArrayInputStream(archive);
    repetition =
        new Repetition(
            source, Outline.read(source, Verified.NOTHING).ballotsBegin().position(), trackers);
  }

  private static Entry changed(Entry ballot, String pattern, String replacement) {
    String text = new String(ballot.content(), StandardCharsets.UTF_8);
    String after = text.replaceFirst(pattern, replacement);
    assertFalse(after.equals(text));
    return Entry.data(TestElection.utf8(after));
  }

  private static String ciphertext(Entry ballot) {
    String text = new String(ballot.content(), StandardCharsets.UTF_8);
    int at = text.indexOf("{\"alpha\"");
    return text.substring(at, text.indexOf('}', at) + 1);
  }

  @Test
  void differentBallotsRepeatNothing() throws Exception {
    assertEquals(Outcome.accepted(), repetition.search(0, ballots.get(0)));
    assertEquals(Outcome.accepted(), repetition.search(3, ballots.get(3)));
  }

  @Test
  void aBallotIsFoundAmongThoseBefore() throws Exception {
    Outcome replayed = Outcome.refused(Reason.BALLOT_REPLAYED, "");
    assertEquals(replayed, repetition.search(1, ballots.get(0)));
    assertEquals(replayed, repetition.search(3, ballots.get(2)));
    // itself is not before it
    assertEquals(Outcome.accepted(), repetition.search(2, ballots.get(2)));
  }

  @Test
  void aCiphertextIsFoundAmongThoseBefore() throws Exception {
    Outcome duplicate = Outcome.refused(Reason.CIPHERTEXT_DUPLICATE, "answers");
    String taken = ciphertext(ballots.get(1));
    Entry copy = changed(ballots.get(3), "\\{\"alpha\"[^}]*}", taken);
    assertEquals(duplicate, repetition.search(3, copy));
    assertEquals(Outcome.accepted(), repetition.search(1, copy));
    // half of a ciphertext is none
    Entry half = changed(ballots.get(3), "\"alpha\":\"[^\"]*\"", taken.substring(1, 75));
    assertEquals(Outcome.accepted(), repetition.search(3, half));
  }

  @Test
  void aCiphertextTwiceInOneBallot() throws Exception {
    String own = ciphertext(ballots.get(0));
    Entry twice =
        changed(ballots.get(0), "(\\{\"alpha\"[^}]*}),\\{\"alpha\"[^}]*}", own + "," + own);
    assertEquals(
        Outcome.refused(Reason.CIPHERTEXT_DUPLICATE, "answers"), repetition.search(0, twice));
  }

  /** Another archive than the one whose trackers are known. */
  @Test
  void aChangedRecordIsNoEvidence() throws Exception {
    RecordVerifier.Source source = () -> new ByteArrayInputStream(archive);
    HashList others = new HashList();
    List.of(1, 0, 2, 3).forEach(ballot -> others.add(ballots.get(ballot).hash()));
    Repetition search =
        new Repetition(
            source, Outline.read(source, Verified.NOTHING).ballotsBegin().position(), others);
    RefusedException e =
        assertThrows(RefusedException.class, () -> search.search(3, ballots.get(3)));
    assertEquals(Reason.RECORD_CHANGED, e.reason());
  }
}
