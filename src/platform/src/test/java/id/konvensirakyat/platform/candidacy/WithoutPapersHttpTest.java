package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Papers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The committee finds the candidates whose late papers are missing, and two of it strike them. */
class WithoutPapersHttpTest {
  private static final String DAPIL = "3102";
  private static final String REASON = "{\"reason\":\"Surat sehat tidak ada.\"}";

  private RunningConvention convention;
  private Http committee;
  private Http second;
  private List<String> candidates;

  @BeforeEach
  void results() {
    convention =
        RunningConvention.votingWithPapers(
            3, "\"STRIKE\"", "\"HEALTH\",\"RESIGNATION\"", DAPIL, "3103");
    committee = Http.as("panitia-berkas-" + convention.id(), "committee");
    second = Http.as("panitia-berkas-kedua-" + convention.id(), "committee");
    candidates = new ArrayList<>();
    Http.nobody()
        .get(convention.path("/candidates?dapil=" + DAPIL))
        .expect(200)
        .json()
        .forEach(one -> candidates.add(one.path("id").asText()));
  }

  @Test
  void whoLacksPapersIsListedProposedAndStruck() {
    String complete = candidates.get(0);
    String unread = candidates.get(1);
    String serving = candidates.get(2);
    send(complete);
    accept(complete);
    send(unread);
    declareService(serving);
    convention.act("CLOSE_VOTING");
    convention.act("PUBLISH_RESULTS");
    assertEquals(0, list().size(), "before finalization nobody can be struck");
    convention.act("START_FINALIZATION");
    assertEquals(
        List.of(unread + " [\"HEALTH\"]", serving + " [\"HEALTH\",\"RESIGNATION\"]"), shown(DAPIL));
    assertEquals(3, shown("3103").size());
    assertTrue(list().path(0).path("name").asText().startsWith("Calon "));

    for (String struck : List.of(unread, serving)) {
      committee.post(strike(struck), REASON).expect(202);
      JsonNode proposal = convention.view().path("proposals").path(0);
      assertEquals("CANDIDATE_STRUCK", proposal.path("act").asText());
      assertEquals(struck, proposal.path("subject").asText());
      assertEquals("second-person-needed", committee.post(strike(struck), REASON).problem());
      second.post(strike(struck), REASON).expect(200);
    }
    assertEquals(List.of(), shown(DAPIL));
    assertEquals(3, shown("3103").size(), "the other dapil is as it was");
    assertEquals(
        "papers-complete",
        committee.post(strike(complete), REASON).json().path("rule").asText(),
        "who is not listed is not struck");
  }

  @Test
  void aDecidedDapilIsLeftOut() {
    convention.act("CLOSE_VOTING");
    convention.act("PUBLISH_RESULTS");
    convention.act("START_FINALIZATION");
    assertEquals(6, list().size());
    String hash =
        Http.nobody()
            .get(convention.path("/lists?dapil=" + DAPIL))
            .expect(200)
            .json()
            .path(0)
            .path("canonicalHash")
            .asText();
    convention
        .steering(1)
        .post(
            convention.path("/lists/" + DAPIL + "/decision"),
            "{\"list\":\"" + hash + "\",\"reason\":\"uji\"}")
        .expect(200);
    assertEquals(List.of(), shown(DAPIL));
    assertEquals(3, shown("3103").size());
  }

  private JsonNode list() {
    return committee.get(convention.path("/candidates/without-papers")).expect(200).json();
  }

  private List<String> shown(String dapil) {
    List<String> shown = new ArrayList<>();
    for (JsonNode one : list()) {
      if (one.path("dapil").asText().equals(dapil)) {
        shown.add(one.path("candidate").asText() + " " + one.path("missing"));
      }
    }
    return shown;
  }

  private String strike(String candidate) {
    return convention.path("/candidates/" + candidate + "/strike");
  }

  private void send(String candidate) {
    Http who = convention.candidate(candidate);
    who.put("/my-data/consents/" + convention.id() + "/SPECIFIC_DATA", "{\"version\":\"2026-1\"}")
        .expect(200);
    who.send(
            "PUT",
            convention.path("/late-documents/mine/papers/HEALTH"),
            "application/pdf",
            Papers.pdf("sehat"))
        .expect(200);
  }

  private void declareService(String candidate) {
    convention
        .candidate(candidate)
        .put(convention.path("/late-documents/mine/service"), "{\"serves\":true}")
        .expect(200);
  }

  private void accept(String candidate) {
    String sha256 =
        convention
            .candidate(candidate)
            .get(convention.path("/late-documents/mine"))
            .expect(200)
            .json()
            .path("papers")
            .path(0)
            .path("file")
            .path("sha256")
            .asText();
    for (int i = 1; i <= 2; i++) {
      Http.as("verifikator-berkas-" + i + "-" + convention.id(), "verifier")
          .post(
              convention.path("/late-documents/" + candidate + "/HEALTH/checks"),
              "{\"sha256\":\"" + sha256 + "\",\"accepts\":true,\"reason\":\"asli\"}")
          .expect(200);
    }
  }
}
