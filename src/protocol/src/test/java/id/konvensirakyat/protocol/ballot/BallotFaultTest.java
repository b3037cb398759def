package id.konvensirakyat.protocol.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step away from a good ballot, each fault is refused for its own reason. */
class BallotFaultTest {
  private static TestElection election;
  private static BallotVerifier verifier;
  private static Ballot ballot;
  private static String text;
  private static byte[] hints;

  @BeforeAll
  static void make() throws Exception {
    List<Question> questions =
        List.of(
            new Question("Pilih", List.of("A", "B", "C"), false, 1, 2),
            new Question("Setuju?", List.of("Ya", "Tidak"), true, 1, 1));
    election = new TestElection(Group.ed25519(), 11, 0, 0, questions, 2);
    verifier = new BallotVerifier(election.election());
    ballot = election.make(0, Selection.of(0, 2), Selection.blankVote());
    hints = BallotHints.make(verifier, ballot);
    text = new String(ballot.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void goodBallotIsAccepted() throws Exception {
    assertEquals(Outcome.accepted(), judge(text));
    assertEquals(Outcome.accepted(), verifier.verify(resign(answers(a -> a))));
    assertEquals(ballot.credential().encode(), Ballot.peekCredential(ballot.bytes()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "^; ; JSON_MALFORMED; space before",
        "$; ; JSON_MALFORMED; nothing",
        "^;\uFEFF; JSON_MALFORMED; byte order mark",
        "}}}$;}}}}; JSON_MALFORMED; brace after",
        "}}}$;}}}{}; JSON_TRAILING; second value",
        "}}}$;}} ; JSON_MALFORMED; cut",
        "\\{\"election_uuid;{ \"election_uuid; NOT_CANONICAL; space within",
        "$; ; NOT_CANONICAL; line feed after",
        "$; ; NOT_CANONICAL; escaped name",
        "\"election_uuid\":;\"election_uuid\":\"x\",\"election_uuid\":; BALLOT_WRONG_ELECTION; field twice",
        "\"answers\":;\"weight\":2,\"answers\":; FIELD_UNEXPECTED; unknown field",
        "\\{\"election_uuid\":\"[^\"]*\",;{; FIELD_UNEXPECTED; missing field",
        "(\"election_uuid\":\"[^\"]*\"),(\"election_hash\":\"[^\"]*\");$2,$1; FIELD_UNEXPECTED; other order",
        "\"alpha\":(\"[^\"]*\"),\"beta\":(\"[^\"]*\");\"beta\":$2,\"alpha\":$1; FIELD_UNEXPECTED; other order within",
        "\"election_uuid\":\"[^\"]*\";\"election_uuid\":7; TYPE_WRONG; number for text",
        "\"election_uuid\":\"[^\"]*\";\"election_uuid\":null; TYPE_WRONG; null",
        "\"answers\":\\[;\"answers\":{}+[; TYPE_WRONG; object for array",
        "\"challenge\":\"[0-9]*\";\"challenge\":12; TYPE_WRONG; number for scalar",
        "\"challenge\":\"[0-9]*\";\"challenge\":\"\"; SCALAR_INVALID; empty scalar",
        "\"challenge\":\"[0-9]*\";\"challenge\":\"-1\"; SCALAR_INVALID; negative scalar",
        "\"challenge\":\"([0-9]*)\";\"challenge\":\"0$1\"; SCALAR_INVALID; leading zero",
        "\"challenge\":\"[0-9]*\";\"challenge\":\"7237005577332262213973186563042994240857116359379907606001950938285454250989\"; SCALAR_INVALID; q itself",
        "\"alpha\":\"[^\"]*\";\"alpha\":\"\"; ELEMENT_INVALID; empty element",
        "\"alpha\":\"..;\"alpha\":\"; ELEMENT_INVALID; short element",
        "\"alpha\":\".;\"alpha\":\"F; ELEMENT_INVALID; capital digit",
        "\"alpha\":\"[^\"]*\";\"alpha\":\"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee\"; ELEMENT_INVALID; y = p + 1",
        "\"alpha\":\"[^\"]*\";\"alpha\":\"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec\"; ELEMENT_INVALID; order 2",
        "\"alpha\":\"[^\"]*\";\"alpha\":\"0000000000000000000000000000000000000000000000000000000000000000\"; ELEMENT_INVALID; order 4",
        "\"election_uuid\":\".;\"election_uuid\":\"; BALLOT_WRONG_ELECTION; other uuid",
        "\"election_hash\":\".;\"election_hash\":\"; BALLOT_WRONG_ELECTION; other fingerprint",
        "\"signature\":\\{\"hash\":\"[^\"]*\";\"signature\":{\"hash\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"; SIGNATURE_HASH_WRONG; other hash",
        "\"signature\":\\{\"hash\":\"..;\"signature\":{\"hash\":\"AAAA; TOO_LARGE; long hash",
        "(\"hash\".*)\"response\":\"[0-9]*\";$1\"response\":\"1\"; SIGNATURE_INVALID; other response",
        "(\"hash\".*)\"challenge\":\"[0-9]*\";$1\"challenge\":\"1\"; SIGNATURE_INVALID; other challenge",
        "(\"individual_proofs.*?)\"response\":\"[0-9]*\";$1\"response\":\"1\"; SIGNATURE_HASH_WRONG; proof changed, not signed again",
        "\"choices\":\\[\\{[^}]*},;\"choices\":[; BALLOT_SHAPE_WRONG; a choice missing",
        "\"choices\":\\[(\\{[^}]*}),;\"choices\":[$1,$1,; TOO_LARGE; a choice too many",
        "\"individual_proofs\":\\[\\[\\{[^}]*},;\"individual_proofs\":[[; BALLOT_SHAPE_WRONG; a disjunct missing",
        "\"overall_proof\":\\[\\{[^}]*},;\"overall_proof\":[; BALLOT_SHAPE_WRONG; an overall proof short",
        "\"overall_proof\":\\[(\\{[^}]*}),;\"overall_proof\":[$1,$1,; TOO_LARGE; an overall proof long",
        ",\"blank_proof\":\\[[^]]*];; BALLOT_SHAPE_WRONG; no blank proof",
        "\"blank_proof\":\\[\\{[^}]*},;\"blank_proof\":[; BALLOT_SHAPE_WRONG; half a blank proof",
        "(\"overall_proof\":)(\\[[^]]*])};$1$2,\"blank_proof\":[]}; BALLOT_SHAPE_WRONG; a blank proof not wanted",
      })
  void textFault(String pattern, String replacement, Reason expected, String name)
      throws Exception {
    String changed =
        switch (name) {
          case "nothing" -> "";
          case "space before" -> " " + text;
          case "line feed after" -> text + "\n";
          case "escaped name" -> text.replace("{\"election_uuid", "{\"electi\\u006fn_uuid");
          default -> text.replaceFirst(pattern, replacement == null ? "" : replacement);
        };
    assertFalse(changed.equals(text), "the mutation must change something");
    assertEquals(expected, reason(judge(changed)), name);
  }

  @Test
  void notUtf8AndTooLarge() throws Exception {
    byte[] bytes = ballot.bytes();
    bytes[20] = (byte) 0xff;
    assertEquals(Reason.NOT_UTF8, reason(judge(bytes)));
    assertEquals(Reason.TOO_LARGE, reason(judge(new byte[Ballot.LARGEST + 1])));
    String deep = "[".repeat(100_000);
    assertEquals(Reason.TYPE_WRONG, reason(judge(deep)));
    assertEquals(
        Reason.TYPE_WRONG,
        reason(judge(text.replaceFirst("\"answers\":\\[", "\"answers\":[" + deep))));
  }

  @Test
  void unknownCredential() throws Exception {
    VoterKey stranger =
        CredentialCode.random(new SeededRandom(5))
            .derive(Group.ed25519(), election.election().uuid());
    Ballot made =
        new BallotMaker(election.election())
            .make(stranger, List.of(Selection.of(1), Selection.of(0)), new SeededRandom(6));
    assertEquals(Outcome.accepted(), verifier.verify(made));
    assertEquals(Reason.CREDENTIAL_UNKNOWN, reason(verifier.verify(made, election.setup.roll())));
  }

  /** Another voter's credential in one's own ballot: the signature is not theirs. */
  @Test
  void anotherVotersCredential() throws Exception {
    String other = election.voters.get(1).publicCredential().encode();
    String changed = text.replace(ballot.credential().encode(), other);
    assertEquals(Reason.SIGNATURE_HASH_WRONG, reason(judge(changed)));
    UnsignedBallot stolen =
        new UnsignedBallot(
            election.election(), election.voters.get(1).publicCredential(), ballot.answers());
    Ballot signedByMe = sign(stolen, election.voters.get(0));
    assertEquals(Reason.SIGNATURE_INVALID, reason(verifier.verify(signedByMe)));
    // Copied and signed by the other voter: the proofs name whose ballot it was.
    Ballot copied = sign(stolen, election.voters.get(1));
    assertEquals(Reason.INDIVIDUAL_PROOF_INVALID, reason(verifier.verify(copied)));
  }

  @Test
  void anotherElectionOfTheSameShape() throws Exception {
    TestElection other =
        new TestElection(Group.ed25519(), 12, 0, 0, election.election().questions(), 1);
    Ballot foreign = other.make(0, Selection.of(1), Selection.of(1));
    assertEquals(Reason.BALLOT_WRONG_ELECTION, reason(judge(foreign.bytes())));
    assertEquals(Reason.BALLOT_WRONG_ELECTION, reason(verifier.verifyProofs(foreign)));
  }

  @Test
  void everyNumberOfEveryProofMatters() throws Exception {
    int mutants = 0;
    for (int a = 0; a < 2; a++) {
      Answer answer = ballot.answers().get(a);
      for (int j = 0; j < answer.choices().size(); j++) {
        for (int k = 0; k < 2; k++) {
          int jj = j;
          int kk = k;
          mutants +=
              refused(
                  a,
                  Reason.INDIVIDUAL_PROOF_INVALID,
                  change ->
                      x -> {
                        List<List<Proof>> all = new ArrayList<>(x.individualProofs());
                        all.set(jj, replaced(all.get(jj), kk, change));
                        return new Answer(x.choices(), all, x.overallProof(), x.blankProof());
                      });
        }
      }
      for (int k = 0; k < answer.overallProof().size(); k++) {
        int kk = k;
        mutants +=
            refused(
                a,
                Reason.OVERALL_PROOF_INVALID,
                change ->
                    x ->
                        new Answer(
                            x.choices(),
                            x.individualProofs(),
                            replaced(x.overallProof(), kk, change),
                            x.blankProof()));
      }
    }
    for (int k = 0; k < 2; k++) {
      int kk = k;
      mutants +=
          refused(
              1,
              Reason.BLANK_PROOF_INVALID,
              change ->
                  x ->
                      new Answer(
                          x.choices(),
                          x.individualProofs(),
                          x.overallProof(),
                          x.blankProof().map(p -> replaced(p, kk, change))));
    }
    assertEquals(2 * (6 + 6 + 2 + 2 + 2), mutants);
  }

  /** Swapped, doubled or shifted ciphertexts with their own proofs. */
  @Test
  void ciphertextsCannotMove() throws Exception {
    Ballot swapped =
        resign(
            answers(
                a -> {
                  List<Ciphertext> choices = new ArrayList<>(a.choices());
                  List<List<Proof>> proofs = new ArrayList<>(a.individualProofs());
                  choices.add(choices.remove(0));
                  proofs.add(proofs.remove(0));
                  return new Answer(choices, proofs, a.overallProof(), a.blankProof());
                }));
    assertEquals(Reason.OVERALL_PROOF_INVALID, reason(verifier.verify(swapped)));
    Ballot shifted =
        resign(
            answers(
                a -> {
                  List<Ciphertext> choices = new ArrayList<>(a.choices());
                  Ciphertext c = choices.get(0);
                  choices.set(
                      0, new Ciphertext(c.alpha(), c.beta().times(Group.ed25519().generator())));
                  return new Answer(
                      choices, a.individualProofs(), a.overallProof(), a.blankProof());
                }));
    assertEquals(Reason.INDIVIDUAL_PROOF_INVALID, reason(verifier.verify(shifted)));
  }

  @Test
  void choicesOutsideOfTheBoundsAreNotEncrypted() {
    Selection fine = Selection.of(0);
    for (Selection bad :
        List.of(
            Selection.of(),
            Selection.of(0, 1, 2),
            Selection.of(3),
            Selection.of(-1),
            Selection.blankVote())) {
      RefusedException e = assertThrows(RefusedException.class, () -> election.make(0, bad, fine));
      assertEquals(Reason.CHOICE_INVALID, e.reason());
    }
    assertThrows(RefusedException.class, () -> election.make(0, fine));
    assertThrows(RefusedException.class, () -> election.make(0, fine, Selection.of()));
  }

  /** What is secret has no text. */
  @Test
  void secretsAreNotPrinted() {
    assertEquals("Selection", Selection.of(1).toString());
    assertEquals("VoterKey", election.voters.get(0).toString());
    assertEquals("CredentialCode", CredentialCode.random(new SeededRandom(1)).toString());
  }

  /** A refusal's text never repeats what was sent. */
  @Test
  void refusalsHoldNoContent() throws Exception {
    String secret = "rahasia-3171234567890001";
    for (String changed :
        List.of(
            text.replaceFirst("\"answers\"", "\"" + secret + "\""),
            text.replaceFirst("\"alpha\":\"", "\"alpha\":\"" + secret),
            text.replaceFirst("\"challenge\":\"", "\"challenge\":\"" + secret),
            text.replaceFirst("\"election_uuid\":\"", "\"election_uuid\":\"" + secret),
            text + secret)) {
      assertTrue(
          judge(changed) instanceof Outcome.Refused refused
              && !refused.refusal().toString().contains(secret));
    }
  }

  private interface Mutation extends Function<UnaryOperator<Proof>, UnaryOperator<Answer>> {}

  private static int refused(int index, Reason expected, Mutation mutation) throws Exception {
    Scalar one = Scalar.of(Group.ed25519(), 1);
    List<UnaryOperator<Proof>> changes =
        List.of(
            p -> new Proof(p.challenge().plus(one), p.response()),
            p -> new Proof(p.challenge(), p.response().plus(one)));
    for (UnaryOperator<Proof> change : changes) {
      List<Answer> answers = new ArrayList<>(ballot.answers());
      answers.set(index, mutation.apply(change).apply(answers.get(index)));
      assertEquals(expected, reason(verifier.verify(resign(answers))));
    }
    return changes.size();
  }

  private static List<Proof> replaced(List<Proof> proofs, int k, UnaryOperator<Proof> change) {
    List<Proof> copy = new ArrayList<>(proofs);
    copy.set(k, change.apply(copy.get(k)));
    return copy;
  }

  private static List<Answer> answers(UnaryOperator<Answer> first) {
    List<Answer> answers = new ArrayList<>(ballot.answers());
    answers.set(0, first.apply(answers.get(0)));
    return answers;
  }

  private static Ballot resign(List<Answer> answers) throws RefusedException {
    UnsignedBallot unsigned = new UnsignedBallot(election.election(), ballot.credential(), answers);
    return sign(unsigned, election.voters.get(0));
  }

  private static Ballot sign(UnsignedBallot unsigned, VoterKey by) throws RefusedException {
    String hash = Hash.of(JsonWriter.write(unsigned)).base64();
    Proof proof =
        BallotSignature.sign(by.publicCredential(), by.secret(), hash, new SeededRandom(3));
    byte[] bytes = Ballot.of(unsigned, new Signature(hash, proof)).bytes();
    return Ballot.read(election.election(), bytes);
  }

  private static Outcome judge(String changed) {
    return judge(TestElection.utf8(changed));
  }

  private static Outcome judge(byte[] bytes) {
    BallotScannerTest.agree(election.election(), bytes);
    BallotBatch batch = new BallotBatch(verifier, new SeededRandom(5));
    Optional<Ballot> taken = batch.add(bytes, Hash.of(bytes), hints);
    try {
      Ballot read = Ballot.read(election.election(), bytes);
      Outcome outcome = verifier.verify(read, election.setup.roll());
      assertEquals(outcome.isAccepted(), taken.isPresent() && batch.holds());
      return outcome;
    } catch (RefusedException e) {
      assertTrue(taken.isEmpty(), "what cannot be read does not fit its hints");
      return new Outcome.Refused(e.refusal());
    }
  }

  private static Reason reason(Outcome outcome) {
    return Optional.of(outcome)
        .map(o -> o instanceof Outcome.Refused refused ? refused.refusal().reason() : null)
        .orElseThrow(() -> new AssertionError("accepted"));
  }
}
