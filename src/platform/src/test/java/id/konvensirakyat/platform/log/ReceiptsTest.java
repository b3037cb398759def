package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Signatures are checked by the JDK's own Ed25519, not by the library that made them. */
class ReceiptsTest {
  // RFC 8032, section 7.1, test 1.
  private static final byte[] SEED =
      HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  private static final byte[] PUBLIC =
      HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  private final Receipts receipts = new Receipts("http://localhost:8080", new ServerKey(SEED));
  private final Receipt receipt =
      new Receipt(
          "Pvtx6fwz27wUkn",
          "91vnOXN9Jii9JLYGLoS1AQ3Ynhgt2H/3X1rVLcp0U+A",
          "b/hrgDRYYDAPDRlyNGueQRnzFmbjkdvpqHFKIIOf/FE",
          7,
          "42835fcdaa35b3d5bcf49c1131855897345fed42417aa0107e979d50e4079c81",
          Instant.parse("2026-11-21T21:59:59.987654Z"));

  @Test
  void publishesTheKeyOfItsSeed() {
    Receipts.PublicKey key = receipts.publicKey();
    assertArrayEquals(PUBLIC, Base64.getUrlDecoder().decode(key.x()));
    assertEquals("OKP", key.kty());
    assertEquals("Ed25519", key.crv());
    // RFC 8037, appendix A.3: the thumbprint of this very key
    assertEquals("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", key.kid());
  }

  @Test
  void aReceiptSaysWhatItShouldAndVerifies() throws GeneralSecurityException {
    String[] parts = receipts.sign(receipt).split("\\.", -1);
    assertEquals(3, parts.length);
    assertTrue(verifies(parts[0] + "." + parts[1], parts[2]));
    assertEquals(
        "{\"iss\":\"http://localhost:8080\",\"election\":\"Pvtx6fwz27wUkn\","
            + "\"fingerprint\":\"91vnOXN9Jii9JLYGLoS1AQ3Ynhgt2H/3X1rVLcp0U+A\","
            + "\"tracker\":\"b/hrgDRYYDAPDRlyNGueQRnzFmbjkdvpqHFKIIOf/FE\",\"height\":7,"
            + "\"event\":\"42835fcdaa35b3d5bcf49c1131855897345fed42417aa0107e979d50e4079c81\","
            + "\"iat\":1795294800}",
        text(parts[1]).replace("\\/", "/"));
    assertTrue(text(parts[0]).contains("\"typ\":\"konvensi-receipt+jwt\""));
    assertTrue(text(parts[0]).contains("\"alg\":\"EdDSA\""));
    assertTrue(text(parts[0]).contains("\"kid\":\"" + receipts.publicKey().kid() + "\""));
  }

  /** Whoever sends a published ballot again gets its receipt: it may tell no more than the log. */
  @Test
  void aReceiptTellsTheHourAlone() {
    Receipt earlier =
        new Receipt(
            receipt.election(),
            receipt.fingerprint(),
            receipt.tracker(),
            receipt.height(),
            receipt.event(),
            Instant.parse("2026-11-21T21:00:00.000001Z"));
    assertEquals(receipts.sign(earlier), receipts.sign(receipt));
  }

  @Test
  void askingAgainGivesTheSameBytes() {
    assertEquals(receipts.sign(receipt), receipts.sign(receipt));
    Receipts afterRestart = new Receipts("http://localhost:8080", new ServerKey(SEED));
    assertEquals(receipts.sign(receipt), afterRestart.sign(receipt));
  }

  @Test
  void aManifestIsSignedApartFromItsBytes() throws GeneralSecurityException {
    byte[] manifest = "{\"format\":\"konvensi-export/1\"}".getBytes(StandardCharsets.UTF_8);
    String[] parts = receipts.signManifest(manifest).split("\\.", -1);
    assertEquals(3, parts.length);
    assertEquals("", parts[1]);
    String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(manifest);
    assertTrue(verifies(parts[0] + "." + payload, parts[2]));
    manifest[3] ^= 1;
    String other = Base64.getUrlEncoder().withoutPadding().encodeToString(manifest);
    assertFalse(verifies(parts[0] + "." + other, parts[2]));
    String header = text(parts[0]);
    assertTrue(header.contains("\"typ\":\"konvensi-manifest\""));
    assertTrue(header.contains("\"x\":\"" + receipts.publicKey().x() + "\""));
    assertFalse(header.contains("\"d\""), "the private key must not be published");
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ServerKey(new byte[31]));
    assertThrows(IllegalArgumentException.class, () -> new ServerKey(new byte[64]));
  }

  private static String text(String base64) {
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static boolean verifies(String input, String signature) throws GeneralSecurityException {
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = new byte[prefix.length + PUBLIC.length];
    System.arraycopy(prefix, 0, encoded, 0, prefix.length);
    System.arraycopy(PUBLIC, 0, encoded, prefix.length, PUBLIC.length);
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(key);
    verifier.update(input.getBytes(StandardCharsets.US_ASCII));
    return verifier.verify(Base64.getUrlDecoder().decode(signature));
  }
}
