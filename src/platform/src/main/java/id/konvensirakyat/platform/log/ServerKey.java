package id.konvensirakyat.platform.log;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * The server's Ed25519 key for receipts and manifests.
 *
 * <p>It is no key of any election: whoever holds it can forge promises of the server, but can
 * neither read nor cast a vote.
 */
public final class ServerKey {
  private static final int SEED_BYTES = 32;

  private final EdDsaSigner signer;
  private final OctetKeyPair publicKey;

  /**
   * The key of a seed (RFC 8032, section 5.1.5).
   *
   * @throws IllegalArgumentException unless the seed is 32 bytes
   */
  public ServerKey(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("An Ed25519 seed is 32 bytes");
    }
    Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
    this.signer = new EdDsaSigner(key);
    Base64URL x = Base64URL.encode(key.generatePublicKey().getEncoded());
    try {
      // The key's name is its RFC 7638 thumbprint: whoever holds the key can check the name.
      String name =
          new OctetKeyPair.Builder(Curve.Ed25519, x).build().computeThumbprint().toString();
      this.publicKey = new OctetKeyPair.Builder(Curve.Ed25519, x).keyID(name).build();
    } catch (JOSEException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  /** The public key: {@code kty, crv, x, kid}, nothing private. */
  public OctetKeyPair publicKey() {
    return publicKey;
  }

  /** A compact JWS over the payload; header {@code kid, typ, alg}. */
  String sign(String type, String payload) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .type(new JOSEObjectType(type))
            .keyID(publicKey.getKeyID())
            .build();
    return signed(new JWSObject(header, new Payload(payload))).serialize();
  }

  /** A compact JWS whose payload is left out (RFC 7515, appendix F); the header holds the key. */
  String signDetached(String type, byte[] payload) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .type(new JOSEObjectType(type))
            .jwk(publicKey)
            .build();
    return signed(new JWSObject(header, new Payload(payload))).serialize(true);
  }

  private JWSObject signed(JWSObject object) {
    try {
      object.sign(signer);
      return object;
    } catch (JOSEException e) {
      throw new IllegalStateException("The server's key did not sign", e);
    }
  }
}
