package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Supporters confirm personally, each for one; without enough of them nobody hands in. */
class SupportHttpTest {
  private static final String MINE = "/applications/mine";

  private final SampleConvention c =
      SampleConvention.draft(
          "\"maxChoices\":2,\"legalDate\":\"2026-06-01\",\"fourEyed\":[],\"supporters\":2,"
              + "\"lateDocuments\":[]");

  private void open() {
    c.act("FREEZE_RULES").expect(200);
    c.act("OPEN_CANDIDACY").expect(200);
  }

  /** A complete draft; its support code. */
  private String draft(int candidate, String name) {
    Http who = c.people().candidate(candidate);
    who.put(c.path(MINE), SampleConvention.form(name, "P", SampleConvention.DAPIL)).expect(200);
    c.giveNik(candidate, SampleConvention.freshNik()).expect(200);
    c.documents(who);
    return support(candidate).path("code").asText();
  }

  private JsonNode support(int candidate) {
    return c.people().candidate(candidate).get(c.path(MINE)).expect(200).json().path("support");
  }

  private void register(int voter) {
    c.register(voter, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
  }

  private Answer confirm(int voter, String code) {
    return c.people().voter(voter).put(c.path("/support"), "{\"code\":\"" + code + "\"}");
  }

  private static String rule(Answer answer) {
    return answer.json().path("rule").asText();
  }

  @Test
  void enoughSupportersConfirmPersonallyAndStayUnknown() {
    open();
    String code = draft(1, "Siti Uji");
    Http who = c.people().candidate(1);
    Answer early = who.post(c.path(MINE + "/submit"), "{}");
    assertEquals("too-few-supporters", early.json().path("errors").get(0).path("code").asText());
    assertEquals("not-registered", confirm(1, code).problem());
    register(1);
    register(2);
    JsonNode asked = c.people().voter(1).get(c.path("/support/" + code)).expect(200).json();
    assertEquals("Siti Uji", asked.path("name").asText());
    assertEquals("NONE", asked.path("given").asText());
    assertEquals("THIS", confirm(1, code).expect(200).json().path("given").asText());
    confirm(1, code).expect(200);
    assertEquals(1, support(1).path("count").asInt(), "confirming twice counts once");
    assertEquals("invalid-fields", who.post(c.path(MINE + "/submit"), "{}").problem());
    confirm(2, code).expect(200);
    Answer own = who.get(c.path(MINE)).expect(200);
    assertEquals(2, own.json().path("support").path("count").asInt());
    assertFalse(own.text().contains("pemilih"), "never who");
    who.post(c.path(MINE + "/submit"), "{}").expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    assertEquals("not-now", c.people().voter(1).delete(c.path("/support")).problem());
    assertEquals("not-now", confirm(3, code).problem());
  }

  @Test
  void nobodySupportsTwo() {
    open();
    String first = draft(1, "Siti Uji");
    String second = draft(2, "Budi Uji");
    String nik = SampleConvention.freshNik();
    c.register(1, nik, SampleConvention.AREA).expect(200);
    confirm(1, first).expect(200);
    Answer refused = confirm(1, second);
    assertEquals("rule-broken", refused.problem());
    assertEquals("one-support-a-person", rule(refused));
    assertEquals(
        "OTHER",
        c.people().voter(1).get(c.path("/support/" + second)).json().path("given").asText());
    c.people().voter(1).delete(c.path("/support")).expect(204);
    assertEquals("not-found", c.people().voter(1).delete(c.path("/support")).problem());
    confirm(1, second).expect(200);
    // the same person under another account: the number was registered there after a correction
    c.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    c.register(2, nik, SampleConvention.AREA).expect(200);
    assertEquals("one-support-a-person", rule(confirm(2, first)));
  }

  @Test
  void nobodySupportsOneself() {
    open();
    String nik = SampleConvention.freshNik();
    String code = draft(1, "Siti Uji");
    c.giveNik(1, nik).expect(200);
    Http both = Http.as(c.people().name("bacaleg", 1), "candidate", "voter");
    String body = "{\"code\":\"" + code + "\"}";
    both.put(
            c.path("/voter"),
            SampleConvention.registration(
                SampleConvention.freshNik(),
                SampleConvention.phoneOf(c.people().name("bacaleg", 1)),
                "3171"))
        .expect(200);
    assertEquals("no-support-for-oneself", rule(both.put(c.path("/support"), body)));
    c.register(7, nik, SampleConvention.AREA).expect(200);
    assertEquals("no-support-for-oneself", rule(confirm(7, code)), "by the number");
  }

  @Test
  void aRenewedLinkReplacesTheOldOne() {
    open();
    String old = draft(1, "Siti Uji");
    register(1);
    confirm(1, old).expect(200);
    String fresh =
        c.people()
            .candidate(1)
            .post(c.path(MINE + "/support-code"), "{}")
            .expect(200)
            .json()
            .path("support")
            .path("code")
            .asText();
    assertNotEquals(old, fresh);
    register(2);
    assertEquals("not-found", confirm(2, old).problem());
    confirm(2, fresh).expect(200);
    assertEquals(2, support(1).path("count").asInt());
    c.people().candidate(1).post(c.path(MINE + "/withdraw"), "{\"reason\":\"batal\"}").expect(200);
    assertEquals("not-found", c.people().voter(1).delete(c.path("/support")).problem());
  }

  @Test
  void atOnceForTwoOneWins() throws Exception {
    open();
    List<String> codes = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      codes.add(draft(i, "Calon " + i));
    }
    register(1);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Answer>> answers = new ArrayList<>();
    for (String code : codes) {
      answers.add(pool.submit(() -> confirm(1, code)));
    }
    int won = 0;
    for (Future<Answer> answer : answers) {
      if (answer.get().status() == 200) {
        won++;
      } else {
        assertEquals("one-support-a-person", rule(answer.get()), answer.get().text());
      }
    }
    pool.shutdown();
    assertEquals(1, won);
  }

  @Test
  void whoSupportsOrStandsDoesNotVerify() {
    open();
    String code = draft(1, "Siti Uji");
    Http supporter = Http.as(c.people().name("pemilih", 1), "voter", "verifier");
    register(1);
    register(2);
    confirm(1, code).expect(200);
    confirm(2, code).expect(200);
    c.people().candidate(1).post(c.path(MINE + "/submit"), "{}").expect(200);
    String second = draft(2, "Budi Uji");
    register(3);
    register(4);
    confirm(3, second).expect(200);
    confirm(4, second).expect(200);
    c.people().candidate(2).post(c.path(MINE + "/submit"), "{}").expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    String path = c.path("/applications/" + c.application(1) + "/assessments");
    String word = "{\"verdict\":\"QUALIFIED\",\"reason\":\"lengkap\",\"corrections\":[]}";
    assertEquals("one-person-one-role", rule(supporter.post(path, word)));
    Http competitor = Http.as(c.people().name("bacaleg", 2), "candidate", "verifier");
    assertEquals("one-person-one-role", rule(competitor.post(path, word)));
    String papers = c.path("/applications/" + c.application(1));
    assertEquals("one-person-one-role", rule(competitor.get(papers + "/nik")));
    assertEquals("one-person-one-role", rule(competitor.get(papers + "/documents/KTP_EL")));
    Http board = Http.as(c.people().name("majelis", 1), "objection_board", "verifier");
    assertEquals("one-person-one-role", rule(board.post(path, word)));
  }
}
