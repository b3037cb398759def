package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/**
 * A trustee's proof that a decryption factor is alpha^x for the x of her public key X = g^x, with
 * the whole statement in the hash: crypto-spec/proofs.md 8. It stands beside {@link
 * DecryptionProof}, whose challenge leaves room for a factor that is chosen afterwards.
 */
public final class BoundDecryptionProof {
  private BoundDecryptionProof() {}

  /**
   * Proves that alpha^x was computed with the x of X = g^x.
   *
   * @param phi the fingerprint of the election
   * @param owner the trustee's number among the election's trustees, from 1
   * @param factor alpha^x
   */
  public static Proof decrypt(
      String phi,
      int owner,
      Element publicKey,
      SecretScalar x,
      Element alpha,
      Element factor,
      SecureRandom random) {
    return decrypt(
        phi, owner, publicKey, x, alpha, factor, SecretScalar.random(alpha.group(), random));
  }

  static Proof decrypt(
      String phi,
      int owner,
      Element publicKey,
      SecretScalar x,
      Element alpha,
      Element factor,
      SecretScalar w) {
    return EqualLogarithms.compute(prefix(phi, owner, publicKey, alpha, factor), x, alpha, w);
  }

  /**
   * Valid when the factor is alpha to the private key of this owner's public key; else {@link
   * ProofFault#BOUND_DECRYPTION_PROOF}.
   */
  public static Verdict verify(
      String phi, int owner, Element publicKey, Element alpha, Element factor, Proof proof) {
    return EqualLogarithms.verify(
        prefix(phi, owner, publicKey, alpha, factor),
        publicKey,
        alpha,
        factor,
        proof,
        ProofFault.BOUND_DECRYPTION_PROOF);
  }

  private static String prefix(
      String phi, int owner, Element publicKey, Element alpha, Element factor) {
    return "bound-decrypt|"
        + phi
        + "|"
        + owner
        + "|"
        + publicKey.encode()
        + "|"
        + alpha.encode()
        + ","
        + factor.encode()
        + "|";
  }
}
