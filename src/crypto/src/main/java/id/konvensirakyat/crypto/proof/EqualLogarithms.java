package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.util.List;

/**
 * The proof that X = g^x and Y = alpha^x have one exponent x: Chaum and Pedersen (1992). The
 * algorithms that share it differ in the text that is hashed before the commitments A and B.
 */
final class EqualLogarithms {
  private EqualLogarithms() {}

  /**
   * A = g^w, B = alpha^w, challenge = SHA-256(prefix A "," B) mod q, response = w - x challenge.
   *
   * @param w fresh and uniform; a second use with another prefix gives x away
   */
  static Proof compute(String prefix, SecretScalar x, Element alpha, SecretScalar w) {
    Group group = alpha.group();
    Scalar challenge = challenge(prefix, group.generatorPower(w), group.power(alpha, w));
    return new Proof(challenge, w.respond(x, challenge));
  }

  /**
   * A = g^response X^challenge, B = alpha^response Y^challenge; valid when challenge =
   * SHA-256(prefix A "," B) mod q.
   *
   * @param key X
   * @param value Y, which is alpha^x if the proof holds
   */
  static Verdict verify(
      String prefix, Element key, Element alpha, Element value, Proof proof, Fault fault) {
    Group group = key.group();
    Element a = group.commitment(group.generatorTable(), proof.response(), key, proof.challenge());
    Element b = group.product(List.of(alpha, value), List.of(proof.response(), proof.challenge()));
    return Verdict.of(challenge(prefix, a, b).equals(proof.challenge()), fault);
  }

  private static Scalar challenge(String prefix, Element a, Element b) {
    Group group = a.group();
    return Hash.toScalar(group, prefix + String.join(",", group.encodeAll(List.of(a, b))));
  }
}
