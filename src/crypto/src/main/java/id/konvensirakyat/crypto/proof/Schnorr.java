package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;

/**
 * The proof of knowledge of x with X = g^x that keys, ballots and messages share. They differ in
 * the text that is hashed before the commitment A.
 */
final class Schnorr {
  private Schnorr() {}

  /**
   * A = g^w, challenge = SHA-256(prefix A) mod q, response = w - x challenge.
   *
   * @param w fresh and uniform; a second use with another prefix gives x away
   */
  static Proof compute(Group group, String prefix, SecretScalar x, SecretScalar w) {
    Element commitment = group.generatorPower(w);
    Scalar challenge = Hash.toScalar(group, prefix + commitment.encode());
    return new Proof(challenge, w.respond(x, challenge));
  }

  /** A = g^response X^challenge; valid when challenge = SHA-256(prefix A) mod q. */
  static Verdict verify(
      Commitments commitments, Element key, String prefix, Proof proof, Fault fault) {
    Group group = key.group();
    Element commitment =
        commitments.of(group.generatorTable(), proof.response(), key, 0, proof.challenge());
    Scalar expected = Hash.toScalar(group, prefix + commitment.encode());
    return Verdict.of(expected.equals(proof.challenge()), fault);
  }
}
