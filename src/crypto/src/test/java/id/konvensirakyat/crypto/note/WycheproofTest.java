package id.konvensirakyat.crypto.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Signatures that others made to trip verifiers up; they are in the folder konvensi.wycheproof. */
class WycheproofTest {
  private interface Verifier {
    boolean verify(byte[] key, byte[] message, byte[] signature);
  }

  private static JsonNode groups(String name) throws IOException {
    Path file = Path.of(System.getProperty("konvensi.wycheproof", ""), name);
    assumeTrue(
        Files.exists(file),
        "konvensi.wycheproof names no folder with " + name + ": its vectors were not tested");
    return new ObjectMapper().readTree(file.toFile()).required("testGroups");
  }

  private static void check(JsonNode group, byte[] key, Verifier verifier) {
    for (JsonNode test : group.required("tests")) {
      boolean verified = verifier.verify(key, hex(test.required("msg")), hex(test.required("sig")));
      String name = test.required("tcId") + " " + test.required("comment").asText();
      assertEquals(test.required("result").asText().equals("valid"), verified, name);
    }
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.asText());
  }

  @Test
  void ed25519() throws IOException {
    for (JsonNode group : groups("ed25519_test.json")) {
      check(group, hex(group.required("publicKey").required("pk")), RawSignatures::ed25519);
    }
  }

  /** Without those of another context or a key of another length: no verifier key holds one. */
  @Test
  void mlDsa44() throws IOException {
    int tested = 0;
    for (JsonNode group : groups("mldsa_44_verify_test.json")) {
      byte[] key = hex(group.required("publicKey"));
      boolean ours = key.length == KeyType.COSIGNATURE_ML_DSA_44.keyBytes();
      if (ours && !group.required("tests").findPath("ctx").isTextual()) {
        check(group, key, RawSignatures::mlDsa44);
        tested += group.required("tests").size();
      }
    }
    assertTrue(tested > 20, "only " + tested);
  }
}
