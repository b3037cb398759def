package id.konvensirakyat.platform.objection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections to results and lists: what they hold up, and what follows when they end. */
class ObjectionAtFinalizationTest {
  private static final String DAPIL = "3102";
  private static final String OTHER = "3103";

  private RunningConvention convention;
  private Dispute dispute;
  private Http committee;

  /** Results without a vote: nobody enrolled, so that every candidate has none. */
  @BeforeEach
  void results() {
    convention = RunningConvention.voting(3, 0, DAPIL, OTHER);
    convention.act("CLOSE_VOTING");
    convention.act("PUBLISH_RESULTS");
    dispute = new Dispute(convention.path(""), convention.id());
    committee = Http.as("panitia-sanggah-" + convention.id(), "committee");
  }

  @Test
  void anOpenCountObjectionDelaysItsDapilAlone() {
    String id = dispute.file(dispute.observer(1), "OBSERVER", DAPIL, "COUNT", "");
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    assertEquals(
        Dispute.STATEMENT, dispute.shown(committee, "desk", id).path("statement").asText());
    dispute.act(committee, id, "ANSWER", "NONE", "Dihitung benar.").expect(200);
    convention.act("START_FINALIZATION");
    assertEquals(List.of("LIST_DELAYED " + DAPIL, "LIST_COMPUTED " + OTHER), lists());
    assertTrue(convention.tryAct("DECIDE").text().contains("objection-open"));

    dispute.rule(id, "UPHOLD", "RECOUNT");
    assertEquals("role-needed", dispute.act(dispute.steering(1), id, "ACCEPT_RULING").problem());
    long before = last();
    dispute.act(committee, id, "ACCEPT_RULING").expect(200);
    assertEquals(
        List.of("RULING_ACCEPTED COMMITTEE " + id, "LIST_COMPUTED COMMITTEE " + DAPIL),
        since(before));
    convention.act("DECIDE");
    assertEquals(
        "not-now",
        dispute.begin(dispute.observer(1), "OBSERVER", DAPIL, "LIST_ORDER", "").problem());
  }

  @Test
  void aRevoteLeavesTheDapilWithoutAList() {
    String id = dispute.file(dispute.observer(1), "OBSERVER", DAPIL, "COUNT", "");
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(committee, id, "ANSWER", "NONE", "Dihitung benar.").expect(200);
    convention.act("START_FINALIZATION");
    dispute.rule(id, "UPHOLD", "REVOTE");
    dispute.act(committee, id, "APPEAL", "NONE", "Tidak perlu diulang.").expect(200);
    long before = last();
    dispute.ruleOnAppeal(id, "UPHOLD_ON_APPEAL", "REVOTE");
    assertEquals(
        List.of(
            "PROPOSED STEERING " + id,
            "APPEAL_UPHELD STEERING " + id,
            "REVOTE_ORDERED STEERING " + DAPIL),
        since(before));
    refusedForNow(
        dispute.begin(dispute.observer(1), "OBSERVER", DAPIL, "LIST_ORDER", ""), "no-list");
    convention.act("DECIDE");
  }

  @Test
  void aFormalRefusalLetsTheListBeComputed() {
    String id = dispute.file(dispute.observer(1), "OBSERVER", DAPIL, "COUNT", "");
    convention.act("START_FINALIZATION");
    long before = last();
    dispute.act(dispute.board(1), id, "REFUSE", "NONE", "Tanpa bukti.").expect(200);
    assertEquals(
        List.of(
            "OBJECTION_REFUSED OBJECTION_BOARD " + id, "LIST_COMPUTED OBJECTION_BOARD " + DAPIL),
        since(before));
  }

  @Test
  void anUpheldObjectionStrikesACandidateAndTheListRefills() throws IOException {
    String struck = candidates().get(0);
    String id = dispute.file(dispute.observer(1), "OBSERVER", DAPIL, "CONDUCT", struck);
    dispute.act(dispute.board(1), id, "ACCEPT").expect(200);
    dispute.act(convention.candidate(struck), id, "ANSWER", "NONE", "Tidak benar.").expect(200);
    convention.act("START_FINALIZATION");
    String hash = list().path("canonicalHash").asText();
    dispute.rule(id, "UPHOLD", "STRIKE");
    long before = last();
    dispute.act(convention.candidate(struck), id, "ACCEPT_RULING").expect(200);
    assertEquals(
        List.of(
            "RULING_ACCEPTED CANDIDATE " + id,
            "CANDIDATE_STRUCK CANDIDATE " + struck,
            "LIST_COMPUTED CANDIDATE " + DAPIL),
        since(before));
    JsonNode after = list();
    assertNotEquals(hash, after.path("canonicalHash").asText());
    assertFalse(after.path("positions").toString().contains(struck));
    refusedForNow(
        convention
            .candidate(struck)
            .post(convention.path("/applications/mine/withdraw"), "{\"reason\":\"sudah\"}"),
        "wrong-state");

    String order = dispute.file(dispute.observer(2), "OBSERVER", DAPIL, "LIST_ORDER", "");
    dispute.act(dispute.board(1), order, "ACCEPT").expect(200);
    dispute.act(committee, order, "ANSWER", "NONE", "Sesuai aturan.").expect(200);
    dispute.rule(order, "DISMISS", "NONE");
    long dismissed = last();
    dispute.act(dispute.observer(2), order, "ACCEPT_RULING").expect(200);
    assertEquals(List.of("RULING_ACCEPTED OBSERVER " + order), since(dismissed));
    assertExported(List.of(id, order));
  }

