package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/**
 * A trustee's proof that she knows the private key of her public key: Belenios 2.5, section
 * "Verification keys", H_pok.
 */
public final class KeyProof {
  private KeyProof() {}

  /** Proves knowledge of x with X = g^x. */
  public static Proof pok(Element publicKey, SecretScalar x, SecureRandom random) {
    return pok(publicKey, x, SecretScalar.random(publicKey.group(), random));
  }

  static Proof pok(Element publicKey, SecretScalar x, SecretScalar w) {
    return Schnorr.compute(publicKey.group(), prefix(publicKey), x, w);
  }

  /**
   * Valid when the prover knows the private key of this public key; else {@link
   * ProofFault#KEY_PROOF}.
   */
  public static Verdict verify(Element publicKey, Proof proof) {
    return Schnorr.verify(
        Commitments.computed(), publicKey, prefix(publicKey), proof, ProofFault.KEY_PROOF);
  }

  private static String prefix(Element publicKey) {
    Group group = publicKey.group();
    return "pok|" + group.name() + "|" + publicKey.encode() + "|";
  }
}
