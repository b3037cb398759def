package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/**
 * A trustee's proof that a decryption factor is alpha^x for the x of her public key X = g^x:
 * Belenios 2.5, section "Partial decryptions", H_decrypt.
 *
 * <p>The challenge hashes neither alpha nor the factor, so version 1 lets a trustee who chooses the
 * factor after the challenge prove a wrong one, alpha^x g^(k/c) with as many random k/c as she
 * likes to draw. That both stand on a chain does not help: she publishes them last. Trustees
 * together can search for false factors whose product is a shift of their choice, the more of them
 * the cheaper. So a factor of ours has a {@link BoundDecryptionProof} beside this one.
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
    return EqualLogarithms.compute(prefix(phi, publicKey), x, alpha, w);
  }

  /**
   * Valid when the factor is alpha to the private key of this public key; else {@link
   * ProofFault#DECRYPTION_PROOF}.
   */
  public static Verdict verify(
      String phi, Element publicKey, Element alpha, Element factor, Proof proof) {
    return EqualLogarithms.verify(
        prefix(phi, publicKey), publicKey, alpha, factor, proof, ProofFault.DECRYPTION_PROOF);
  }

  private static String prefix(String phi, Element publicKey) {
    return "decrypt|" + phi + "|" + publicKey.encode() + "|";
  }
}
