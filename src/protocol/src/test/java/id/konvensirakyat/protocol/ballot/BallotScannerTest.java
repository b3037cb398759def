package id.konvensirakyat.protocol.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fast reader takes nothing that the strict one refuses, and reads the same. */
class BallotScannerTest {
  private static final int MUTATIONS = Integer.getInteger("konvensi.mutations", 3000);

  private static Election election;
  private static final List<Ballot> BALLOTS = new ArrayList<>();

  @BeforeAll
  static void make() throws Exception {
    List<Question> questions =
        List.of(
            new Question("Pilih", List.of("A", "B"), false, 0, 2),
            new Question("Setuju?", List.of("Ya"), true, 1, 1));
    TestElection made = new TestElection(Group.ed25519(), 31, 0, 0, questions, 1);
    election = made.election();
    BALLOTS.add(made.make(0, Selection.of(0, 1), Selection.blankVote()));
    BALLOTS.add(made.make(0, Selection.of(), Selection.of(0)));
  }

  @Test
  void readsWhatIsMade() throws Exception {
    for (Ballot ballot : BALLOTS) {
      assertSame(ballot, scan(ballot.bytes()));
      UnsignedBallot unsigned = new UnsignedBallot(election, ballot.credential(), ballot.answers());
      assertEquals(unsigned.hash(), ballot.hashToSign());
    }
  }

  /** Bytes changed, dropped, doubled, exchanged and put in, everywhere and at the punctuation. */
  @Test
  void agreesWithTheStrictReaderOnMutations() {
    Random random = new Random(17);
    int accepted = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] original = BALLOTS.get(i % BALLOTS.size()).bytes();
      byte[] mutated = mutate(original, random);
      if (agree(election, mutated).isPresent()) {
        accepted++;
      }
    }
    assertTrue(accepted > MUTATIONS / 100, "other numbers are canonical as well: " + accepted);
  }

  /** Canonical by chance of its contents, yet no business of the scanner. */
  @Test
  void leavesEscapesToTheStrictReader() throws Exception {
    for (String hash : List.of("\"", "\\", "\n", "\u007f", "\u00e9", "\u4e16")) {
      Ballot ballot = BALLOTS.get(0);
      UnsignedBallot unsigned = new UnsignedBallot(election, ballot.credential(), ballot.answers());
      Ballot odd = Ballot.of(unsigned, new Signature(hash, ballot.signature().proof()));
      assertThrows(RefusedException.class, () -> scan(odd.bytes()));
      Ballot read = Ballot.read(election, odd.bytes());
      assertSame(odd, read);
      assertEquals(unsigned.hash(), read.hashToSign());
      assertEquals(ballot.credential().encode(), Ballot.peekCredential(odd.bytes()));
    }
  }

  /**
   * What the scanner reads, if anything; it fails unless the strict reader reads the same, or the
   * scanner nothing.
   */
  static Optional<Ballot> agree(Election election, byte[] bytes) {
    GroupReader in = new GroupReader(election.group());
    Ballot scanned;
    try {
      scanned = Ballot.scan(election, in::element, bytes, Hash.of(bytes));
    } catch (RefusedException e) {
      return Optional.empty();
    }
    try {
      assertSame(Ballot.readStrictly(election, in, bytes, Hash.of(bytes)), scanned);
    } catch (RefusedException e) {
      throw new AssertionError("the strict reader refuses: " + e.getMessage(), e);
    }
    return Optional.of(scanned);
  }

  static void assertSame(Ballot expected, Ballot actual) {
    assertEquals(expected.credential(), actual.credential());
    assertEquals(expected.answers(), actual.answers());
    assertEquals(expected.signature(), actual.signature());
    assertEquals(expected.hashToSign(), actual.hashToSign());
    assertEquals(expected.tracker(), actual.tracker());
    assertEquals(expected.ciphertextHashes(), actual.ciphertextHashes());
    assertArrayEquals(expected.bytes(), actual.bytes());
  }

  private static Ballot scan(byte[] bytes) throws RefusedException {
    GroupReader in = new GroupReader(election.group());
    return Ballot.scan(election, in::element, bytes, Hash.of(bytes));
  }

  private static byte[] mutate(byte[] original, Random random) {
    StringBuilder text = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
    int at = position(text, random);
    switch (random.nextInt(6)) {
      case 0 ->
          text.setCharAt(at, "0123456789abcdef\"\\{}[]:, \u00e9\n".charAt(random.nextInt(27)));
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.insert(at, text.charAt(at));
      case 3 -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
      case 4 -> {
        int other = position(text, random);
        char c = text.charAt(other);
        text.setCharAt(other, text.charAt(at));
        text.setCharAt(at, c);
      }
      default -> {
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        String part = text.substring(at, end);
        if (random.nextBoolean()) {
          text.insert(end, part);
        } else {
          text.delete(at, end);
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Any position, or one where the text is neither digit nor letter, or one in the end. */
  private static int position(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> {
        while (Character.isLetterOrDigit(text.charAt(at))) {
          at = (at + 1) % text.length();
        }
      }
      case 1 -> at = text.length() - 1 - random.nextInt(260);
      default -> {
        // as drawn
      }
    }
    return at;
  }
}
