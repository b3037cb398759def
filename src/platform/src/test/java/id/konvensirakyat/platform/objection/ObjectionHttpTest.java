package id.konvensirakyat.platform.objection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.People;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections to candidates of the provisional list, from the draft to the end. */
class ObjectionHttpTest {
  private static final String DAPIL = SampleConvention.DAPIL;
  private static final String OTHER = SampleConvention.OTHER_DAPIL;

  private SampleConvention convention;
  private People people;
  private Dispute dispute;
  private String first;
  private String second;
  private String elsewhere;

  /** Three candidates on the provisional list, two of them in the dapil; one voter in it. */
  @BeforeEach
  void provisionalList() {
    provisionalList(SampleConvention.draft());
  }

  private void provisionalList(SampleConvention draft) {
    convention = draft;
    people = convention.people();
    convention.act("FREEZE_RULES").expect(200);
    convention.act("OPEN_CANDIDACY").expect(200);
    dispute = new Dispute(convention.path(""), people.name("x", 0));
    convention.submit(1, "Calon Satu", "P", DAPIL);
    convention.submit(2, "Calon Dua", "L", DAPIL);
    convention.submit(3, "Calon Tiga", "P", OTHER);
    convention.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    convention.act("CLOSE_CANDIDACY").expect(200);
    first = convention.application(1);
    second = convention.application(2);
    elsewhere = convention.application(3);
    Stream.of(first, second, elsewhere).forEach(id -> convention.decide(id, "QUALIFIED"));
    convention.act("PUBLISH_PROVISIONAL_LIST").expect(200);
  }

  @AfterAll
  static void nothingPrivateIsInTheLog() throws IOException {
    String log = PlatformServer.shared().log();
    assertFalse(log.contains("Siti Rahasia"), "a statement is in the log");
    assertFalse(log.contains("unexpected:"), "an unexpected failure is in the log");
  }

  private String filed() {
    return dispute.file(people.voter(1), "VOTER", DAPIL, "DOCUMENT", first);
  }

  @Test
  void anUpheldObjectionStrikesACandidateBeforeTheListIsFrozen() {
    String id = filed();
    assertEquals("FILED", dispute.state(id));
    assertEquals("BOARD_ADMITS", dispute.seen(id).path("waitsFor").asText());
    refusedForNow(convention.act("FREEZE_CANDIDATE_LIST"), "objection-open");

    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    JsonNode accused = dispute.shown(people.candidate(1), "against-me", id);
    assertEquals(Dispute.STATEMENT, accused.path("statement").asText());
    assertEquals(List.of("ANSWER"), texts(accused.path("may")));
    people.candidate(1).get(dispute.path("/" + id + "/evidence/1")).expect(200);
    refusedForNow(
        dispute.act(dispute.board(1), id, "UPHOLD", "STRIKE", "terlalu cepat"), "answer-still-due");
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Ijazah saya sah.").expect(200);
    assertEquals(
        "Ijazah saya sah.", dispute.shown(people.voter(1), "mine", id).path("answer").asText());

    dispute.act(dispute.board(1), id, "UPHOLD", "STRIKE", "Bukti pertama.").expect(202);
    assertEquals(
        "second-person-needed",
        dispute.act(dispute.board(1), id, "UPHOLD", "STRIKE", "sekali lagi").problem());
    JsonNode waiting = dispute.shown(dispute.board(2), "desk", id).path("proposals").get(0);
    assertEquals("STRIKE", waiting.path("remedy").asText());
    assertFalse(waiting.path("mine").asBoolean());
    dispute.act(dispute.board(2), id, "UPHOLD", "STRIKE", "Bukti kedua.").expect(200);
    assertEquals("RULED", dispute.state(id));
    assertEquals(
        List.of("Bukti pertama.", "Bukti kedua."),
        texts(dispute.seen(id).path("ruling").path("reasons")));
    assertEquals("not-found", dispute.act(people.voter(1), id, "ACCEPT_RULING").problem());

    dispute.act(people.candidate(1), id, "ACCEPT_RULING").expect(200);
    assertEquals("FINAL", dispute.state(id));
    assertEquals(
        "STRUCK",
        people
            .candidate(1)
            .get(convention.path("/applications/mine"))
            .expect(200)
            .json()
            .path("status")
            .asText());
    assertChain(id);
    convention.act("FREEZE_CANDIDATE_LIST").expect(200);
    assertEquals(1, convention.describe().path("dapil").get(0).path("candidates").asInt());
  }