  @Test
  void theCommitteeStrikesOnlyForMissingPapers() {
    String candidate = candidates().get(0);
    String path = convention.path("/candidates/" + candidate + "/strike");
    refusedForNow(committee.post(path, "{\"reason\":\"berkas\"}"), "wrong-stage");
    convention.act("START_FINALIZATION");
    Answer complete = committee.post(path, "{\"reason\":\"berkas\"}");
    assertEquals("papers-complete", complete.json().path("rule").asText());
    assertEquals("role-needed", dispute.board(1).post(path, "{\"reason\":\"x\"}").problem());
  }

  @Test
  void aCandidateWithoutThePapersIsStruckByTwo() {
    RunningConvention asked =
        RunningConvention.votingWithPapers(3, "\"STRIKE\"", "\"HEALTH\"", DAPIL);
    asked.act("CLOSE_VOTING");
    asked.act("PUBLISH_RESULTS");
    asked.act("START_FINALIZATION");
    convention = asked;
    dispute = new Dispute(asked.path(""), asked.id());
    String struck = candidates().get(1);
    String path = asked.path("/candidates/" + struck + "/strike");
    String reason = "{\"reason\":\"Surat sehat tidak ada.\"}";
    assertEquals("invalid-fields", committee.post(path, "{\"reason\":\"\"}").problem());
    long before = last();
    committee.post(path, reason).expect(202);
    assertEquals("second-person-needed", committee.post(path, reason).problem());
    Http second = Http.as("panitia-kedua-" + asked.id(), "committee");
    second.post(path, reason).expect(200);
    assertEquals(
        List.of(
            "PROPOSED COMMITTEE " + struck,
            "CANDIDATE_STRUCK COMMITTEE " + struck,
            "LIST_COMPUTED COMMITTEE " + DAPIL),
        since(before));
    refusedForNow(second.post(path, reason), "wrong-state");
    asked.act("DECIDE");
    refusedForNow(
        second.post(asked.path("/candidates/" + candidates().get(0) + "/strike"), reason),
        "wrong-stage");
  }

  /** Each line of objections.jsonl has the hash that OBJECTION_FILED committed to, in its order. */
  private void assertExported(List<String> ids) throws IOException {
    String[] lines = exported("objections.jsonl").split("\n", -1);
    assertEquals(ids.size() + 1, lines.length);
    List<String> payloads = new ArrayList<>();
    for (JsonNode act : dispute.acts(-1)) {
      if (act.path("kind").asText().equals("OBJECTION_FILED")) {
        payloads.add(act.path("payload").asText());
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      assertTrue(lines[i].startsWith("{\"id\":\"" + ids.get(i) + "\",\"dapil\":"), lines[i]);
      assertEquals(
          payloads.get(i), Hash.hex(Hash.sha256(lines[i].getBytes(StandardCharsets.UTF_8))));
      assertFalse(lines[i].contains("Ijazah"), "the words are not exported");
    }
  }

  private String exported(String name) throws IOException {
    byte[] zip = Http.nobody().get(convention.path("/export.zip")).expect(200).bytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("the export has no " + name);
  }

  private List<String> candidates() {
    List<String> ids = new ArrayList<>();
    Http.nobody()
        .get(convention.path("/candidates?dapil=" + DAPIL))
        .expect(200)
        .json()
        .forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  private JsonNode list() {
    for (JsonNode list : Http.nobody().get(convention.path("/lists")).expect(200).json()) {
      if (list.path("dapil").asText().equals(DAPIL)) {
        return list;
      }
    }
    throw new AssertionError("no list");
  }

  /** What START_FINALIZATION said of each dapil. */
  private List<String> lists() {
    List<String> lists = new ArrayList<>();
    for (JsonNode act : dispute.acts(-1)) {
      if (act.path("kind").asText().startsWith("LIST_")) {
        lists.add(act.path("kind").asText() + " " + act.path("subject").asText());
      }
    }
    return lists;
  }

  private long last() {
    return dispute.acts(-1).size() - 1L;
  }

  private List<String> since(long seq) {
    List<String> since = new ArrayList<>();
    for (JsonNode act : dispute.acts(seq)) {
      since.add(
          act.path("kind").asText()
              + " "
              + act.path("role").asText()
              + " "
              + act.path("subject").asText());
    }
    return since;
  }

  private static void refusedForNow(Answer answer, String missing) {
    assertEquals("not-now", answer.problem());
    assertTrue(answer.json().path("missing").toString().contains(missing), answer.text());
  }
}
