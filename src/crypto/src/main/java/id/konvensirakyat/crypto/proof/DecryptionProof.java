package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
import java.util.List;

/**
 * A trustee's proof that a decryption factor is alpha^x for the x of her public key X = g^x:
 * Belenios 2.5, section "Partial decryptions", H_decrypt.
 *
 * <p>The challenge hashes neither alpha nor the factor, so version 1 lets a trustee who chooses the
 * factor after the challenge prove a wrong one, alpha^x g^(k/c) with as many random k/c as she
 * likes to draw. That both stand on a chain does not help: she publishes them last. Trustees
 * together can search for false factors whose product is a shift of their choice, the more of them
 * the cheaper, so a caller must bound how many factors make a result (crypto-spec, open point 1).
 */
public final class DecryptionProof {
  private DecryptionProof() {}

  /**
   * Proves that alpha^x was computed with the x of X = g^x.
   *
   * @param phi the fingerprint of the election
   */
  public static Proof decrypt(
      String phi, Element publicKey, SecretScalar x, Element alpha, SecureRandom random) {
    return decrypt(phi, publicKey, x, alpha, SecretScalar.random(alpha.group(), random));
  }

  static Proof decrypt(
      String phi, Element publicKey, SecretScalar x, Element alpha, SecretScalar w) {
    Group group = publicKey.group();
    Element a = group.generatorPower(w);
    Element b = group.power(alpha, w);
    Scalar challenge = challenge(phi, publicKey, a, b);
    return new Proof(challenge, w.respond(x, challenge));
  }

  /**
   * Valid when the factor is alpha to the private key of this public key; else {@link
   * ProofFault#DECRYPTION_PROOF}.
   */
  public static Verdict verify(
      String phi, Element publicKey, Element alpha, Element factor, Proof proof) {
    Group group = publicKey.group();
    Element a =
        group.commitment(group.generatorTable(), proof.response(), publicKey, proof.challenge());
    Element b = group.product(List.of(alpha, factor), List.of(proof.response(), proof.challenge()));
    return Verdict.of(
        challenge(phi, publicKey, a, b).equals(proof.challenge()), ProofFault.DECRYPTION_PROOF);
  }

  private static Scalar challenge(String phi, Element publicKey, Element a, Element b) {
    List<String> commitments = a.group().encodeAll(List.of(a, b));
    return Hash.toScalar(
        publicKey.group(),
        "decrypt|" + phi + "|" + publicKey.encode() + "|" + String.join(",", commitments));
  }
}
