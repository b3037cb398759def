package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Challenges to entries: by whom, told to whom, decided by two, and without telling who is in. */
class ChallengeHttpTest {
  private static final String AREA = SampleConvention.AREA;
  private static final String WORDS = "Beliau sudah wafat, RT setempat tahu";

  private static String form(String nik, String ground, String as) {
    return "{\"nik\":\"%s\",\"ground\":\"%s\",\"reason\":\"%s\",\"as\":\"%s\"}"
        .formatted(nik, ground, WORDS, as);
  }

  private static String decision(boolean uphold) {
    return "{\"uphold\":" + uphold + ",\"reason\":\"Akta kematian dilihat\"}";
  }

  private static Answer file(RollWalk walk, int voter, String nik) {
    SampleConvention c = walk.convention;
    return c.people().voter(voter).post(c.path("/challenges"), form(nik, "DECEASED", "VOTER"));
  }

  @Test
  void anUpheldChallengeKeepsThePersonOffTheRoll() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    for (int voter = 1; voter <= 4; voter++) {
      walk.enrol(voter, AREA, "B");
    }
    walk.publish();
    String id = file(walk, 1, walk.niks.getOrDefault(4, "")).expect(201).json().path("id").asText();
    JsonNode filed = walk.acts("ENTRY_CHALLENGED").get(0);
    assertEquals(id, filed.path("actor").asText());
    assertEquals(id, filed.path("subject").asText());
    assertEquals("VOTER", filed.path("role").asText());
    assertEquals("DECEASED", filed.path("reason").asText());
    assertEquals(64, filed.path("payload").asText().length());
    Http voter = c.people().voter(4);
    assertTrue(voter.get("/notices").expect(200).text().contains("ENTRY_CHALLENGED"));
    JsonNode against = voter.get(c.path("/challenges/against-me")).expect(200).json();
    assertEquals(WORDS, against.get(0).path("reason").asText());
    assertEquals(0, c.people().voter(3).get(c.path("/challenges/against-me")).json().size());

    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.makeKeys();
    Answer blocked = c.act("FREEZE_ROLL");
    assertEquals("not-now", blocked.problem());
    assertTrue(blocked.text().contains("roll-"), blocked.text());

    String answer = c.path("/challenges/" + id + "/answer");
    assertEquals(404, c.people().voter(3).put(answer, "{\"text\":\"x\"}").status());
    assertEquals(404, c.people().voter(1).put(answer, "{\"text\":\"x\"}").status());
    voter.put(answer, "{\"text\":\"Saya hidup\"}").expect(204);
    assertEquals("not-now", voter.put(answer, "{\"text\":\"lagi\"}").problem());

