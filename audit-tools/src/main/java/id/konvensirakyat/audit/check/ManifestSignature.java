package id.konvensirakyat.audit.check;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The detached JWS over the manifest (RFC 7515, appendix F; EdDSA by RFC 8037). The key travels in
 * the header: the signature alone proves that nothing was changed since; who signed is told by the
 * key's thumbprint, which an observer compares with the published one.
 */
record ManifestSignature(Base64URL header, OctetKeyPair key, Base64URL signature) {
  private static final String TYPE = "konvensi-manifest";

  /** Why a signature is refused; the message is the reason. */
  static final class InvalidException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidException(String message) {
      super(message);
    }
  }

  /** Reads {@code header..signature}; every character counts, the unused bits of Base64 too. */
  static ManifestSignature read(byte[] jws) throws InvalidException {
    String[] parts = new String(jws, StandardCharsets.US_ASCII).split("\\.", -1);
    if (parts.length != 3 || !parts[1].isEmpty()) {
      throw new InvalidException("manifest.jws is not a detached compact JWS");
    }
    try {
      JWSHeader header = JWSHeader.parse(canonical(parts[0]));
      boolean ours =
          JWSAlgorithm.EdDSA.equals(header.getAlgorithm())
              && header.getType() != null
              && TYPE.equals(header.getType().getType())
              && header.getCriticalParams() == null;
      if (!ours || !(header.getJWK() instanceof OctetKeyPair key) || !isEd25519(key)) {
        throw new InvalidException("manifest.jws is not signed as this export is (EdDSA, Ed25519)");
      }
      return new ManifestSignature(canonical(parts[0]), key, canonical(parts[2]));
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw new InvalidException("manifest.jws has a header that cannot be read");
    }
  }

  /** Checks the signature over the manifest's exact bytes (RFC 7515, section 5.2). */
  boolean covers(byte[] manifest) {
    byte[] input = (header + "." + Base64URL.encode(manifest)).getBytes(StandardCharsets.US_ASCII);
    var verifier = new Ed25519Signer();
    try {
      verifier.init(false, new Ed25519PublicKeyParameters(key.getDecodedX(), 0));
    } catch (IllegalArgumentException notAPoint) {
      return false; // RFC 8032, section 5.1.7: a key that does not decode verifies nothing
    }
    verifier.update(input, 0, input.length);
    return verifier.verifySignature(signature.decode());
  }

  /** The signer's name: the key's thumbprint (RFC 7638). */
  String signer() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean isEd25519(OctetKeyPair key) {
    return Curve.Ed25519.equals(key.getCurve())
        && !key.isPrivate()
        && key.getDecodedX().length == Ed25519PublicKeyParameters.KEY_SIZE;
  }

  private static Base64URL canonical(String text) throws InvalidException {
    var base64 = new Base64URL(text);
    if (!Base64URL.encode(base64.decode()).toString().equals(text)) {
      throw new InvalidException("manifest.jws is not canonical Base64url");
    }
    return base64;
  }
}
