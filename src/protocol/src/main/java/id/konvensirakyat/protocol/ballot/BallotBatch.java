package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.EquationBatch;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.Commitments;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Verifies ballots together by their hints (crypto-spec/hints.md). Each that is taken in was read
 * and is sound if the commitments that its hints claim are those of its proofs, which is asked of
 * all of them at once, at the end. What is not taken in, and all ballots of a batch that does not
 * hold, must be read and verified by {@link BallotVerifier}, whose word is the verdict: a wrong
 * hint costs time and changes nothing.
 *
 * <p>Whether a ballot's credential may vote is not asked here. For one thread, and for one use.
 */
public final class BallotBatch {
  private final BallotVerifier verifier;
  private final EquationBatch equations;

  /**
   * An empty batch.
   *
   * @param random gives the weights of the equations, which no one may know beforehand
   */
  public BallotBatch(BallotVerifier verifier, SecureRandom random) {
    this.verifier = verifier;
    this.equations = new EquationBatch(random);
  }

  /**
   * Takes a ballot in: its text is canonical and for this election, its elements are members of the
   * group, and every hash in it is right for the commitments that the hints claim.
   *
   * @param tracker the hash of the ballot's bytes, which the caller has computed
   * @param hints as of {@link BallotHints}
   * @return the ballot, or nothing if ballot and hints do not fit; the batch is then unchanged
   */
  public Optional<Ballot> add(byte[] ballot, Hash tracker, byte[] hints) {
    Election election = verifier.election();
    if (hints.length == 0 || hints.length != BallotHints.bytes(election)) {
      return Optional.empty();
    }
    if (ballot.length > Ballot.LARGEST) {
      return Optional.empty();
    }
    try {
      Claims claims = new Claims(Eighths.times8(hints, 0, BallotHints.points(election)));
      Ballot read = Ballot.scan(election, claims::element, ballot, tracker);
      if (!verifier.verify(claims, read).isAccepted()) {
        return Optional.empty();
      }
      claims.equations.forEach(equation -> equation.addTo(equations));
      return Optional.of(read);
    } catch (EncodingException | RefusedException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether all ballots that were taken in are sound, but for a chance of 2^-128. If not, at least
   * one of them is unsound or has wrong hints.
   */
  public boolean holds() {
    return equations.holds();
  }

  private record Equation(
      FixedBase base,
      Scalar response,
      Element element,
      int number,
      Scalar challenge,
      Element commitment) {
    void addTo(EquationBatch batch) {
      batch.add(base, response, element, number, challenge, commitment);
    }
  }

  /** The points that a ballot's hints claim, given out in their order. */
  private static final class Claims implements Commitments {
    private final Iterator<Element> points;
    private final List<Equation> equations = new ArrayList<>();

    Claims(List<Element> points) {
      this.points = points.iterator();
    }

    /** The next point, if it has this text. */
    Element element(String text) throws RefusedException {
      Element point = points.next();
      if (!point.encode().equals(text)) {
        throw new RefusedException(Reason.ELEMENT_INVALID, "");
      }
      return point;
    }

    @Override
    public Element of(
        FixedBase base, Scalar response, Element element, int number, Scalar challenge) {
      Element commitment = points.next();
      equations.add(new Equation(base, response, element, number, challenge, commitment));
      return commitment;
    }
  }
}
