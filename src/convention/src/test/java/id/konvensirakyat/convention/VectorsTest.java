package id.konvensirakyat.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.quota.ComposedList;
import id.konvensirakyat.convention.quota.ListComposer;
import id.konvensirakyat.convention.quota.Place;
import id.konvensirakyat.convention.quota.Reason;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.ranking.Spread;
import id.konvensirakyat.convention.rules.RulesText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors of crypto-spec/convention.md, made by another program. */
class VectorsTest {

  private static JsonNode read(String name) throws IOException {
    Path root = Path.of(System.getProperty("konvensi.root"));
    return new ObjectMapper()
        .readTree(root.resolve("crypto-spec/vectors/convention").resolve(name).toFile());
  }

  private static Sex sex(String letter) {
    return Sex.of(letter).orElseThrow();
  }

  @Test
  void listsAreComposedAsTheVectorsSay() throws IOException {
    JsonNode cases = read("lists.json");
    assertTrue(cases.size() >= 14);
    for (JsonNode vector : cases) {
      List<Sex> sexes =
          vector.get("sexes").asText().chars().mapToObj(c -> sex(Character.toString(c))).toList();
      ComposedList list = ListComposer.compose(sexes, vector.get("seats").asInt());
      List<Integer> order = new ArrayList<>();
      vector.get("order").forEach(i -> order.add(i.asInt()));
      List<Reason> reasons = new ArrayList<>();
      vector.get("reasons").forEach(r -> reasons.add(Reason.valueOf(r.asText())));
      String name = vector.get("name").asText();
      assertEquals(order, list.places().stream().map(Place::index).toList(), name);
      assertEquals(reasons, list.places().stream().map(Place::reason).toList(), name);
      assertEquals(
          vector.get("turnedPairs").asInt(),
          list.places().stream().mapToInt(p -> p.passedOver().size()).sum(),
          name);
    }
  }

  @Test
  void finalListsAreTheSameBytes() throws IOException {
    JsonNode cases = read("final-lists.json");
    assertEquals(3, cases.size());
    for (JsonNode vector : cases) {
      FinalList list =
          assertInstanceOf(Finalization.Outcome.Computed.class, Finalization.compute(input(vector)))
              .list();
      assertEquals(vector.get("text").asText(), list.canonicalText());
      assertEquals(vector.get("sha256").asText(), list.hash());
    }
  }

  private static FinalizationInput input(JsonNode vector) {
    List<CandidateFacts> candidates = new ArrayList<>();
    Map<CandidateId, Long> votes = new HashMap<>();
    Map<CandidateId, Spread> spreads = new HashMap<>();
    for (JsonNode node : vector.get("candidates")) {
      CandidateId id = CandidateId.of(node.get("id").asText()).orElseThrow();
      candidates.add(
          new CandidateFacts(id, sex(node.get("sex").asText()), node.get("standing").asBoolean()));
      votes.put(id, node.get("votes").asLong());
      if (node.has("spread")) {
        JsonNode areas = node.get("spread");
        spreads.put(
            id, new Spread(areas.get(0).asInt(), areas.get(1).asInt(), areas.get(2).asInt()));
      }
    }
    return new FinalizationInput(
        RulesText.parse(vector.get("rules").asText()).orThrow(),
        DapilCode.of(vector.get("dapil").asText()).orElseThrow(),
        candidates,
        votes,
        spreads,
        vector.get("lotCommitment").asText(),
        LotSeed.of(vector.get("seed").asText()).orElseThrow());
  }
}
