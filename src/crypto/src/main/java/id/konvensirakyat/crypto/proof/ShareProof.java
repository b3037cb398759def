package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import java.security.SecureRandom;
import java.util.List;

/**
 * The sender's signature of an encrypted share, made with the signing key sk and with the r of its
 * alpha = g^r at once: crypto-spec/proofs.md 9. So nobody else can have sent it, and whoever sent
 * it knew what the receiver finds in it: a receiver who opens it in public tells the sender nothing
 * new, and the message of nobody else.
 *
 * @param challenge the hash of the statement and both commitments
 * @param signing u - sk challenge mod q
 * @param opening v - r challenge mod q
 */
public record ShareProof(Scalar challenge, Scalar signing, Scalar opening) {
  /**
   * What is signed.
   *
   * @param context of the ceremony: names convention, attempt, certificates and commitments
   * @param sender the number of the trustee who made the message
   * @param receiver the number of the trustee for whom it is
   * @param message the whole text of the encrypted message
   * @param key the sender's verification key g^sk
   * @param alpha g^r of the message
   */
  public record Statement(
      String context, int sender, int receiver, String message, Element key, Element alpha) {
    private Scalar challenge(Element a, Element b) {
      Group group = key.group();
      List<String> parts =
          List.of(
              "share",
              context,
              Integer.toString(sender),
              Integer.toString(receiver),
              Hash.hex(Hash.sha256(message)),
              key.encode(),
              alpha.encode(),
              String.join(",", group.encodeAll(List.of(a, b))));
      return Hash.toScalar(group, String.join("|", parts));
    }
  }

  /**
   * Signs.
   *
   * @param random gives u, then v; used for one statement only
   */
  public static ShareProof sign(
      Statement statement, SecretScalar sk, SecretScalar r, SecureRandom random) {
    Group group = sk.group();
    SecretScalar u = SecretScalar.random(group, random);
    SecretScalar v = SecretScalar.random(group, random);
    return sign(statement, sk, r, u, v);
  }

  static ShareProof sign(
      Statement statement, SecretScalar sk, SecretScalar r, SecretScalar u, SecretScalar v) {
    Group group = sk.group();
    Scalar challenge = statement.challenge(group.generatorPower(u), group.generatorPower(v));
    return new ShareProof(challenge, u.respond(sk, challenge), v.respond(r, challenge));
  }

  /** Valid when the sender made the message; else {@link ProofFault#SHARE_PROOF}. */
  public Verdict verify(Statement statement) {
    Group group = statement.key.group();
    Element a = group.commitment(group.generatorTable(), signing, statement.key, challenge);
    Element b = group.commitment(group.generatorTable(), opening, statement.alpha, challenge);
    return Verdict.of(statement.challenge(a, b).equals(challenge), ProofFault.SHARE_PROOF);
  }
}
