package id.konvensirakyat.protocol.ballot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hints save work and change no verdict. */
class BallotBatchTest {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** The elements of a ballot of the election below: a credential, 3 + 3 ciphertexts. */
  private static final int ELEMENTS = 1 + 2 * 6;

  private static TestElection election;
  private static BallotVerifier verifier;
  private static final List<Ballot> BALLOTS = new ArrayList<>();
  private static final List<byte[]> HINTS = new ArrayList<>();

  @BeforeAll
  static void make() throws Exception {
    List<Question> questions =
        List.of(
            new Question("Pilih", List.of("A", "B", "C"), false, 1, 2),
            new Question("Setuju?", List.of("Ya", "Tidak"), true, 1, 1));
    election = new TestElection(Group.ed25519(), 21, 0, 0, questions, 3);
    verifier = new BallotVerifier(election.election());
    BALLOTS.add(election.make(0, Selection.of(0, 2), Selection.blankVote()));
    BALLOTS.add(election.make(1, Selection.of(1), Selection.of(1)));
    BALLOTS.add(election.make(2, Selection.of(0, 1), Selection.of(0)));
    for (Ballot ballot : BALLOTS) {
      HINTS.add(BallotHints.make(verifier, ballot));
    }
  }

  @Test
  void soundBallotsAreVerifiedTogether() throws Exception {
    BallotBatch batch = batch();
    for (int i = 0; i < BALLOTS.size(); i++) {
      byte[] bytes = BALLOTS.get(i).bytes();
      Ballot exact = Ballot.read(election.election(), bytes);
      BallotScannerTest.assertSame(exact, added(batch, BALLOTS.get(i), HINTS.get(i)).orElseThrow());
    }
    assertTrue(batch.holds());
    assertTrue(batch().holds());
  }

  @Test
  void everyPointIsCounted() {
    // Signature 1; individual proofs 3 * 4; overall proof 2 * 2; individual 3 * 4; blank 4; overall
    // 2 * 2.
    int points = ELEMENTS + 1 + 12 + 4 + 12 + 4 + 4;
    assertEquals(points, BallotHints.points(election.election()));
    assertEquals(points * 64, BallotHints.bytes(election.election()));
    HINTS.forEach(hints -> assertEquals(points * 64, hints.length));
  }

  /** Each hint in turn is that of another point. */
  @Test
  void aHintOfAnotherPointDoesNotFit() {
    byte[] right = HINTS.get(0);
    for (int i = 0; i < right.length / Eighths.SIZE; i++) {
      byte[] wrong = right.clone();
      System.arraycopy(HINTS.get(1), i * Eighths.SIZE, wrong, i * Eighths.SIZE, Eighths.SIZE);
      assertFalse(Arrays.equals(right, wrong));
      BallotBatch batch = batch();
      assertTrue(added(batch, BALLOTS.get(0), wrong).isEmpty());
      assertTrue(batch.holds(), "what did not fit left nothing behind");
    }
  }

  @Test
  void changedBytesDoNotFit() {
    Random random = new Random(5);
    BallotBatch batch = batch();
    for (int i = 0; i < 300; i++) {
      byte[] wrong = HINTS.get(0).clone();
      wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
      assertTrue(added(batch, BALLOTS.get(0), wrong).isEmpty());
    }
    assertTrue(added(batch, BALLOTS.get(0), HINTS.get(0)).isPresent());
    assertTrue(batch.holds());
  }

  @Test
  void hintsOfAnotherBallotOrLengthDoNotFit() throws Exception {
    Ballot ballot = BALLOTS.get(0);
    byte[] right = HINTS.get(0);
    TestElection other =
        new TestElection(Group.ed25519(), 22, 0, 0, election.election().questions(), 1);
    Ballot foreign = other.make(0, Selection.of(0), Selection.of(0));
    byte[] foreignHints = BallotHints.make(new BallotVerifier(other.election()), foreign);
    List<byte[]> wrong =
        List.of(
            HINTS.get(1),
            foreignHints,
            new byte[0],
            new byte[right.length],
            Arrays.copyOf(right, right.length - 1),
            Arrays.copyOf(right, right.length - Eighths.SIZE),
            Arrays.copyOf(right, right.length + Eighths.SIZE));
    for (byte[] hints : wrong) {
      assertTrue(added(batch(), ballot, hints).isEmpty());
    }
    assertTrue(added(batch(), foreign, foreignHints).isEmpty());
  }

