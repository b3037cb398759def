package id.konvensirakyat.crypto.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.EncodingException.Reason;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashTest {
  static Stream<JsonNode> hashes() {
    return Vectors.cases("hash-to-scalar");
  }

  static Stream<JsonNode> credentials() {
    return Vectors.cases("derive-credential");
  }

  @ParameterizedTest
  @MethodSource("hashes")
  void toScalar(JsonNode c) {
    String text = Vectors.text(c, "text");
    assertEquals(Vectors.text(c, "sha256"), Hash.hex(Hash.sha256(text)));
    assertEquals(Vectors.text(c, "scalar"), Hash.toScalar(Vectors.group(c), text).encode());
  }

  /** The reduction of 512 bits, on credentials of an election made by belenios-tool. */
  @ParameterizedTest
  @MethodSource("credentials")
  void twoDigestsReduceToTheExponentOfACredential(JsonNode c) {
    Group group = Vectors.group(c);
    byte[] both = new byte[64];
    for (int i = 0; i < 2; i++) {
      String text =
          "derive_credential|%s|%d|%s"
              .formatted(Vectors.text(c, "uuid"), i, Vectors.text(c, "credential"));
      System.arraycopy(Hash.sha256(text), 0, both, 32 * i, 32);
    }
    SecretScalar exponent = SecretScalar.reduce(group, both);
    assertEquals(Vectors.text(c, "exponent"), exponent.reveal());
    assertEquals(Vectors.text(c, "publicCredential"), group.generatorPower(exponent).encode());
  }

  @Test
  void halfASurrogatePairIsNotHashedAsAQuestionMark() {
    assertThrows(IllegalArgumentException.class, () -> Hash.sha256("a\ud800"));
    assertThrows(IllegalArgumentException.class, () -> Hash.sha256("\udc00a"));
    assertArrayEquals(
        Hash.sha256("\ud83d\uddf3".getBytes(StandardCharsets.UTF_8)), Hash.sha256("\ud83d\uddf3"));
  }

  @Test
  void hexadecimalIsLowerCaseAndWhole() throws EncodingException {
    byte[] bytes = {0, 1, (byte) 0xab, -1};
    assertEquals("0001abff", Hash.hex(bytes));
    assertArrayEquals(bytes, Hash.decodeHex("0001abff"));
    refuse(Reason.WRONG_LENGTH, "001");
    refuse(Reason.NOT_HEX, "AB");
    refuse(Reason.NOT_HEX, "0x");
    refuse(Reason.NOT_HEX, " 1");
  }

  private static void refuse(Reason reason, String text) {
    assertEquals(
        reason, assertThrows(EncodingException.class, () -> Hash.decodeHex(text)).reason());
  }
}
