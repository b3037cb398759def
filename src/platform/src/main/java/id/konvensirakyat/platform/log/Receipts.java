package id.konvensirakyat.platform.log;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs receipts and manifests with the server's key. A receipt is a function of the stored ballot
 * alone, so that asking again gives the same bytes.
 */
public final class Receipts {
  /** A JWK (RFC 8037): everything that checks a receipt, nothing that makes one. */
  public record PublicKey(String kty, String crv, String x, String kid) {}

  private static final String RECEIPT = "konvensi-receipt+jwt";
  private static final String MANIFEST = "konvensi-manifest";

  private final String issuer;
  private final ServerKey key;

  /**
   * A signer.
   *
   * @param issuer the platform's public origin, the {@code iss} of its receipts
   */
  public Receipts(String issuer, ServerKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  /** The public half of the key. */
  public PublicKey publicKey() {
    OctetKeyPair jwk = key.publicKey();
    return new PublicKey(
        jwk.getKeyType().getValue(),
        jwk.getCurve().getName(),
        jwk.getX().toString(),
        jwk.getKeyID());
  }

  /** The receipt as a compact JWS. */
  public String sign(Receipt receipt) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("election", receipt.election());
    claims.put("fingerprint", receipt.fingerprint());
    claims.put("tracker", receipt.tracker());
    claims.put("height", receipt.height());
    claims.put("event", receipt.event());
    // No closer than the log dates it (crypto-spec/log.md 2): whoever sends a published ballot
    // again
    // is given this receipt, too.
    claims.put("iat", receipt.acceptedAt().truncatedTo(ChronoUnit.HOURS).getEpochSecond());
    return key.sign(RECEIPT, JSONObjectUtils.toJSONString(claims));
  }

  /** A detached signature over the exact bytes of an export's manifest. */
  public String signManifest(byte[] manifest) {
    return key.signDetached(MANIFEST, manifest);
  }
}