  /** X' and X' + T have the same multiple by 8 for T = (0, -1), which negates both coordinates. */
  @Test
  void anEighthMayHoldAPointOfSmallOrder() {
    byte[] hints = HINTS.get(0).clone();
    for (int i = 0; i < hints.length; i += Eighths.SIZE / 2) {
      byte[] negated = P.subtract(new BigInteger(1, hints, i, 32)).toByteArray();
      Arrays.fill(hints, i, i + 32, (byte) 0);
      System.arraycopy(negated, 0, hints, i + 32 - negated.length, negated.length);
    }
    assertFalse(Arrays.equals(HINTS.get(0), hints));
    BallotBatch batch = batch();
    assertTrue(added(batch, BALLOTS.get(0), hints).isPresent());
    assertTrue(batch.holds());
  }

  /**
   * A response is not hashed, so with the true ballot's commitments every hash of a ballot with
   * another response is right: the equations alone are left to refuse it.
   */
  @Test
  void oneWrongResponseAmongManyBallotsIsFound() throws Exception {
    List<UnaryOperator<Answer>> changes = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (int question = 0; question < 2; question++) {
      for (int k = 0; k < 6; k++) {
        int at = k;
        changes.add(
            a -> {
              List<List<Proof>> individual = new ArrayList<>(a.individualProofs());
              individual.set(at / 2, responded(individual.get(at / 2), at % 2));
              return new Answer(a.choices(), individual, a.overallProof(), a.blankProof());
            });
        reasons.add(Reason.INDIVIDUAL_PROOF_INVALID);
      }
      for (int k = 0; k < 2; k++) {
        int at = k;
        changes.add(
            a ->
                new Answer(
                    a.choices(),
                    a.individualProofs(),
                    responded(a.overallProof(), at),
                    a.blankProof()));
        reasons.add(Reason.OVERALL_PROOF_INVALID);
      }
    }
    for (int k = 0; k < 2; k++) {
      int at = k;
      changes.add(
          a ->
              new Answer(
                  a.choices(),
                  a.individualProofs(),
                  a.overallProof(),
                  a.blankProof().map(p -> responded(p, at))));
      reasons.add(Reason.BLANK_PROOF_INVALID);
    }
    for (int i = 0; i < changes.size(); i++) {
      List<Answer> answers = new ArrayList<>(BALLOTS.get(0).answers());
      int question = i < 8 ? 0 : 1;
      answers.set(question, changes.get(i).apply(answers.get(question)));
      assertFound(reasons.get(i), signed(answers));
    }
    Ballot ballot = BALLOTS.get(0);
    Signature signature = ballot.signature();
    Proof wrong = responded(List.of(signature.proof()), 0).get(0);
    UnsignedBallot unsigned =
        new UnsignedBallot(election.election(), ballot.credential(), ballot.answers());
    Ballot forged = Ballot.of(unsigned, new Signature(signature.hash(), wrong));
    assertUnsound(Reason.SIGNATURE_INVALID, forged, HINTS.get(0));
  }

  /**
   * The text says one element, the hints another, for which all proofs were made; the text is
   * signed. Nothing but the comparison of both can refuse that.
   */
  @Test
  void anElementOfTheTextIsTheOneOfTheHints() throws Exception {
    Ballot ballot = BALLOTS.get(0);
    String text = new String(ballot.bytes(), StandardCharsets.UTF_8);
    String unsigned = text.substring(0, text.indexOf(",\"signature\":"));
    Pattern element = Pattern.compile("\"(alpha|beta)\":\"([^\"]*)\"");
    List<String> others =
        List.of(
            BALLOTS.get(1).credential().encode(),
            "0".repeat(64),
            "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec");
    Matcher found = element.matcher(unsigned);
    for (int i = 1; found.find(); i++) {
      for (String other : others) {
        String changed =
            unsigned.substring(0, found.start(2)) + other + unsigned.substring(found.end(2));
        Signature signature = signature(Hash.of(changed + "}").base64());
        byte[] bytes =
            TestElection.utf8(changed + ",\"signature\":" + JsonWriter.write(signature) + "}");
        byte[] hints = withSignature(HINTS.get(0), ballot, signature);
        assertTrue(batch().add(bytes, Hash.of(bytes), hints).isEmpty(), other);
        assertTrue(i < ELEMENTS);
      }
    }
    Signature again = signature(Hash.of(unsigned + "}").base64());
    byte[] bytes = TestElection.utf8(unsigned + ",\"signature\":" + JsonWriter.write(again) + "}");
    byte[] hints = withSignature(HINTS.get(0), ballot, again);
    assertTrue(batch().add(bytes, Hash.of(bytes), hints).isPresent(), "the attack is well made");
  }