  /** Each step is a line as crypto-spec/export.md says; a strike before the freeze is none. */
  private void assertChain(String id) {
    List<String> kinds = new ArrayList<>();
    String ruling = new Ruling(true, Remedy.STRIKE).hash(id);
    for (JsonNode act : dispute.acts(-1)) {
      if (act.path("subject").asText().equals(id)) {
        kinds.add(act.path("kind").asText() + " " + act.path("role").asText());
        switch (act.path("kind").asText()) {
          case "PROPOSED" ->
              assertEquals(
                  new Proposal("OBJECTION_UPHELD", id, ruling).hash(),
                  act.path("payload").asText());
          case "OBJECTION_UPHELD" -> assertEquals(ruling, act.path("payload").asText());
          case "OBJECTION_FILED" -> {
            assertEquals(id, act.path("actor").asText());
            assertEquals(64, act.path("payload").asText().length());
          }
          case "OBJECTION_ANSWERED" -> {
            assertEquals(first, act.path("actor").asText());
            assertEquals(64, act.path("payload").asText().length());
          }
          default -> assertEquals("", act.path("payload").asText());
        }
      }
      assertFalse(act.toString().contains("Ijazah"), "words of a party are on the chain");
      assertFalse(act.path("kind").asText().equals("CANDIDATE_STRUCK"));
    }
    assertEquals(
        List.of(
            "OBJECTION_FILED VOTER",
            "OBJECTION_ACCEPTED OBJECTION_BOARD",
            "OBJECTION_ANSWERED CANDIDATE",
            "PROPOSED OBJECTION_BOARD",
            "OBJECTION_UPHELD OBJECTION_BOARD",
            "RULING_ACCEPTED CANDIDATE"),
        kinds);
  }

  @Test
  void anAppealTurnsARulingRound() {
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah.").expect(200);
    dispute.rule(id, "UPHOLD", "STRIKE");
    refusedForNow(dispute.act(dispute.board(1), id, "CLOSE"), "appeal-still-possible");
    refusedForNow(
        dispute.act(dispute.steering(1), id, "DISMISS_ON_APPEAL", "NONE", "x"), "wrong-state");
    dispute.act(people.candidate(1), id, "APPEAL", "NONE", "Ijazah terlampir.").expect(200);
    assertEquals(
        "Ijazah terlampir.",
        dispute.shown(dispute.steering(1), "desk", id).path("appealGrounds").asText());

    Http both = Http.as("majelis1-" + people.name("x", 0), "steering");
    assertEquals(
        "own-decision", dispute.act(both, id, "DISMISS_ON_APPEAL", "NONE", "saya lagi").problem());
    dispute.ruleOnAppeal(id, "DISMISS_ON_APPEAL", "NONE");
    assertEquals("FINAL", dispute.state(id));
    assertFalse(dispute.seen(id).path("appeal").path("upheld").asBoolean());
    assertEquals(
        "PROVISIONAL",
        people
            .candidate(1)
            .get(convention.path("/applications/mine"))
            .json()
            .path("status")
            .asText());
  }

  @Test
  void aDismissalAndAFormalRefusalEndIt() {
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah.").expect(200);
    dispute.rule(id, "DISMISS", "NONE");
    assertEquals("not-found", dispute.act(people.candidate(1), id, "ACCEPT_RULING").problem());
    dispute.act(people.voter(1), id, "ACCEPT_RULING").expect(200);
    assertEquals("FINAL", dispute.state(id));

    String again = filed();
    assertEquals(
        422, dispute.act(dispute.board(1), again, "REFUSE", "NONE", "").status(), "no reason");
    dispute.act(dispute.board(2), again, "REFUSE", "NONE", "Sudah diputus.").expect(200);
    assertEquals("Sudah diputus.", dispute.seen(again).path("refusal").asText());
    assertFalse(
        dispute.shown(people.candidate(1), "against-me", again).has("statement")
            && dispute
                .shown(people.candidate(1), "against-me", again)
                .path("statement")
                .isTextual(),
        "what was refused is not shown to the other side");
    refusedForNow(dispute.act(dispute.board(1), again, "ACCEPT"), "wrong-state");
    convention.act("FREEZE_CANDIDATE_LIST").expect(200);
  }

