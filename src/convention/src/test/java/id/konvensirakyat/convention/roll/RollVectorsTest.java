package id.konvensirakyat.convention.roll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of the roll, made by another program; the browser's program reads them too. */
class RollVectorsTest {
  private static JsonNode read(String name) throws IOException {
    Path root = Path.of(System.getProperty("konvensi.root"));
    return new ObjectMapper()
        .readTree(root.resolve("crypto-spec/vectors/roll").resolve(name).toFile());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Test
  void publicationsFoldToTheRolls() throws IOException {
    JsonNode vector = read("publications.json");
    RollFold fold = new RollFold(texts(vector.get("dapil")));
    for (String text : texts(vector.get("texts"))) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      PublicationReader.Result.Read read = (PublicationReader.Result.Read) Publication.read(bytes);
      assertArrayEquals(bytes, read.publication().text());
      assertEquals(read.publication().hash(), read.sha256());
      assertEquals(Optional.empty(), fold.apply(read.publication(), read.sha256()));
    }
    assertEquals(vector.get("hash").asText(), fold.hash());
    for (String dapil : texts(vector.get("dapil"))) {
      assertEquals(texts(vector.get("rolls").get(dapil)), fold.roll(dapil));
    }
  }

  @Test
  void samplesAreDrawnAsTheVectorsSay() throws IOException {
    JsonNode cases = read("registers.json");
    assertTrue(cases.size() >= 4);
    for (JsonNode vector : cases) {
      List<String> commitments = texts(vector.get("commitments"));
      Register register = new Register(commitments);
      assertEquals(vector.get("hash").asText(), register.hash());
      assertEquals(
          register,
          Register.read(
                  new ByteArrayInputStream(register.text().getBytes(StandardCharsets.US_ASCII)))
              .orThrow());
      String seed = vector.get("seed").asText();
      String payload = vector.get("payload").asText();
      Sample sample = Sample.of("3101", register, seed, payload).orElseThrow();
      assertEquals(vector.get("size").asInt(), sample.size());
      List<Integer> indices = new ArrayList<>();
      vector.get("indices").forEach(i -> indices.add(i.asInt()));
      assertEquals(indices, sample.indices(commitments.size()));
      if (vector.has("entries")) {
        for (JsonNode e : vector.get("entries")) {
          String made =
              Register.commitment(
                  e.get("dapil").asText(),
                  e.get("number").asText(),
                  e.get("salt").asText(),
                  e.get("level").asText());
          assertTrue(register.find(made) >= 0);
        }
      }
    }
  }
}