  @Test
  void aWrongChallengeOrHashDoesNotFit() throws Exception {
    Ballot ballot = BALLOTS.get(0);
    Signature signature = ballot.signature();
    Scalar one = Scalar.of(Group.ed25519(), 1);
    Proof proof = signature.proof();
    Proof wrong = new Proof(proof.challenge().plus(one), proof.response());
    UnsignedBallot unsigned =
        new UnsignedBallot(election.election(), ballot.credential(), ballot.answers());
    for (Signature changed :
        List.of(
            new Signature(signature.hash(), wrong),
            new Signature("*" + signature.hash().substring(1), proof))) {
      Ballot forged = Ballot.of(unsigned, changed);
      assertTrue(added(batch(), forged, HINTS.get(0)).isEmpty());
      assertThrows(RefusedException.class, () -> BallotHints.make(verifier, forged));
    }
  }

  @Test
  void otherGroupsHaveNoHints() throws Exception {
    Question question = new Question("Pilih", List.of("A"), false, 0, 1);
    TestElection other = new TestElection(Group.belenios2048(), 23, 0, 0, List.of(question), 1);
    BallotVerifier exact = new BallotVerifier(other.election());
    Ballot ballot = other.make(0, Selection.of(0));
    assertEquals(0, BallotHints.points(other.election()));
    assertArrayEquals(new byte[0], BallotHints.make(exact, ballot));
    BallotBatch batch = new BallotBatch(exact, new SeededRandom(1));
    assertTrue(batch.add(ballot.bytes(), ballot.tracker(), new byte[0]).isEmpty());
  }

  private static void assertFound(Reason reason, Ballot forged) throws Exception {
    assertUnsound(reason, forged, withSignature(HINTS.get(0), forged, forged.signature()));
  }

  /** The hints with the commitment of this signature in place of theirs. */
  private static byte[] withSignature(byte[] hints, Ballot ballot, Signature signature) {
    byte[] changed = hints.clone();
    Scalar eighth = Eighths.inverse();
    Group group = Group.ed25519();
    byte[] own =
        Eighths.encode(
            List.of(
                group.commitment(
                    group.generatorTable(),
                    signature.proof().response().times(eighth),
                    ballot.credential(),
                    signature.proof().challenge().times(eighth))));
    System.arraycopy(own, 0, changed, ELEMENTS * Eighths.SIZE, Eighths.SIZE);
    return changed;
  }

  private static void assertUnsound(Reason reason, Ballot forged, byte[] hints) throws Exception {
    assertEquals(reason, reason(verifier.verify(forged)));
    BallotBatch alone = batch();
    assertTrue(added(alone, forged, hints).isPresent());
    assertFalse(alone.holds());
    BallotBatch batch = batch();
    assertTrue(added(batch, BALLOTS.get(1), HINTS.get(1)).isPresent());
    assertTrue(added(batch, forged, hints).isPresent());
    assertTrue(added(batch, BALLOTS.get(2), HINTS.get(2)).isPresent());
    assertFalse(batch.holds());
    RefusedException e =
        assertThrows(RefusedException.class, () -> BallotHints.make(verifier, forged));
    assertEquals(reason, e.reason());
  }

  private static Ballot signed(List<Answer> answers) {
    UnsignedBallot unsigned =
        new UnsignedBallot(election.election(), BALLOTS.get(0).credential(), answers);
    return Ballot.of(unsigned, signature(unsigned.hash()));
  }

  /** The first voter's signature of this hash. */
  private static Signature signature(String hash) {
    VoterKey voter = election.voters.get(0);
    return new Signature(
        hash,
        BallotSignature.sign(voter.publicCredential(), voter.secret(), hash, new SeededRandom(9)));
  }

  private static List<Proof> responded(List<Proof> proofs, int at) {
    Scalar one = Scalar.of(Group.ed25519(), 1);
    List<Proof> changed = new ArrayList<>(proofs);
    Proof proof = changed.get(at);
    changed.set(at, new Proof(proof.challenge(), proof.response().plus(one)));
    return changed;
  }

  private static BallotBatch batch() {
    return new BallotBatch(verifier, new SeededRandom(7));
  }

  private static Optional<Ballot> added(BallotBatch batch, Ballot ballot, byte[] hints) {
    return batch.add(ballot.bytes(), ballot.tracker(), hints);
  }

  private static Reason reason(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.refusal().reason();
    }
    throw new AssertionError("accepted");
  }
}
