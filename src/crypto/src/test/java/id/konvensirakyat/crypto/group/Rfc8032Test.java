package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ed25519 signatures of the RFC and of project Wycheproof, through our group. */
class Rfc8032Test {
  static Stream<JsonNode> vectors() {
    return Vectors.cases("rfc8032");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vectorsOfTheRfc(JsonNode c) {
    byte[] secretKey = hex(c, "secretKey");
    byte[] publicKey = hex(c, "publicKey");
    byte[] message = hex(c, "message");
    byte[] signature = hex(c, "signature");
    assertArrayEquals(publicKey, Rfc8032.publicKey(secretKey));
    assertArrayEquals(signature, Rfc8032.sign(secretKey, message));
    assertTrue(Rfc8032.verify(publicKey, message, signature));
    for (int bit = 0; bit < 512; bit++) {
      signature[bit >> 3] ^= (byte) (1 << (bit & 7));
      assertFalse(Rfc8032.verify(publicKey, message, signature), "bit " + bit);
      signature[bit >> 3] ^= (byte) (1 << (bit & 7));
    }
    assertFalse(Rfc8032.verify(publicKey, Rfc8032.sha512(message), signature));
  }

  /**
   * Every vector, by its flags. The folder is not ours to copy: it is named by the property
   * konvensi.wycheproof.
   */
  @Test
  void vectorsOfWycheproof() throws Exception {
    Path file = Path.of(System.getProperty("konvensi.wycheproof", ""), "ed25519_test.json");
    assumeTrue(
        Files.exists(file),
        "konvensi.wycheproof names no folder with ed25519_test.json: its vectors were not tested");
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    Set<String> disagreements = new TreeSet<>();
    int tests = 0;
    for (JsonNode group : root.get("testGroups")) {
      byte[] publicKey = hex(group.get("publicKey"), "pk");
      for (JsonNode test : group.get("tests")) {
        boolean valid = Vectors.text(test, "result").equals("valid");
        if (Rfc8032.verify(publicKey, hex(test, "msg"), hex(test, "sig")) != valid) {
          disagreements.add(test.get("tcId") + " " + test.get("flags"));
        }
        tests++;
      }
    }
    assertEquals(root.get("numberOfTests").intValue(), tests);
    assertEquals(Set.of(), disagreements);
  }

  private static byte[] hex(JsonNode c, String field) {
    return HexFormat.of().parseHex(Vectors.text(c, field));
  }
}
