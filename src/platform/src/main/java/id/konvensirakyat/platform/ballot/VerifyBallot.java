package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.VerifiedBallot;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** Turns bytes from anywhere into a ballot that may be appended, or says why it may not. */
final class VerifyBallot {
  private VerifyBallot() {}

  /**
   * Decodes the bytes once and checks roll, signature and proofs, the cheapest first.
   *
   * @throws Refusal with one of the problems whose names begin with BALLOT
   */
  static VerifiedBallot verify(ElectionContext context, byte[] bytes) {
    Ballot ballot;
    try {
      ballot = Ballot.read(context.election(), bytes);
    } catch (RefusedException e) {
      throw refused(e.refusal());
    }
    if (context.verifier().verify(ballot, context.roll()) instanceof Outcome.Refused refused) {
      throw refused(refused.refusal());
    }
    return VerifiedBallot.of(ballot);
  }

  // The refusal names a place and a reason, and nothing of what was sent.
  private static Refusal refused(id.konvensirakyat.protocol.encoding.Refusal refusal) {
    return Refusal.of(
        problem(refusal),
        refusal.toString(),
        "Alasan: " + refusal.reason().code() + ", bagian: " + refusal.place());
  }

  private static Problem problem(id.konvensirakyat.protocol.encoding.Refusal refusal) {
    return switch (refusal.reason()) {
      case TOO_LARGE -> refusal.place().isEmpty() ? Problem.TOO_LARGE : Problem.BALLOT_MALFORMED;
      case BALLOT_WRONG_ELECTION -> Problem.BALLOT_WRONG_ELECTION;
      case CREDENTIAL_UNKNOWN -> Problem.BALLOT_CREDENTIAL_UNKNOWN;
      case SIGNATURE_HASH_WRONG, SIGNATURE_INVALID -> Problem.BALLOT_SIGNATURE_INVALID;
      case INDIVIDUAL_PROOF_INVALID, OVERALL_PROOF_INVALID, BLANK_PROOF_INVALID ->
          Problem.BALLOT_PROOF_INVALID;
      default -> Problem.BALLOT_MALFORMED;
    };
  }
}
