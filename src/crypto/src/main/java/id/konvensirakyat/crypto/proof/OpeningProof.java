package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/**
 * The receiver's proof that she opened an encrypted message to her key correctly: opened = beta
 * alpha^-dk for the dk of her encryption key g^dk. crypto-spec/proofs.md 10.
 *
 * <p>What is opened is the one-time secret of that message and of no other, if its sender has
 * proved to know the exponent of alpha ({@link ShareProof}). Without that, alpha could be taken
 * from another message to the same receiver, which would then be opened with it.
 */
public final class OpeningProof {
  private OpeningProof() {}

  /**
   * What is proved.
   *
   * @param context of the ceremony: names convention, attempt, certificates and commitments
   * @param sender the number of the trustee who made the message
   * @param receiver the number of the trustee who opens it
   * @param key the receiver's encryption key g^dk
   * @param alpha of the message
   * @param beta of the message
   * @param opened beta alpha^-dk
   */
  public record Statement(
      String context,
      int sender,
      int receiver,
      Element key,
      Element alpha,
      Element beta,
      Element opened) {
    private String prefix() {
      return "opening|"
          + context
          + "|"
          + sender
          + "|"
          + receiver
          + "|"
          + key.encode()
          + "|"
          + String.join(",", alpha.encode(), beta.encode(), opened.encode())
          + "|";
    }
  }

  /** Proves the statement with the receiver's decryption key dk. */
  public static Proof open(Statement statement, SecretScalar dk, SecureRandom random) {
    return open(statement, dk, SecretScalar.random(dk.group(), random));
  }

  static Proof open(Statement statement, SecretScalar dk, SecretScalar w) {
    return EqualLogarithms.compute(statement.prefix(), dk, statement.alpha, w);
  }

  /** Valid when the message was opened correctly; else {@link ProofFault#OPENING_PROOF}. */
  public static Verdict verify(Statement statement, Proof proof) {
    return EqualLogarithms.verify(
        statement.prefix(),
        statement.key,
        statement.alpha,
        statement.beta.dividedBy(statement.opened),
        proof,
        ProofFault.OPENING_PROOF);
  }
}
