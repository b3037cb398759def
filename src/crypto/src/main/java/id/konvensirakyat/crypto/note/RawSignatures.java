package id.konvensirakyat.crypto.note;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAPublicKeyParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSASigner;

/** Verifies signatures over bytes, by Bouncy Castle; false for whatever is none, of any length. */
final class RawSignatures {
  private RawSignatures() {}

  /** Ed25519 (RFC 8032, section 5.1.7). */
  static boolean ed25519(byte[] publicKey, byte[] message, byte[] signature) {
    Ed25519PublicKeyParameters key;
    try {
      key = new Ed25519PublicKeyParameters(publicKey);
    } catch (IllegalArgumentException noPoint) {
      return false;
    }
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, key);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  /** ML-DSA-44 with an empty context (FIPS 204, algorithm 3). */
  static boolean mlDsa44(byte[] publicKey, byte[] message, byte[] signature) {
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }
}
