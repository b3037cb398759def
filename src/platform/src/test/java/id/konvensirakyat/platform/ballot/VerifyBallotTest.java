package id.konvensirakyat.platform.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.SmallElection;
import id.konvensirakyat.platform.board.VerifiedBallot;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad input for each problem, each made from a good ballot by one change. */
class VerifyBallotTest {
  private static final byte[] NONE = {};
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  private static SmallElection election;
  private static ElectionContext context;
  private static String good;
  private static byte[] hints;

  @BeforeAll
  static void prepare() throws RefusedException {
    election = SmallElection.of(2);
    context = election.context();
    Ballot ballot = election.ballot(0, 1, 2);
    good = text(ballot);
    hints = BallotHints.make(context.verifier(), ballot);
  }

  private static String text(Ballot ballot) {
    return new String(ballot.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String ballot) {
    return ballot.getBytes(StandardCharsets.UTF_8);
  }

  private static Refusal refusal(byte[] ballot, byte[] beside) {
    return assertThrows(Refusal.class, () -> VerifyBallot.verify(context, ballot, beside));
  }

  /** Refused for this problem in these words, without hints and with any. */
  private static void assertRefused(Problem problem, String ballot) {
    Refusal refusal = refusal(bytes(ballot), NONE);
    assertEquals(problem, refusal.problem(), refusal.details().english());
    for (byte[] beside : List.of(hints, new byte[hints.length], new byte[] {1})) {
      Refusal same = refusal(bytes(ballot), beside);
      assertEquals(problem, same.problem());
      assertEquals(refusal.details(), same.details());
    }
  }

  /** The ballot with the nth value of a field changed by the replacement. */
  private static String with(String field, int nth, String replacement) {
    Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(good);
    for (int i = 0; i <= nth; i++) {
      assertEquals(true, matcher.find(), "the ballot has such a field");
    }
    return good.substring(0, matcher.start(1)) + replacement + good.substring(matcher.end(1));
  }

  @Test
  void aGoodBallotPasses() {
    assertPasses(NONE);
    assertTrue(VerifyBallot.byHints(context, bytes(good), NONE).isEmpty());
  }

  /** The good ballot is verified, and its right hints come with it. */
  private static void assertPasses(byte[] beside) {
    VerifiedBallot verified = VerifyBallot.verify(context, bytes(good), beside);
    assertArrayEquals(bytes(good), verified.ballot().bytes());
    assertEquals(5, verified.ciphertexts().size());
    assertArrayEquals(hints, verified.hints());
  }

  @Test
  void rightHintsVerifyABallot() {
    assertTrue(VerifyBallot.byHints(context, bytes(good), hints).isPresent());
    assertPasses(hints);
  }

  @Test
  void wrongHintsChangeNothing() throws RefusedException {
    byte[] others = BallotHints.make(context.verifier(), election.ballot(0, 1, 2));
    List<byte[]> wrong = new ArrayList<>();
    wrong.add(others);
    wrong.add(new byte[hints.length]);
    wrong.add(Arrays.copyOf(hints, hints.length - 1));
    wrong.add(Arrays.copyOf(hints, hints.length + Eighths.SIZE));
    // Of every point: a wrong coordinate, one beyond the field, another's point, minus the point.
    for (int at = 0; at < hints.length; at += Eighths.SIZE) {
      wrong.add(changed(at + 31, new byte[] {(byte) (hints[at + 31] ^ 1)}));
      wrong.add(changed(at + 63, new byte[] {(byte) (hints[at + 63] ^ 1)}));
      wrong.add(changed(at, new byte[] {(byte) (hints[at] ^ 0x80)}));
      wrong.add(changed(at, Arrays.copyOfRange(others, at, at + Eighths.SIZE)));
      BigInteger x = new BigInteger(1, Arrays.copyOfRange(hints, at, at + 32));
      byte[] negative = PRIME.subtract(x).toByteArray();
      wrong.add(changed(at + 32 - negative.length, negative));
    }
    // The credential is the voter's own and the same in both ballots.
    wrong.removeIf(each -> Arrays.equals(each, hints));
    assertEquals(4 + 5 * hints.length / Eighths.SIZE - 1, wrong.size());
    for (byte[] beside : wrong) {
      assertTrue(VerifyBallot.byHints(context, bytes(good), beside).isEmpty());
    }
    // The exact way costs: not each of them goes it here.
    for (int i = 0; i < wrong.size(); i += 41) {
      assertPasses(wrong.get(i));
    }
  }

  @Test
  void hintsMovedByAPointOfSmallOrderFitAndStayAsTheyWereSent() {
    for (byte[] moved : List.of(SmallOrder.plusOrder2(hints), SmallOrder.plusOrder4(hints))) {
      assertFalse(Arrays.equals(hints, moved));
      assertTrue(VerifyBallot.byHints(context, bytes(good), moved).isPresent());
      assertArrayEquals(moved, VerifyBallot.verify(context, bytes(good), moved).hints());
    }
  }

  private static byte[] changed(int at, byte[] replacement) {
    byte[] changed = hints.clone();
    System.arraycopy(replacement, 0, changed, at, replacement.length);
    return changed;
  }

  @Test
  void commitmentsThatAreOnlyClaimedProveNothing() throws RefusedException {
    // Each hash in this ballot is right for the points that are sent beside it: what its voter
    // hashed. Only the equations tell that a response belongs to another commitment.
    Matcher response = Pattern.compile("\"response\":\"(\\d+)\"").matcher(good);
    assertTrue(response.find());
    BigInteger moved = new BigInteger(response.group(1)).add(BigInteger.ONE);
    String forged = ForgedBallot.signed(with("response", 0, moved.toString()), election.voter(0));
    Ballot read = Ballot.read(context.election(), bytes(forged));
    Proof signature = read.signature().proof();
    Element commitment =
        Group.ed25519()
            .generator()
            .power(signature.response())
            .times(read.credential().power(signature.challenge()));
    byte[] signed = Eighths.encode(List.of(commitment.power(Eighths.inverse())));
    byte[] claims = changed(Eighths.SIZE * (1 + 2 * 5), signed);
    BallotBatch batch = new BallotBatch(context.verifier(), new SecureRandom());
    assertTrue(batch.add(bytes(forged), Hash.of(bytes(forged)), claims).isPresent());
    assertEquals(Problem.BALLOT_PROOF_INVALID, refusal(bytes(forged), claims).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "\"x\"", "{\"election_uuid\":1}", "\u0000"})
  void notABallot(String text) {
    assertRefused(Problem.BALLOT_MALFORMED, text);
  }

  @Test
  void notTheCanonicalBytes() {
    assertRefused(Problem.BALLOT_MALFORMED, good + " ");
    assertRefused(Problem.BALLOT_MALFORMED, good + good);
    assertRefused(Problem.BALLOT_MALFORMED, good.replaceFirst(":", ": "));
    assertRefused(Problem.BALLOT_MALFORMED, good.replaceFirst("\\{", "{\"more\":1,"));
    assertRefused(Problem.BALLOT_MALFORMED, with("alpha", 0, "00".repeat(32)));
    assertRefused(Problem.BALLOT_MALFORMED, with("challenge", 0, "01"));
  }

  @Test
  void forAnotherElection() throws RefusedException {
    assertRefused(Problem.BALLOT_WRONG_ELECTION, text(SmallElection.of(1).ballot(0, 1)));
    assertRefused(Problem.BALLOT_WRONG_ELECTION, with("election_hash", 0, "A".repeat(43)));
  }

  @Test
  void byAStranger() throws RefusedException {
    assertRefused(Problem.BALLOT_CREDENTIAL_UNKNOWN, text(election.strangersBallot()));
  }

  @Test
  void withAnothersSignature() throws RefusedException {
    String other = text(election.ballot(1, 1));
    String signature = other.substring(other.indexOf("\"signature\""));
    assertRefused(
        Problem.BALLOT_SIGNATURE_INVALID,
        good.substring(0, good.indexOf("\"signature\"")) + signature);
  }

  @Test
  void withAnothersCredential() throws RefusedException {
    String other = election.ballot(1, 1).credential().encode();
    assertRefused(Problem.BALLOT_SIGNATURE_INVALID, with("credential", 0, other));
  }

  @Test
  void withAProofThatDoesNotHold() {
    // Signed anew by its owner, so that the proof itself is what fails.
    VoterKey owner = election.voter(0);
    assertRefused(Problem.BALLOT_PROOF_INVALID, ForgedBallot.withSwappedChoices(good, owner));
    assertRefused(Problem.BALLOT_PROOF_INVALID, ForgedBallot.withSwappedProofs(good, owner));
  }

  @Test
  void tooLarge() {
    byte[] large = new byte[Ballot.LARGEST + 1];
    Arrays.fill(large, (byte) ' ');
    assertEquals(Problem.TOO_LARGE, refusal(large, NONE).problem());
    assertEquals(Problem.TOO_LARGE, refusal(large, hints).problem());
  }

  @Test
  void aRefusalQuotesNothing() {
    String secret = "rahasia-sekali";
    Refusal refusal = refusal(bytes(with("alpha", 1, secret)), NONE);
    assertFalse(refusal.details().english().contains(secret));
    assertFalse(refusal.details().indonesian().contains(secret));
  }
}
