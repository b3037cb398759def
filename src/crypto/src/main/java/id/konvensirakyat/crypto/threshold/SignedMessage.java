package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.proof.MessageSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.Verdict;
import java.security.SecureRandom;

/**
 * A message with its signature: Belenios 2.5, section "Signing", signed_msg.
 *
 * @param message the signed text, exactly as it was signed
 * @param signature made by {@link MessageSignature}
 */
public record SignedMessage(String message, Proof signature) {
  /** Signs with the signing key of these keys. */
  public static SignedMessage sign(PkiKeys keys, String message, SecureRandom random) {
    return new SignedMessage(
        message, MessageSignature.sigmsg(keys.group(), keys.signing(), message, random));
  }

  /** Checks the signature under a verification key. */
  public Verdict verify(Element verificationKey) {
    return MessageSignature.verify(verificationKey, message, signature);
  }

  /** Without the message, which may be secret. */
  @Override
  public String toString() {
    return "SignedMessage";
  }
}
