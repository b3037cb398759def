package id.konvensirakyat.platform.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.People;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating a convention, its acts in and out of order, and the chain they leave. */
class ConventionHttpTest {
  @Test
  void aNewConventionIsADraftOverItsDapil() {
    SampleConvention made = SampleConvention.draft();
    JsonNode seen = made.describe();
    assertEquals("DRAFT", seen.path("stage").asText());
    assertTrue(seen.path("rules").isNull(), "rules are shown once frozen");
    assertEquals("3102", seen.path("dapil").get(0).path("code").asText());
    assertEquals("3103", seen.path("dapil").get(1).path("code").asText());
    assertTrue(seen.path("dapil").get(0).path("electionUuid").asText().length() >= 14);
    assertEquals(3, seen.path("ceremony").path("trustees").asInt());
    assertEquals(2, seen.path("ceremony").path("threshold").asInt());
    assertTrue(
        Http.nobody().get("/conventions").expect(200).text().contains("\"" + made.id() + "\""));
  }

  @Test
  void frozenRulesAreTheTextThatWasHashed() {
    SampleConvention made = SampleConvention.draft();
    made.act("FREEZE_RULES").expect(200);
    byte[] text = Http.nobody().get(made.path("/rules.txt")).expect(200).bytes();
    JsonNode seen = made.describe();
    assertEquals(Hash.hex(Hash.sha256(text)), seen.path("rulesHash").asText());
    assertEquals(2, seen.path("rules").path("maxChoices").asInt());
    JsonNode frozen = acts(made).get(1);
    assertEquals("FREEZE_RULES", frozen.path("kind").asText());
    assertEquals(seen.path("rulesHash").asText(), frozen.path("payload").asText());
    assertEquals(
        made.people().name("pengarah", 1).replace("1-", "-"), frozen.path("actor").asText());
    assertEquals("LOT_COMMITTED", acts(made).get(2).path("kind").asText());
  }

  @Test
  void nobodyHoldsTheKeyAlone() {
    People people = new People();
    String request = SampleConvention.request(people);
    Answer alone =
        people
            .committee()
            .post("/conventions", request.replace("\"threshold\":2", "\"threshold\":1"));
    assertEquals("invalid-fields", alone.problem());
    assertEquals("trustees.threshold", alone.json().path("errors").get(0).path("field").asText());
    String one =
        request.replaceFirst(
            "\"usernames\":\\[[^]]*]", "\"usernames\":[\"" + people.trustees().get(0) + "\"]");
    Answer single = people.committee().post("/conventions", one);
    assertEquals("trustees.usernames", single.json().path("errors").get(0).path("field").asText());
  }

  @Test
  void actsOutOfOrderChangeNothing() {
    SampleConvention made = SampleConvention.draft();
    for (String act :
        List.of("OPEN_CANDIDACY", "CLOSE_CANDIDACY", "FREEZE_ROLL", "OPEN_VOTING", "DECIDE")) {
      Answer refused = made.act(act);
      assertEquals("not-now", refused.problem(), act);
      assertEquals(409, refused.status());
      assertEquals("wrong-stage", refused.json().path("missing").get(0).asText());
    }
    assertEquals("DRAFT", made.stage());
    assertEquals(1, acts(made).size(), "only the creation");
  }

  @Test
  void votingDoesNotOpenBeforeCeremonyRollAndCandidateList() {
    SampleConvention made = SampleConvention.inCandidacy();
    made.act("CLOSE_CANDIDACY").expect(200);
    made.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    Answer refused = made.act("OPEN_VOTING");
    assertEquals("not-now", refused.problem());
    assertEquals(
        "[\"candidate-list-not-frozen\",\"ceremony-not-done\",\"roll-not-frozen\"]",
        refused.json().path("missing").toString());
    JsonNode next = made.describe().path("next");
    for (JsonNode step : next) {
      if (step.path("act").asText().equals("OPEN_VOTING")) {
        assertEquals(3, step.path("missing").size());
        assertEquals(false, step.path("allowed").asBoolean());
      }
    }
    made.act("FREEZE_CANDIDATE_LIST").expect(200);
    assertEquals(
        "[\"keys-not-rehearsed\"]", made.act("FREEZE_ROLL").json().path("missing").toString());
    made.makeKeys();
    made.act("FREEZE_ROLL").expect(200);
    assertEquals("[\"already-done\"]", made.act("FREEZE_ROLL").json().path("missing").toString());
    made.act("OPEN_VOTING").expect(200);
  }

  @Test
  void anActNeedsItsOwnRole() {
    SampleConvention made = SampleConvention.draft();
    String freeze = "{\"act\":\"FREEZE_RULES\",\"reason\":\"uji\"}";
    assertEquals(
        "role-needed", made.people().committee().post(made.path("/acts"), freeze).problem());
    assertEquals("role-needed", made.people().voter(1).post(made.path("/acts"), freeze).problem());
    assertEquals("sign-in-needed", Http.nobody().post(made.path("/acts"), freeze).problem());
    assertEquals("DRAFT", made.stage());
  }

