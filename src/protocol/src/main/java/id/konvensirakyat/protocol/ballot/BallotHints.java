package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.Commitments;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hints of a ballot (crypto-spec/hints.md): for each of its elements X, in the order in which
 * they stand, and for each commitment X of its proofs, in the order in which {@link BallotVerifier}
 * asks for them, the point X^(1/8), {@link Eighths#SIZE} bytes each. They save a verifier the tests
 * of membership and the powers, and are never trusted: see {@link BallotBatch}.
 */
public final class BallotHints {
  // A ballot of more points is longer than a ballot may be, or has scalars that no one draws.
  private static final int LARGEST = Ballot.LARGEST / Eighths.SIZE;

  private BallotHints() {}

  /**
   * How many points a ballot of this election has; 0 if its group has no hints, or the ballot would
   * be too large for a record.
   */
  public static int points(Election election) {
    if (!election.group().equals(Group.ed25519())) {
      return 0;
    }
    int points = 2; // the credential, and the signature's commitment
    for (Question question : election.questions()) {
      int individual = 2 * question.ciphertexts();
      int blank = question.blank() ? 2 : 0;
      int commitments = 2 * (individual + blank + question.overallProofs());
      points += 2 * question.ciphertexts() + commitments;
    }
    return points > LARGEST ? 0 : points;
  }

  /** How many bytes the hints of a ballot have; 0 if the election's group has no hints. */
  public static int bytes(Election election) {
    return points(election) * Eighths.SIZE;
  }

  /**
   * Algorithm MakeHints: verifies the ballot exactly and keeps what was computed. Empty if the
   * election's group has no hints.
   *
   * @throws RefusedException with the reason if the ballot's signature or a proof does not hold
   */
  public static byte[] make(BallotVerifier verifier, Ballot ballot) throws RefusedException {
    if (points(verifier.election()) == 0) {
      verifier.verify(ballot).orThrow();
      return new byte[0];
    }
    Scalar eighth = Eighths.inverse();
    List<Element> commitments = new ArrayList<>();
    Commitments exact = Commitments.computed();
    Commitments keeping =
        (base, response, element, number, challenge) -> {
          Element kept =
              exact.of(base, response.times(eighth), element, number, challenge.times(eighth));
          commitments.add(kept);
          return Eighths.times8(kept);
        };
    verifier.verify(keeping, ballot).orThrow();
    // Only now: a ballot that is refused costs no more than its refusal.
    List<Element> eighths = new ArrayList<>();
    eighths.add(ballot.credential().power(eighth));
    for (Answer answer : ballot.answers()) {
      for (Ciphertext c : answer.choices()) {
        eighths.add(c.alpha().power(eighth));
        eighths.add(c.beta().power(eighth));
      }
    }
    eighths.addAll(commitments);
    return Eighths.encode(eighths);
  }
}
