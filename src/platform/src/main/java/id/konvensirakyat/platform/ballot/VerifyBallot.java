package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.VerifiedBallot;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotBatch;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.Optional;

/** Turns bytes from anywhere into a ballot that may be appended, or says why it may not. */
final class VerifyBallot {
  private static final SecureRandom RANDOM = new SecureRandom();

  private VerifyBallot() {}

  /**
   * Decodes the bytes once and checks roll, signature and proofs: by the hints if they fit, which
   * spares most of the work, otherwise exactly. What a refusal says never depends on the hints.
   *
   * @param hints as sent, whatever they are; empty if none were
   * @throws Refusal with one of the problems whose names begin with BALLOT
   */
  static VerifiedBallot verify(ElectionContext context, byte[] bytes, byte[] hints) {
    try {
      Optional<Ballot> sound = byHints(context, bytes, hints);
      if (sound.isPresent()) {
        BallotVerifier.checkRoll(sound.get(), context.roll()).orThrow();
        return VerifiedBallot.of(sound.get(), hints);
      }
      Ballot ballot = Ballot.read(context.election(), bytes);
      BallotVerifier.checkRoll(ballot, context.roll()).orThrow();
      return VerifiedBallot.of(ballot, BallotHints.make(context.verifier(), ballot));
    } catch (RefusedException e) {
      throw refused(e.refusal());
    }
  }

  /** The ballot, if by these hints its signature and proofs hold; else either may be to blame. */
  static Optional<Ballot> byHints(ElectionContext context, byte[] bytes, byte[] hints) {
    BallotBatch alone = new BallotBatch(context.verifier(), RANDOM);
    return alone.add(bytes, Hash.of(bytes), hints).filter(ballot -> alone.holds());
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
