package id.konvensirakyat.protocol.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser's booth opens (crypto-spec/vectors/log), honest or not, is told apart here. */
class OpeningVectorTest {

  private static List<JsonNode> cases(String kind) throws Exception {
    Path path = Vectors.directory().resolve("log").resolve("openings.json");
    JsonNode cases = new ObjectMapper().readTree(path.toFile()).get(kind);
    return StreamSupport.stream(cases.spliterator(), false).toList();
  }

  static Stream<JsonNode> good() throws Exception {
    return cases("good").stream();
  }

  static Stream<JsonNode> bad() throws Exception {
    return cases("bad").stream();
  }

  /** As a checker does who is given all openings of a case at once. */
  private static List<OpenedBallot> check(JsonNode c) throws RefusedException {
    BallotVerifier verifier = new BallotVerifier(Election.read(utf8(c.get("election"))));
    UsedRandomness used = new UsedRandomness();
    List<OpenedBallot> opened = new ArrayList<>();
    for (int i = 0; i < c.get("openings").size(); i++) {
      Opening opening = Opening.parse(c.get("openings").get(i).asText());
      OpenedBallot one = OpenedBallot.check(verifier, utf8(c.get("ballots").get(i)), opening);
      used.add(one.ballot());
      opened.add(one);
    }
    return opened;
  }

  private static byte[] utf8(JsonNode text) {
    return text.asText().getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource
  void good(JsonNode c) throws Exception {
    List<OpenedBallot> opened = check(c);
    for (int i = 0; i < opened.size(); i++) {
      JsonNode expected = c.get("chosen").get(i);
      List<OpenedBallot.Chosen> chosen = opened.get(i).chosen();
      assertEquals(expected.size(), chosen.size());
      for (int q = 0; q < chosen.size(); q++) {
        assertEquals(expected.get(q).isNull(), chosen.get(q).isBlank());
        List<String> names = new ArrayList<>();
        expected.get(q).forEach(name -> names.add(name.asText()));
        assertEquals(names, chosen.get(q).names());
      }
      String text = c.get("openings").get(i).asText();
      assertEquals(text, Opening.parse(text).format());
    }
  }

  @ParameterizedTest
  @MethodSource
  void bad(JsonNode c) {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> check(c), c.get("name").asText());
    assertEquals(c.get("reason").asText(), refused.reason().code(), c.get("name").asText());
  }

  @Test
  void eachReasonIsThere() throws Exception {
    Set<String> reasons = new HashSet<>();
    bad().forEach(c -> reasons.add(c.get("reason").asText()));
    assertTrue(
        reasons.containsAll(
            Set.of(
                "opening-malformed",
                "opening-tracker-wrong",
                "opening-shape-wrong",
                "opening-number-wrong",
                "opening-answer-wrong",
                "randomness-repeated",
                "scalar-invalid",
                "signature-invalid",
                "ballot-wrong-election")));
  }

  /** The numbers of an opened ballot may not be those of a ballot that was cast, either. */
  @Test
  void castBallotsAreLookedThrough() throws Exception {
    JsonNode twice = bad().filter(c -> c.get("openings").size() == 2).findFirst().orElseThrow();
    Election election = Election.read(utf8(twice.get("election")));
    UsedRandomness used = new UsedRandomness();
    Ballot opened = Ballot.read(election, utf8(twice.get("ballots").get(0)));
    byte[] cast = utf8(twice.get("ballots").get(1));
    used.add(opened);
    used.add(opened);
    RefusedException refused = assertThrows(RefusedException.class, () -> used.check(cast));
    assertEquals("ballot " + opened.tracker().base64(), refused.refusal().place());
    JsonNode other = good().findFirst().orElseThrow();
    used.check(utf8(other.get("ballots").get(0)));
  }
}
