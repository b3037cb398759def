package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is in the file of hints, the findings are those that there are without it. */
class HintedRecordTest {
  private static final int HEADER = 48;
  private static final int BALLOTS = 5;

  private static byte[] archive;
  private static byte[] right;
  private static HintsFiles hints;
  private static RecordReport without;

  @BeforeAll
  static void election() throws Exception {
    List<Question> questions =
        List.of(
            new Question("Pilih", List.of("A", "B"), false, 0, 1),
            new Question("Setuju", List.of("Ya"), true, 1, 1));
    TestElection election = new TestElection(Group.ed25519(), 33, 0, 0, questions, 4);
    for (int voter : new int[] {0, 1, 2, 0, 3}) {
      election.cast(voter, Selection.of(voter % 2), Selection.of(0));
    }
    election.finish(1);
    archive = TestElection.archive(election.steps());
    hints = HintsFiles.of(election);
    right = hints.file();
    without = VectorRecordTest.verify(archive);
    assertTrue(without.isAccepted());
    assertEquals(ways(0, 0, BALLOTS), without.hints());
  }

  private static RecordReport.HintsUse ways(int helped, int inVain, int none) {
    return new RecordReport.HintsUse(helped, inVain, none, 0);
  }

  private static RecordReport.HintsUse use(byte[] file) throws IOException {
    RecordReport report = HintsFiles.verify(archive, file);
    assertEquals(without.findings(), report.findings());
    assertEquals(without.facts().orElseThrow().result(), report.facts().orElseThrow().result());
    return report.hints();
  }

  private static byte[] file(int... ballots) throws IOException {
    List<Hash> all = List.copyOf(hints.byTracker.keySet());
    return hints.file(Arrays.stream(ballots).mapToObj(all::get).toList());
  }

  @Test
  void rightHintsVerifyEveryBallot() throws Exception {
    assertEquals(ways(BALLOTS, 0, 0), use(right));
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    assertEquals(
        OptionalInt.of(BALLOTS),
        HintsMaker.write(() -> new ByteArrayInputStream(archive), made, (done, all) -> {}));
    assertArrayEquals(right, made.toByteArray());
  }

  /** Some bytes of every part of the file: its beginning, trackers and points. */
  @Test
  void aChangedByteChangesNoFinding() throws Exception {
    Random random = new Random(29);
    int record = Hash.SIZE + hints.size();
    List<Integer> places = new ArrayList<>(List.of(0, 15, 16, 47));
    for (int ballot = 0; ballot < BALLOTS; ballot++) {
      int start = HEADER + ballot * record;
      places.addAll(List.of(start + random.nextInt(Hash.SIZE), start + record - 1));
      places.add(start + Hash.SIZE + random.nextInt(hints.size()));
    }
    for (int at : places) {
      byte[] changed = right.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      RecordReport.HintsUse use = use(changed);
      int ballot = Math.max(0, (at - HEADER) / record);
      boolean point = at >= HEADER && (at - HEADER) % record >= Hash.SIZE;
      assertEquals(
          point ? ways(BALLOTS - 1, 1, 0) : ways(ballot, 0, BALLOTS - ballot), use, "byte " + at);
    }
  }

  @Test
  void fewerAndMoreRecords() throws Exception {
    assertEquals(ways(0, 0, 5), use(new byte[0]));
    assertEquals(ways(0, 0, 5), use(Arrays.copyOf(right, HEADER)));
    assertEquals(ways(4, 0, 1), use(Arrays.copyOf(right, right.length - 1)));
    assertEquals(ways(5, 0, 0), use(Arrays.copyOf(right, right.length + 1000)));
    assertEquals(ways(3, 0, 2), use(file(0, 2, 4)));
    // A record that is not next waits for its ballot, and one that has none waits for ever.
    assertEquals(ways(1, 0, 4), use(file(1, 0, 2)));
    assertEquals(ways(1, 0, 4), use(file(0, 0, 1, 2)));
    byte[] stranger =
        hints.file(List.of(Hash.of("no ballot"), hints.byTracker.keySet().iterator().next()));
    assertEquals(ways(0, 0, 5), use(stranger));
  }

  /** The hints of one ballot under the name of the next. */
  @Test
  void hintsOfAnotherBallot() throws Exception {
    int record = Hash.SIZE + hints.size();
    byte[] swapped = right.clone();
    System.arraycopy(right, HEADER + Hash.SIZE, swapped, HEADER + record + Hash.SIZE, hints.size());
    assertEquals(ways(4, 1, 0), use(swapped));
  }

  @Test
  void hintsOfAnotherElection() throws Exception {
    byte[] other = Vectors.archive("ed25519-basic");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    HintsMaker.write(() -> new ByteArrayInputStream(other), file, (done, all) -> {});
    assertEquals(ways(0, 0, 5), use(file.toByteArray()));
    RecordReport report = HintsFiles.verify(other, right);
    assertTrue(report.isAccepted());
    assertEquals(0, report.hints().helped());
  }

  @Test
  void aFileThatCannotBeRead() throws Exception {
    RecordReport report =
        RecordVerifier.verify(
            () -> new ByteArrayInputStream(archive),
            Optional.of(
                () -> {
                  throw new IOException("gone");
                }),
            Verified.NOTHING,
            (done, all) -> {});
    assertEquals(without.findings(), report.findings());
    assertEquals(ways(0, 0, 5), report.hints());
  }

  @Test
  void finiteFieldsHaveNoHints() throws Exception {
    byte[] other = Vectors.archive("belenios2048-threshold");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertEquals(
        OptionalInt.empty(),
        HintsMaker.write(() -> new ByteArrayInputStream(other), file, (done, all) -> {}));
    assertEquals(0, file.size());
    assertTrue(HintsFiles.verify(other, right).isAccepted());
  }

  /** Hints are not made of a ballot that is not right: whose it is, is said. */
  @Test
  void noHintsOfABadRecord() throws Exception {
    byte[] bad = archive.clone();
    bad[bad.length - 1]++;
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () ->
                HintsMaker.write(
                    () -> new ByteArrayInputStream(bad),
                    new ByteArrayOutputStream(),
                    (done, all) -> {}));
    assertEquals(Reason.TAR_PADDING_INVALID, e.reason());
  }

  @Test
  void theBallotsThatCountAreFoundByCredential() throws Exception {
    CurrentBallots current = without.facts().orElseThrow().current();
    List<Hash> trackers = List.copyOf(hints.byTracker.keySet());
    List<Hash> found = new ArrayList<>();
    current.forEach(
        (credential, tracker) -> {
          assertEquals(Optional.of(tracker), current.tracker(credential));
          found.add(tracker);
        });
    assertEquals(4, current.size());
    // the first voter's first ballot was superseded
    assertEquals(trackers.stream().skip(1).sorted().toList(), found.stream().sorted().toList());
    assertEquals(Optional.empty(), current.tracker("nobody"));
  }
}
