package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/** A trustee's signature of a message: Belenios 2.5, section "Public key infrastructure". */
public final class MessageSignature {
  private MessageSignature() {}

  /** Signs a message with the signing key sk. */
  public static Proof sigmsg(Group group, SecretScalar sk, String message, SecureRandom random) {
    return sigmsg(group, sk, message, SecretScalar.random(group, random));
  }

  static Proof sigmsg(Group group, SecretScalar sk, String message, SecretScalar w) {
    return Schnorr.compute(group, prefix(message), sk, w);
  }

  /** Checks a signature under the verification key g^sk. */
  public static Verdict verify(Element verificationKey, String message, Proof proof) {
    return Schnorr.verify(
        Commitments.computed(),
        verificationKey,
        prefix(message),
        proof,
        ProofFault.MESSAGE_SIGNATURE);
  }

  private static String prefix(String message) {
    return "sigmsg|" + message + "|";
  }
}
