package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.security.SecureRandom;

/** A voter's signature of a ballot: Belenios 2.5, section "Signatures", H_signature. */
public final class BallotSignature {
  private BallotSignature() {}

  /**
   * Signs the hash of a ballot.
   *
   * @param credential the public credential g^s
   * @param s the secret of the credential
   * @param hash compact Base64 of SHA-256 of the ballot without its signature
   */
  public static Proof sign(Element credential, SecretScalar s, String hash, SecureRandom random) {
    return sign(credential, s, hash, SecretScalar.random(credential.group(), random));
  }

  static Proof sign(Element credential, SecretScalar s, String hash, SecretScalar w) {
    return Schnorr.compute(credential.group(), prefix(hash), s, w);
  }

  /**
   * Valid when this hash was signed with the secret of the credential; else {@link
   * ProofFault#BALLOT_SIGNATURE}.
   *
   * @param commitments asked for A
   */
  public static Verdict verify(
      Commitments commitments, Element credential, String hash, Proof proof) {
    return Schnorr.verify(
        commitments, credential, prefix(hash), proof, ProofFault.BALLOT_SIGNATURE);
  }

  private static String prefix(String hash) {
    return "sig|" + hash + "|";
  }
}