    Http first = walk.registrar(1);
    JsonNode desk = first.get(c.path("/challenges/desk")).expect(200).json();
    assertEquals(1, desk.size());
    assertTrue(desk.get(0).path("registered").asBoolean());
    assertEquals("Saya hidup", desk.get(0).path("answer").asText());
    String decide = c.path("/challenges/" + id + "/decision");
    first.post(decide, decision(true)).expect(202);
    assertEquals("second-person-needed", first.post(decide, decision(true)).problem());
    walk.registrar(2).post(decide, decision(true)).expect(200);
    assertEquals("not-now", walk.registrar(3).post(decide, decision(false)).problem());
    assertEquals(1, walk.acts("CHALLENGE_UPHELD").size());
    assertEquals("", walk.acts("CHALLENGE_UPHELD").get(0).path("reason").asText());
    assertEquals("[\"CHALLENGE\"]", walk.standing(4).path("reasons").toString());
    c.act("FREEZE_ROLL").expect(200);
    assertEquals(3, walk.rolls().path("dapil").get(0).path("count").asInt());
    assertEquals("LEFT_OUT", walk.standing(4).path("state").asText());
    assertEquals("[\"CHALLENGE\"]", walk.standing(4).path("reasons").toString());
    assertEquals(1, walk.publication(2).left());
    JsonNode mine = c.people().voter(1).get(c.path("/challenges/mine")).expect(200).json();
    assertEquals("UPHELD", mine.get(0).path("state").asText());
    assertFalse(mine.toString().contains("Saya hidup"), "the answer is not for the challenger");
    assertEquals(1, walk.rolls().path("challenges").path("upheld").asInt());
    assertEquals("roll-frozen", file(walk, 1, SampleConvention.freshNik()).problem());
    String log = PlatformServer.shared().log();
    assertFalse(log.contains(WORDS) || log.contains("Saya hidup"));
  }

  /** Neither the answer, nor the record, nor the own list tells whether a NIK is registered. */
  @Test
  void itIsNoOracle() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    walk.enrol(1, AREA, "B");
    walk.enrol(2, AREA, "B");
    Answer known = file(walk, 1, walk.niks.getOrDefault(2, "")).expect(201);
    Answer unknown = file(walk, 1, SampleConvention.freshNik()).expect(201);
    assertEquals(shape(known.json()), shape(unknown.json()));
    JsonNode mine = c.people().voter(1).get(c.path("/challenges/mine")).expect(200).json();
    assertEquals(shape(mine.get(0)), shape(mine.get(1)));
    assertEquals(mine.get(0).path("state"), mine.get(1).path("state"));
    c.people()
        .voter(2)
        .put(
            c.path("/challenges/" + known.json().path("id").asText() + "/answer"),
            "{\"text\":\"Saya ada\"}")
        .expect(204);
    JsonNode answered = c.people().voter(1).get(c.path("/challenges/mine")).expect(200).json();
    assertEquals(mine, answered, "that somebody answered would tell that there is somebody");
    List<JsonNode> acts = walk.acts("ENTRY_CHALLENGED");
    assertEquals(shape(acts.get(0)), shape(acts.get(1)));
    String decide = c.path("/challenges/" + unknown.json().path("id").asText() + "/decision");
    assertTrue(walk.registrar(1).post(decide, decision(true)).text().contains("no-entry"));
    walk.registrar(1).post(decide, decision(false)).expect(202);
    walk.registrar(2).post(decide, decision(false)).expect(200);
  }

  /** As at the desk of identities: elsewhere a registrar sees and decides nothing. */
  @Test
  void registrarsSeeTheirOwnAreasAlone() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    walk.enrol(1, AREA, "B");
    walk.enrol(2, AREA, "B");
    String id = file(walk, 1, walk.niks.getOrDefault(2, "")).expect(201).json().path("id").asText();
    String none = file(walk, 1, SampleConvention.freshNik()).expect(201).json().path("id").asText();
    String desk = c.path("/challenges/desk");
    String decide = c.path("/challenges/" + id + "/decision");
    Http elsewhere = walk.registrar(1, "99");
    JsonNode seen = elsewhere.get(desk).expect(200).json();
    assertEquals(1, seen.size(), "what lies nowhere is everybody's");
    assertEquals(none, seen.get(0).path("id").asText());
    assertEquals("area-not-yours", elsewhere.post(decide, decision(false)).problem());
    Http nowhere = Http.as("petugas-tanpa", "registrar");
    assertEquals(0, nowhere.get(desk).expect(200).json().size());
    assertEquals("area-not-yours", nowhere.post(decide, decision(false)).problem());
    Http here = walk.registrar(2, AREA.replace(".", "").substring(0, 2));
    assertEquals(2, here.get(desk).expect(200).json().size());
    here.post(decide, decision(true)).expect(202);
    assertEquals("area-not-yours", elsewhere.post(decide, decision(true)).problem());
    String nobodys = c.path("/challenges/" + none + "/decision");
    elsewhere.post(nobodys, decision(false)).expect(202);
    here.post(nobodys, decision(false)).expect(200);
  }

  private static List<String> shape(JsonNode node) {
    return node.properties().stream()
        .map(field -> field.getKey() + ":" + field.getValue().getNodeType())
        .toList();
  }

  @Test
  void whoMayNotChallengeOrDecide() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    walk.enrol(1, AREA, "B");
    String nik = SampleConvention.freshNik();
    String path = c.path("/challenges");
    assertEquals("sign-in-needed", Http.nobody().post(path, form(nik, "TWICE", "VOTER")).problem());
    assertEquals(
        "role-needed", c.people().committee().post(path, form(nik, "TWICE", "VOTER")).problem());
    assertEquals(
        "rule-broken",
        c.people().voter(9).post(path, form(nik, "TWICE", "VOTER")).problem(),
        "not registered");
    assertEquals(
        "rule-broken", c.people().voter(1).post(path, form(nik, "TWICE", "OBSERVER")).problem());
    assertEquals(
        "rule-broken",
        c.people().candidate(1).post(path, form(nik, "TWICE", "CANDIDATE")).problem());
    for (String bad :
        List.of(
            form("123", "TWICE", "VOTER"),
            form(nik, "BECAUSE", "VOTER"),
            form(nik, "TWICE", "REGISTRAR"),
            form(nik, "TWICE", "VOTER").replace(WORDS, " "),
            form(nik, "TWICE", "VOTER").replace(WORDS, "x".repeat(2001)))) {
      Answer refused = c.people().voter(1).post(path, bad);
      assertEquals("invalid-fields", refused.problem());
      assertFalse(refused.text().contains(nik));
    }
    String id =
        walk.observer()
            .post(path, form(walk.niks.getOrDefault(1, ""), "NOT_RESIDENT", "OBSERVER"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    String decide = path + "/" + id + "/decision";
    assertEquals("role-needed", c.people().committee().post(decide, decision(true)).problem());
    assertEquals(404, walk.registrar(1).post(path + "/tidakada/decision", decision(true)).status());
    Http both = RollWalk.officer(walk.observerName(), List.of("*"), "observer", "registrar");
    assertEquals("own-matter", both.post(decide, decision(true)).problem());
    Http self = RollWalk.officer(c.people().name("pemilih", 1), List.of("*"), "voter", "registrar");
    assertEquals("own-matter", self.post(decide, decision(false)).problem());
    SampleConvention other = SampleConvention.inCandidacy();
    assertEquals(
        404,
        walk.registrar(1)
            .post(other.path("/challenges/" + id + "/decision"), decision(true))
            .status(),
        "of another convention");
  }

  /** Accounts cost nothing, so that who holds the roll up is somebody whom an officer has seen. */
  @Test
  void madeUpAccountsHoldNothingUp() throws Exception {
    RollWalk walk = RollWalk.begin();
    walk.convention.register(1, SampleConvention.freshNik(), AREA).expect(200);
    String nik = SampleConvention.freshNik();
    assertEquals("rule-broken", file(walk, 1, nik).problem(), "level C where B votes");
    walk.raise(1, "B");
    RollWalk.update("update person set held = true where subject = ?", walk.subject(1));
    assertEquals("rule-broken", file(walk, 1, nik).problem(), "held");
    RollWalk.update("update person set held = false where subject = ?", walk.subject(1));
    file(walk, 1, nik).expect(201);

    SampleConvention everybody = SampleConvention.inCandidacy();
    everybody.register(1, SampleConvention.freshNik(), AREA).expect(200);
    assertEquals(
        "C", Http.nobody().get(everybody.path("/rolls")).expect(200).json().path("least").asText());
    String path = everybody.path("/challenges");
    Http voter = everybody.people().voter(1);
    Answer refused = voter.post(path, form(nik, "TWICE", "VOTER"));
    assertEquals("rule-broken", refused.problem(), "level C where C votes");
    RollWalk.update(
        "update voter set assurance = 'B' where subject = ?",
        TokenIssuer.subject(everybody.people().name("pemilih", 1)));
    voter.post(path, form(nik, "TWICE", "VOTER")).expect(201);
  }

  @Test
  void nobodyHoldsUpTheRollWithMany() throws Exception {
    RollWalk walk = RollWalk.begin();
    walk.enrol(1, AREA, "B");
    for (int i = 0; i < FileChallenge.MOST_OPEN; i++) {
      file(walk, 1, SampleConvention.freshNik()).expect(201);
    }
    assertEquals("challenges-too-many", file(walk, 1, SampleConvention.freshNik()).problem());
  }
}
