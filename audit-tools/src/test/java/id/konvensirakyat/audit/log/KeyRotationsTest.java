package id.konvensirakyat.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an older key to that of today, or why not: the vectors of the other implementation. */
class KeyRotationsTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("konvensi.root"), "crypto-spec/vectors/log/rotations.json");

  static Stream<JsonNode> cases() throws IOException {
    return vectors().required("cases").valueStream();
  }

  private static JsonNode vectors() throws IOException {
    return new ObjectMapper().readTree(VECTORS.toFile());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachReaderComesAsFarAsItMay(JsonNode one) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    put(files, vectors().required("files"));
    put(files, one.required("files"));
    LogFiles log = (path, limit) -> Optional.ofNullable(files.get(path));
    LogKeys known = LogKeys.of(texts(one.required("trusted")), List.of(), Optional.empty());
    SignedNote newest = LogCheckpoints.fetch(log, LogCheckpoints.NEWEST).orElseThrow();
    try {
      LogKeys found = KeyRotations.follow(log, known, newest).unforked();
      assertEquals(
          texts(one.required("believed")), found.log().stream().map(Object::toString).toList());
    } catch (RefusedException e) {
      assertTrue(one.has("refusal"), e::getMessage);
      assertEquals(one.required("refusal").asText(), e.reason().code());
    }
  }

  private static void put(Map<String, byte[]> files, JsonNode more) {
    more.properties()
        .forEach(
            file -> files.put(file.getKey(), Base64.getDecoder().decode(file.getValue().asText())));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
