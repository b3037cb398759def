package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.BlankProof;
import id.konvensirakyat.crypto.proof.Commitments;
import id.konvensirakyat.crypto.proof.IntervalProof;
import id.konvensirakyat.crypto.proof.OverallProof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;

/**
 * Verifies the ballots of one election; made once, for its tables cost some milliseconds, and
 * shared by all threads.
 */
public final class BallotVerifier {
  private final Election election;
  private final FixedBase y;

  public BallotVerifier(Election election) {
    this.election = election;
    this.y = election.group().precompute(election.publicKey());
  }

  public Election election() {
    return election;
  }

  /** Checks that the credential is on the roll, then {@link #verify(Ballot)}. */
  public Outcome verify(Ballot ballot, Roll roll) {
    return checkRoll(ballot, roll).then(() -> verify(ballot));
  }

  /** Checks that the ballot's credential is on the roll. */
  public static Outcome checkRoll(Ballot ballot, Roll roll) {
    return roll.weight(ballot.credential()).isPresent()
        ? Outcome.accepted()
        : Outcome.refused(Reason.CREDENTIAL_UNKNOWN, "credential");
  }

  /**
   * Algorithm VerifyBallot: the signature over the ballot, then every proof of every answer
   * (crypto-spec/protocol.md).
   */
  public Outcome verify(Ballot ballot) {
    return verify(Commitments.computed(), ballot);
  }

  /** The same with commitments from elsewhere, which are asked for in the order of the proofs. */
  Outcome verify(Commitments commitments, Ballot ballot) {
    return verifySignature(commitments, ballot).then(() -> verifyProofs(commitments, ballot));
  }

  /** Checks the signature alone (spec 4.13). */
  public Outcome verifySignature(Ballot ballot) {
    return verifySignature(Commitments.computed(), ballot);
  }

  private static Outcome verifySignature(Commitments commitments, Ballot ballot) {
    Signature signature = ballot.signature();
    if (!signature.hash().equals(ballot.hashToSign())) {
      return Outcome.refused(Reason.SIGNATURE_HASH_WRONG, "signature.hash");
    }
    Verdict verdict =
        BallotSignature.verify(
            commitments, ballot.credential(), signature.hash(), signature.proof());
    return outcome(verdict, Reason.SIGNATURE_INVALID, "signature.proof");
  }

  /** Checks all proofs (spec 4.10 to 4.12). */
  public Outcome verifyProofs(Ballot ballot) {
    return verifyProofs(Commitments.computed(), ballot);
  }

  private Outcome verifyProofs(Commitments commitments, Ballot ballot) {
    if (!ballot.election().hash().equals(election.hash())) {
      return Outcome.refused(Reason.BALLOT_WRONG_ELECTION, "election_hash");
    }
    String s0 = UnsignedBallot.statement(election, ballot.credential());
    for (int i = 0; i < ballot.answers().size(); i++) {
      Question question = election.questions().get(i);
      Outcome outcome = verifyAnswer(commitments, s0, question, ballot.answers().get(i), i);
      if (!outcome.isAccepted()) {
        return outcome;
      }
    }
    return Outcome.accepted();
  }

  private Outcome verifyAnswer(
      Commitments commitments, String s0, Question question, Answer answer, int index) {
    String place = "answers[" + index + "]";
    for (int j = 0; j < answer.choices().size(); j++) {
      Verdict verdict =
          IntervalProof.verify(
              commitments, y, s0, answer.choices().get(j), 0, 1, answer.individualProofs().get(j));
      if (!(verdict instanceof Verdict.Valid)) {
        return outcome(
            verdict, Reason.INDIVIDUAL_PROOF_INVALID, place + ".individual_proofs[" + j + "]");
      }
    }
    String s = Answer.statement(s0, answer.choices());
    return answer.blankProof().isPresent()
        ? verifyBlank(commitments, s, question, answer, place)
        : outcome(
            IntervalProof.verify(
                commitments,
                y,
                s,
                answer.sum(0),
                question.min(),
                question.max(),
                answer.overallProof()),
            Reason.OVERALL_PROOF_INVALID,
            place + ".overall_proof");
  }

  private Outcome verifyBlank(
      Commitments commitments, String s, Question question, Answer answer, String place) {
    Ciphertext zero = answer.choices().get(0);
    Ciphertext sum = answer.sum(1);
    Verdict blank =
        BlankProof.verify(commitments, y, s, zero, sum, answer.blankProof().orElseThrow());
    return outcome(blank, Reason.BLANK_PROOF_INVALID, place + ".blank_proof")
        .then(
            () ->
                outcome(
                    OverallProof.verify(
                        commitments,
                        y,
                        s,
                        zero,
                        sum,
                        question.min(),
                        question.max(),
                        answer.overallProof()),
                    Reason.OVERALL_PROOF_INVALID,
                    place + ".overall_proof"));
  }

  private static Outcome outcome(Verdict verdict, Reason reason, String place) {
    return verdict instanceof Verdict.Valid ? Outcome.accepted() : Outcome.refused(reason, place);
  }
}
