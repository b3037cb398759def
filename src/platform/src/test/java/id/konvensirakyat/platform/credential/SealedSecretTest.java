package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.platform.web.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * What a browser sealed opens by Java's own library after decision 0009, and what the server takes
 * is what a browser makes.
 */
class SealedSecretTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void anybodyOpensWhatWasSealedWithThePassphraseAlone() throws Exception {
    for (JsonNode one : vectors("cases")) {
      assertEquals(one.path("secret").asText(), open(one), one.path("name").asText());
    }
  }

  @Test
  void nothingElseOpensIt() throws Exception {
    int tried = 0;
    for (JsonNode one : vectors("refusals")) {
      if (one.path("reason").asText().equals("DECRYPTION_FAILED")) {
        assertThrows(GeneralSecurityException.class, () -> open(one), one.path("name").asText());
        tried++;
      }
    }
    assertTrue(tried >= 9);
  }

  @Test
  void theServerTakesAnEnvelopeOfACodeAndNothingElse() throws Exception {
    int taken = 0;
    for (JsonNode one : vectors("cases")) {
      SealedCode code = read(one);
      // a trustee's secret has another length
      if (one.path("secret").asText().length() == 25) {
        assertEquals(code, code.checked());
        taken++;
      } else {
        assertThrows(Refusal.class, code::checked, one.path("name").asText());
      }
    }
    assertEquals(4, taken);
  }

  @Test
  void theServerRefusesWhatTheBrowserWould() throws Exception {
    List<String> notRecords = new ArrayList<>();
    for (JsonNode one : vectors("refusals")) {
      SealedCode code;
      try {
        code = read(one);
      } catch (Refusal e) {
        notRecords.add(one.path("reason").asText());
        continue;
      }
      if (!one.path("reason").asText().equals("DECRYPTION_FAILED")) {
        assertThrows(Refusal.class, code::checked, one.path("name").asText());
      }
    }
    assertEquals(List.of("WRONG_TYPE", "UNKNOWN_FIELD", "MISSING_FIELD"), notRecords);
  }

  private static SealedCode read(JsonNode one) {
    byte[] sealed = one.path("sealed").asText().getBytes(StandardCharsets.UTF_8);
    return (SealedCode) id.konvensirakyat.platform.web.Json.read(sealed, SealedCode.class);
  }

  /** Decision 0009, steps 1 to 5 backwards. */
  private static String open(JsonNode one) throws GeneralSecurityException, IOException {
    JsonNode sealed = MAPPER.readTree(one.path("sealed").asText());
    String passphrase =
        Normalizer.normalize(one.path("passphrase").asText(), Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ");
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(
                new PBEKeySpec(
                    passphrase.toCharArray(),
                    bytes(sealed, "salt"),
                    sealed.path("iterations").asInt(),
                    256))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, bytes(sealed, "iv")));
    String bound =
        "konvensi-sealed|1|" + one.path("purpose").asText() + "|" + one.path("context").asText();
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return new String(cipher.doFinal(bytes(sealed, "data")), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonNode sealed, String field) {
    return Base64.getDecoder().decode(sealed.path(field).asText());
  }

  private static JsonNode vectors(String kind) throws IOException {
    Path file = Path.of("../../crypto-spec/vectors/crypto/sealed-backup.json");
    return MAPPER.readTree(Files.readString(file)).required(kind);
  }
}
