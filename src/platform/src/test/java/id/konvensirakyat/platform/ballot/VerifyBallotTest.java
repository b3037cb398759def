package id.konvensirakyat.platform.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.SmallElection;
import id.konvensirakyat.platform.board.VerifiedBallot;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad input for each problem, each made from a good ballot by one change. */
class VerifyBallotTest {
  private static SmallElection election;
  private static ElectionContext context;
  private static String good;

  @BeforeAll
  static void prepare() throws RefusedException {
    election = SmallElection.of(2);
    context = election.context();
    good = text(election.ballot(0, 1, 2));
  }

  private static String text(Ballot ballot) {
    return new String(ballot.bytes(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(Problem problem, String ballot) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> VerifyBallot.verify(context, ballot.getBytes(StandardCharsets.UTF_8)));
    assertEquals(problem, refusal.problem(), refusal.details().english());
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
    VerifiedBallot verified = VerifyBallot.verify(context, good.getBytes(StandardCharsets.UTF_8));
    assertArrayEquals(good.getBytes(StandardCharsets.UTF_8), verified.ballot().bytes());
    assertEquals(5, verified.ciphertexts().size());
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
    Refusal refusal = assertThrows(Refusal.class, () -> VerifyBallot.verify(context, large));
    assertEquals(Problem.TOO_LARGE, refusal.problem());
  }

  @Test
  void aRefusalQuotesNothing() {
    String secret = "rahasia-sekali";
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                VerifyBallot.verify(
                    context, with("alpha", 1, secret).getBytes(StandardCharsets.UTF_8)));
    assertFalse(refusal.details().english().contains(secret));
    assertFalse(refusal.details().indonesian().contains(secret));
  }
}