  /** Rules that give no time at all: what is late is refused, and the board ends it. */
  @Test
  void theBoardClosesWhenNobodyAppealedInTime() {
    provisionalList(
        SampleConvention.draft(
            "\"legalDate\":\"2026-06-01\",\"fourEyed\":[],\"supporters\":0,\"lateDocuments\":[],"
                + "\"days\":{\"ANSWER\":0,\"APPEAL\":0}"));
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    refusedForNow(dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah."), "too-late");
    dispute.rule(id, "UPHOLD", "STRIKE");
    assertEquals("BOARD_CLOSES", dispute.seen(id).path("waitsFor").asText());
    refusedForNow(dispute.act(people.candidate(1), id, "APPEAL", "NONE", "Sah."), "too-late");
    dispute.act(dispute.board(3), id, "CLOSE").expect(200);
    assertEquals("FINAL", dispute.state(id));
    convention.act("FREEZE_CANDIDATE_LIST").expect(200);
    refusedForNow(dispute.act(dispute.board(3), id, "CLOSE"), "wrong-state");
  }

  @Test
  void nothingIsDoneWhileTheConventionIsSuspended() {
    String id = filed();
    convention.act("SUSPEND").expect(200);
    refusedForNow(dispute.act(dispute.board(1), id, "ACCEPT"), "suspended");
    refusedForNow(dispute.begin(people.voter(1), "VOTER", DAPIL, "CONDUCT", second), "wrong-stage");
    convention.act("RESUME").expect(200);
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah.").expect(200);
    dispute.act(dispute.board(1), id, "DISMISS", "NONE", "a").expect(202);
    convention.act("SUSPEND").expect(200);
    convention.act("RESUME").expect(200);
    dispute.act(dispute.board(2), id, "DISMISS", "NONE", "b").expect(202);
    assertEquals("ANSWERED", dispute.state(id), "a change of the stage voids what was proposed");
  }

  @Test
  void timeOfASuspensionIsGivenBack() {
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    Instant until = Instant.parse(dispute.seen(id).path("until").asText());
    convention.act("SUSPEND").expect(200);
    convention.act("RESUME").expect(200);
    Instant later = Instant.parse(dispute.seen(id).path("until").asText());
    assertTrue(later.isAfter(until), "a suspension makes the time for an answer longer");
  }

  @Test
  void twoRulingsAtOneInstantAreOne() {
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah.").expect(200);
    dispute.act(dispute.board(1), id, "UPHOLD", "STRIKE", "a").expect(202);
    dispute.act(dispute.board(2), id, "DISMISS", "NONE", "b").expect(202);
    List<CompletableFuture<Answer>> both =
        List.of(
            CompletableFuture.supplyAsync(
                () -> dispute.act(dispute.board(3), id, "UPHOLD", "STRIKE", "c")),
            CompletableFuture.supplyAsync(
                () -> dispute.act(dispute.board(4), id, "DISMISS", "NONE", "d")));
    List<Integer> statuses = both.stream().map(f -> f.join().status()).sorted().toList();
    assertEquals(List.of(200, 409), statuses);
    long rulings = 0;
    for (JsonNode act : dispute.acts(-1)) {
      String kind = act.path("kind").asText();
      rulings += kind.equals("OBJECTION_UPHELD") || kind.equals("OBJECTION_DISMISSED") ? 1 : 0;
    }
    assertEquals(1, rulings);
  }

  @Test
  void whoMayObjectToWhat() {
    assertRule(
        "objector-of-dapil", dispute.begin(people.voter(2), "VOTER", DAPIL, "DOCUMENT", first));
    assertRule(
        "objector-of-dapil",
        dispute.begin(people.candidate(3), "CANDIDATE", DAPIL, "DOCUMENT", first));
    assertRule(
        "objector-of-dapil", dispute.begin(people.voter(1), "OBSERVER", DAPIL, "DOCUMENT", first));
    assertRule(
        "own-candidacy", dispute.begin(people.candidate(1), "CANDIDATE", DAPIL, "CONDUCT", first));
    assertField("candidate", dispute.begin(people.voter(1), "VOTER", DAPIL, "CONDUCT", elsewhere));
    assertField("candidate", dispute.begin(people.voter(1), "VOTER", DAPIL, "CONDUCT", "siapa"));
    assertField("candidate", dispute.begin(people.voter(1), "VOTER", DAPIL, "CONDUCT", ""));
    assertField("candidate", dispute.begin(people.voter(1), "VOTER", DAPIL, "COUNT", first));
    assertField("dapil", dispute.begin(dispute.observer(1), "OBSERVER", "1101", "COUNT", ""));
    assertField("as", dispute.begin(people.voter(1), "COMMITTEE", DAPIL, "CONDUCT", first));
    assertField("ground", dispute.begin(people.voter(1), "VOTER", DAPIL, "TASTE", first));
    refusedForNow(dispute.begin(people.voter(1), "VOTER", DAPIL, "COUNT", ""), "wrong-stage");
    refusedForNow(dispute.begin(people.voter(1), "VOTER", DAPIL, "LIST_ORDER", ""), "wrong-stage");
    dispute.begin(people.candidate(2), "CANDIDATE", DAPIL, "CONDUCT", first).expect(201);
    dispute.begin(dispute.observer(1), "OBSERVER", OTHER, "IDENTITY", elsewhere).expect(201);
  }

  @Test
  void aReceiptOfTheLogIsFiledAsItIs() {
    Http voter = people.voter(1);
    String id = dispute.begun(voter, "VOTER", DAPIL, "DOCUMENT", first);
    String evidence = dispute.path("/" + id + "/evidence");
    byte[] proof = Papers.proof();
    voter.send("POST", evidence, "text/plain;charset=utf-8", proof).expect(200);
    Answer read = voter.get(evidence + "/1").expect(200);
    assertArrayEquals(proof, read.bytes());
    assertEquals(
        List.of("text/plain;charset=utf-8"), read.response().headers().allValues("Content-Type"));
    assertEquals(List.of("nosniff"), read.response().headers().allValues("X-Content-Type-Options"));
    Answer cut =
        voter.send(
            "POST", evidence, "text/plain;charset=utf-8", Arrays.copyOf(proof, proof.length / 2));
    assertEquals("document-refused", cut.problem());
    assertEquals("document-type", voter.send("POST", evidence, "text/plain", proof).problem());
  }

  @Test
  void aFloodIsRefused() {
    Http voter = people.voter(1);
    dispute.begin(voter, "VOTER", DAPIL, "DOCUMENT", first).expect(201);
    assertEquals(
        "objection-repeated", dispute.begin(voter, "VOTER", DAPIL, "DOCUMENT", first).problem());
    String kept = dispute.begun(voter, "VOTER", DAPIL, "IDENTITY", first);
    dispute.begin(voter, "VOTER", DAPIL, "CONDUCT", first).expect(201);
    assertEquals(
        "objections-too-many", dispute.begin(voter, "VOTER", DAPIL, "DOCUMENT", second).problem());
    for (int i = 0; i < 5; i++) {
      dispute.evidence(voter, kept).expect(200);
    }
    assertEquals("evidence-too-much", dispute.evidence(voter, kept).problem());
    voter.delete(dispute.path("/" + kept + "/evidence/2")).expect(204);
    dispute.evidence(voter, kept).expect(200);
    voter.delete(dispute.path("/" + kept)).expect(204);
    dispute.begin(voter, "VOTER", DAPIL, "DOCUMENT", second).expect(201);
  }

  @Test
  void aDraftIsItsAuthorsAlone() {
    Http voter = people.voter(1);
    String id = dispute.begun(voter, "VOTER", DAPIL, "DOCUMENT", first);
    dispute.evidence(voter, id).expect(200);
    assertEquals(0, Http.nobody().get(dispute.path("")).expect(200).json().size());
    for (Http other :
        List.of(people.voter(2), people.candidate(1), dispute.board(1), dispute.observer(1))) {
      assertEquals(404, other.get(dispute.path("/" + id + "/evidence/1")).status());
      assertEquals(404, other.get(dispute.path("/" + id)).status());
    }
    String changed = Dispute.matter("VOTER", DAPIL, "IDENTITY", second);
    assertEquals(404, people.candidate(2).put(dispute.path("/" + id), changed).status());
    assertEquals(404, people.candidate(2).post(dispute.path("/" + id + "/filing"), "{}").status());
    voter.put(dispute.path("/" + id), changed).expect(204);
    voter.post(dispute.path("/" + id + "/filing"), "{}").expect(204);
    assertEquals("IDENTITY", dispute.seen(id).path("ground").asText());
    refusedForNow(voter.put(dispute.path("/" + id), changed), "already-filed");
    refusedForNow(voter.delete(dispute.path("/" + id)), "already-filed");
    refusedForNow(dispute.evidence(voter, id), "already-filed");
  }

  @Test
  void nobodyElseActsAndNobodyTwice() {
    String id = filed();
    for (Http stranger : List.of(people.voter(2), people.candidate(2), people.committee())) {
      assertEquals("role-needed", dispute.act(stranger, id, "ACCEPT").problem());
    }
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    assertEquals(
        "not-found", dispute.act(people.candidate(2), id, "ANSWER", "NONE", "x").problem());
    assertEquals("not-found", dispute.act(people.committee(), id, "ANSWER", "NONE", "x").problem());
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Sah.").expect(200);
    refusedForNow(dispute.act(people.candidate(1), id, "ANSWER", "NONE", "lagi"), "wrong-state");
    assertField("remedy", dispute.act(dispute.board(1), id, "UPHOLD", "RECOUNT", "x"));
    assertField("remedy", dispute.act(dispute.board(1), id, "UPHOLD", "NONE", "x"));
    assertField("remedy", dispute.act(dispute.board(1), id, "DISMISS", "STRIKE", "x"));
    assertField("remedy", dispute.act(dispute.board(1), id, "UPHOLD", "HANG", "x"));
    assertField("act", dispute.act(dispute.board(1), id, "PARDON", "NONE", "x"));
    assertField("text", dispute.act(dispute.board(1), id, "DISMISS", "NONE", ""));

    Http committee = Http.as("dua-organ-" + people.name("x", 1), "objection_board", "committee");
    assertEquals("two-roles", dispute.act(committee, id, "DISMISS", "NONE", "x").problem());
    Http verifier = Http.as(people.name("verifikator", 1), "objection_board");
    assertEquals("own-decision", dispute.act(verifier, id, "DISMISS", "NONE", "x").problem());
    Http objector = Http.as(people.name("pemilih", 1), "objection_board", "voter");
    assertEquals("own-matter", dispute.act(objector, id, "UPHOLD", "STRIKE", "x").problem());
    Http accused = Http.as(people.name("bacaleg", 1), "objection_board", "candidate");
    assertEquals("own-matter", dispute.act(accused, id, "DISMISS", "NONE", "x").problem());
    assertEquals(0, accused.get(dispute.path("/desk")).expect(200).json().size());
  }

  @Test
  void whatIsPublicNamesNobodyAndSaysNothing() {
    String id = filed();
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(people.candidate(1), id, "ANSWER", "NONE", "Ijazah sah.").expect(200);
    String all =
        Http.nobody().get(dispute.path("")).expect(200).text()
            + Http.nobody().get(dispute.path("/" + id)).expect(200).text()
            + Http.nobody().get(convention.path("/acts")).expect(200).text();
    assertFalse(all.contains("Ijazah"), "a statement or an answer");
    assertFalse(all.contains(people.name("pemilih", 1)), "the objector");
    String desk = dispute.board(1).get(dispute.path("/desk")).expect(200).text();
    assertFalse(desk.contains(people.name("pemilih", 1)), "the board sees the role, not the name");
    assertTrue(desk.contains("Siti Rahasia"));
    assertFalse(
        people.candidate(1).get(dispute.path("/against-me")).text().contains("pemilih1"),
        "the other side sees no name");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static void refusedForNow(Answer answer, String missing) {
    assertEquals("not-now", answer.problem());
    assertTrue(texts(answer.json().path("missing")).contains(missing), answer.text());
  }

  private static void assertRule(String rule, Answer answer) {
    assertEquals("rule-broken", answer.problem());
    assertEquals(rule, answer.json().path("rule").asText());
  }

  private static void assertField(String field, Answer answer) {
    assertEquals("invalid-fields", answer.problem());
    assertEquals(field, answer.json().path("errors").get(0).path("field").asText());
  }
}