  @Test
  void aSuspendedConventionReturnsToItsStage() {
    SampleConvention made = SampleConvention.inCandidacy();
    made.act("SUSPEND").expect(200);
    assertEquals("SUSPENDED", made.stage());
    assertEquals("not-now", made.act("CLOSE_CANDIDACY").problem());
    made.act("RESUME").expect(200);
    assertEquals("CANDIDACY", made.stage());
  }

  @Test
  void theActsAreAChainOfExactBytes() throws SQLException {
    SampleConvention made = SampleConvention.inCandidacy();
    List<byte[]> lines = storedLines(made.id());
    JsonNode acts = acts(made);
    assertEquals(lines.size(), acts.size());
    String previous = "0".repeat(64);
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(i, acts.get(i).path("seq").asInt());
      assertEquals(previous, acts.get(i).path("previous").asText());
      previous = Hash.hex(Hash.sha256(lines.get(i)));
      assertEquals(previous, acts.get(i).path("hash").asText());
    }
    assertEquals(
        acts.size() - 2, Http.nobody().get(made.path("/acts?after=1")).expect(200).json().size());
  }

  /** One bad request per reason; none creates anything. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "blank name|\"name\":\"Konvensi Uji\"|\"name\":\"  \"|name",
        "control character|\"name\":\"Konvensi Uji\"|\"name\":\"a\\u0007b\"|name",
        "lone surrogate|\"name\":\"Konvensi Uji\"|\"name\":\"a\\ud800b\"|name",
        "text direction trick|\"name\":\"Konvensi Uji\"|\"name\":\"a\\u202eb\"|name",
        "unknown level|\"DPR_RI\"|\"DPD\"|level",
        "dapil of another level|\"DPR_RI\"|\"DPRD_PROVINSI\"|dapil",
        "unknown dapil|\"3103\"|\"9999\"|dapil",
        "dapil twice|\"3103\"|\"3102\"|dapil",
        "unknown group|\"Ed25519\"|\"TOY-23\"|group",
        "threshold zero|\"threshold\":2|\"threshold\":0|trustees.threshold",
        "threshold above trustees|\"threshold\":2|\"threshold\":4|trustees.threshold",
        "setting out of range|\"maxChoices\":2|\"maxChoices\":0|rules.maxChoices",
        "setting of wrong type|\"maxChoices\":2|\"maxChoices\":\"2\"|rules.maxChoices",
        "age below the law|\"maxChoices\":2|\"minimumAge\":17|rules.minimumAge",
        "impossible date|2026-06-01|2026-02-30|rules.legalDate",
        "unknown setting|\"maxChoices\":2|\"bonusVotes\":2|rules.bonusVotes"
      })
  void aBadRequestNamesItsField(String reason, String good, String bad, String field) {
    People people = new People();
    String request = SampleConvention.request(people);
    assertTrue(request.contains(good), reason);
    Answer refused = people.committee().post("/conventions", request.replace(good, bad));
    assertEquals("invalid-fields", refused.problem(), reason);
    assertEquals(422, refused.status());
    assertEquals(field, refused.json().path("errors").get(0).path("field").asText());
  }

  @Test
  void requestsThatAreNotTheJsonExpectedAreMalformed() {
    People people = new People();
    String good = SampleConvention.request(people);
    Map<String, String> bad =
        Map.of(
            "unknown field", good.replace("{\"name\"", "{\"x\":1,\"name\""),
            "repeated field", good.replace("{\"name\"", "{\"name\":\"a\",\"name\""),
            "missing field", good.replace("\"level\":\"DPR_RI\",", ""),
            "null", good.replace("\"DPR_RI\"", "null"),
            "null in a list", good.replace("\"3103\"", "null"),
            "number for text", good.replace("\"DPR_RI\"", "3"),
            "text for a number", good.replace("\"threshold\":2", "\"threshold\":\"2\""),
            "fraction for a number", good.replace("\"threshold\":2", "\"threshold\":2.0"),
            "trailing bytes", good + "{}",
            "cut short", good.substring(0, good.length() - 1));
    bad.forEach(
        (reason, body) -> {
          Answer refused = people.committee().post("/conventions", body);
          assertEquals("malformed-json", refused.problem(), reason);
          assertEquals(400, refused.status());
        });
  }

  @Test
  void areasAndDapilAreTheOfficialOnes() {
    JsonNode dapil = Http.nobody().get("/dapil?level=DPR_RI").expect(200).json();
    assertEquals(84, dapil.size());
    int seats = 0;
    for (JsonNode d : dapil) {
      seats += d.path("seats").asInt();
    }
    assertEquals(580, seats);
    assertEquals(514, Http.nobody().get("/areas").expect(200).json().size());
    assertEquals("invalid-fields", Http.nobody().get("/dapil?level=SENAT").problem());
  }

  private static JsonNode acts(SampleConvention made) {
    return Http.nobody().get(made.path("/acts")).expect(200).json();
  }

  private static List<byte[]> storedLines(String id) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement("select line from act where convention = ? order by seq")) {
      select.setString(1, id);
      List<byte[]> lines = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getBytes(1));
        }
      }
      return lines;
    }
  }
}
