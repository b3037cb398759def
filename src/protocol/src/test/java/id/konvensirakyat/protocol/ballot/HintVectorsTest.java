package id.konvensirakyat.protocol.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hints against those that the third implementation makes of belenios-tool's ballots. */
class HintVectorsTest {
  private static final Group GROUP = Group.ed25519();

  static Stream<JsonNode> fitting() throws IOException {
    return ballots().filter(c -> c.get("fits").asBoolean());
  }

  static Stream<JsonNode> misfits() throws IOException {
    return ballots().filter(c -> !c.get("fits").asBoolean());
  }

  private static Stream<JsonNode> ballots() throws IOException {
    JsonNode file =
        new ObjectMapper().readTree(Vectors.directory().resolve("crypto/hints.json").toFile());
    assertTrue(file.get("cases").size() >= 7);
    return StreamSupport.stream(file.get("cases").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void hintsAreMadeAndJudgedAlike(JsonNode c) throws Exception {
    BallotVerifier verifier = new BallotVerifier(election(c));
    byte[] hints = hints(c);
    assertEquals(BallotHints.bytes(verifier.election()), hints.length);
    assertEquals(c.get("hintsSha256").asText(), Hash.of(hints).hex());
    byte[] bytes = c.get("ballot").asText().getBytes(StandardCharsets.UTF_8);
    Hash tracker = Hash.decode(c.get("tracker").asText());
    assertEquals(tracker, Hash.of(bytes));
    BallotBatch batch = new BallotBatch(verifier, new SecureRandom());
    Ballot ballot = batch.add(bytes, tracker, hints).orElseThrow();
    assertEquals(c.get("holds").asBoolean(), batch.holds());
    assertEquals(c.get("holds").asBoolean(), verifier.verify(ballot).isAccepted());
    if (c.get("holds").asBoolean()) {
      assertEquals(
          HexFormat.of().formatHex(hints),
          HexFormat.of().formatHex(BallotHints.make(verifier, ballot)));
    } else {
      assertThrows(RefusedException.class, () -> BallotHints.make(verifier, ballot));
    }
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void hintsThatDoNotFitAreNotUsed(JsonNode c) throws Exception {
    BallotVerifier verifier = new BallotVerifier(election(c));
    byte[] bytes = c.get("ballot").asText().getBytes(StandardCharsets.UTF_8);
    BallotBatch batch = new BallotBatch(verifier, new SecureRandom());
    assertTrue(batch.add(bytes, Hash.of(bytes), hints(c)).isEmpty());
    Ballot ballot = Ballot.read(verifier.election(), bytes);
    assertThrows(RefusedException.class, () -> BallotHints.make(verifier, ballot));
  }

  /** The one product that replaces the equations, from the third implementation's exponents. */
  @ParameterizedTest
  @MethodSource("fitting")
  void theProductOfAllEquationsIsTheSame(JsonNode c) throws Exception {
    List<Element> elements = new ArrayList<>();
    List<Scalar> exponents = new ArrayList<>();
    for (Map.Entry<String, JsonNode> power : c.get("exponents").properties()) {
      elements.add(
          switch (power.getKey()) {
            case "g" -> GROUP.generator();
            case "y" -> election(c).publicKey();
            default -> GROUP.decode(power.getKey());
          });
      exponents.add(Scalar.decode(GROUP, power.getValue().asText()));
    }
    Element product = GROUP.product(elements, exponents);
    assertEquals(c.get("product").asText(), product.encode());
    assertEquals(c.get("holds").asBoolean(), product.isIdentity());
  }

  private static Election election(JsonNode c) throws RefusedException {
    String json =
        new String(
            Vectors.bytes(c.get("election").asText(), "election.json"), StandardCharsets.UTF_8);
    return Election.read(json.stripTrailing().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hints(JsonNode c) {
    ByteArrayOutputStream hints = new ByteArrayOutputStream();
    for (JsonNode point : c.get("points")) {
      hints.writeBytes(HexFormat.of().parseHex(point.get("eighth").asText()));
    }
    return hints.toByteArray();
  }
}
