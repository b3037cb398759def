package id.konvensirakyat.platform.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Acts of two persons: proposed by one, done by another, and every way round it refused. */
class TwoPersonsHttpTest {
  private static final String SIGNED =
      "\"fourEyed\":[\"FREEZE_RULES\",\"CANCEL\"],\"supporters\":0";

  private static Answer act(SampleConvention c, Http who, String act) {
    return who.post(c.path("/acts"), "{\"act\":\"" + act + "\",\"reason\":\"rapat pleno\"}");
  }

  private static JsonNode acts(SampleConvention c) {
    return Http.nobody().get(c.path("/acts")).expect(200).json();
  }

  private static JsonNode next(SampleConvention c, String act) {
    for (JsonNode one : c.describe().path("next")) {
      if (one.path("act").asText().equals(act)) {
        return one;
      }
    }
    throw new AssertionError(act + " does not come next");
  }

  @Test
  void oneProposesAndAnotherDoes() {
    SampleConvention c = SampleConvention.draft(SIGNED);
    JsonNode proposed = act(c, c.people().steering(1), "FREEZE_RULES").expect(202).json();
    assertTrue(proposed.path("proposed").asBoolean());
    assertEquals("DRAFT", proposed.path("stage").asText());
    assertEquals("DRAFT", c.stage());
    JsonNode line = acts(c).get(1);
    assertEquals("PROPOSED", line.path("kind").asText());
    assertEquals("STEERING", line.path("role").asText());
    assertEquals(c.id(), line.path("subject").asText());
    JsonNode open = c.describe().path("proposals").get(0);
    assertEquals("FREEZE_RULES", open.path("act").asText());
    assertEquals(c.people().name("pengarah", 1), open.path("by").asText());
    assertEquals("rapat pleno", open.path("reason").asText());
    assertEquals(1, open.path("seq").asInt());
    assertEquals(
        c.people().name("pengarah", 1), next(c, "FREEZE_RULES").path("proposedBy").asText());
    assertTrue(next(c, "FREEZE_RULES").path("fourEyed").asBoolean());

    JsonNode done = act(c, c.people().steering(2), "FREEZE_RULES").expect(200).json();
    assertEquals(false, done.path("proposed").asBoolean());
    assertEquals("RULES_FROZEN", c.stage());
    assertEquals(0, c.describe().path("proposals").size());
    String hash = c.describe().path("rulesHash").asText();
    assertEquals(new Proposal("FREEZE_RULES", c.id(), hash).hash(), line.path("payload").asText());
    assertEquals("FREEZE_RULES", acts(c).get(2).path("kind").asText());
    assertEquals(c.people().name("pengarah", 2), acts(c).get(2).path("actor").asText());
  }

  @Test
  void onePersonTwiceIsRefused() {
    SampleConvention c = SampleConvention.draft(SIGNED);
    act(c, c.people().steering(1), "FREEZE_RULES").expect(202);
    Answer again = act(c, c.people().steering(1), "FREEZE_RULES");
    assertEquals("second-person-needed", again.problem());
    assertEquals(409, again.status());
    assertEquals("DRAFT", c.stage());
    assertEquals(2, acts(c).size());
  }

  @Test
  void anotherOrganDoesNotConfirm() {
    SampleConvention c = SampleConvention.draft(SIGNED);
    act(c, c.people().steering(1), "FREEZE_RULES").expect(202);
    assertEquals("role-needed", act(c, c.people().committee(), "FREEZE_RULES").problem());
    Http both =
        Http.as("rangkap-" + c.id().toLowerCase(java.util.Locale.ROOT), "steering", "committee");
    Answer refused = act(c, both, "FREEZE_RULES");
    assertEquals("two-roles", refused.problem());
    assertEquals(403, refused.status());
    assertEquals("DRAFT", c.stage());
  }

  @Test
  void aProposalEndsWithItsStage() {
    SampleConvention c = SampleConvention.draft(SIGNED);
    act(c, c.people().steering(1), "CANCEL").expect(202);
    act(c, c.people().steering(1), "FREEZE_RULES").expect(202);
    act(c, c.people().steering(2), "FREEZE_RULES").expect(200);
    assertEquals(0, c.describe().path("proposals").size(), "the stage moved on");
    act(c, c.people().steering(2), "CANCEL").expect(202);
    assertEquals("RULES_FROZEN", c.stage());
    act(c, c.people().steering(1), "SUSPEND").expect(200);
    act(c, c.people().steering(1), "RESUME").expect(200);
    act(c, c.people().steering(1), "CANCEL").expect(202);
    act(c, c.people().steering(2), "CANCEL").expect(200);
    assertEquals("CANCELLED", c.stage());
  }

  @Test
  void whatTheRulesDoNotNameIsDoneByOne() {
    SampleConvention c = SampleConvention.draft("\"fourEyed\":[\"CANCEL\"]");
    act(c, c.people().steering(1), "FREEZE_RULES").expect(200);
    assertEquals(false, next(c, "OPEN_CANDIDACY").path("fourEyed").asBoolean());
    act(c, c.people().committee(1), "OPEN_CANDIDACY").expect(200);
  }

  @Test
  void theUsualRulesAskTwoForAllTheyMay() {
    SampleConvention c = SampleConvention.draft("\"maxChoices\":2");
    act(c, c.people().steering(1), "FREEZE_RULES").expect(202);
    act(c, c.people().steering(2), "FREEZE_RULES").expect(200);
    assertEquals(10, c.describe().path("rules").path("fourEyed").size());
    assertEquals(100, c.describe().path("rules").path("supporters").asInt());
  }

  @Test
  void anActThatIsNotPossibleIsNotProposed() {
    SampleConvention c = SampleConvention.draft("\"maxChoices\":2");
    assertEquals("not-now", act(c, c.people().committee(1), "OPEN_VOTING").problem());
    assertEquals(1, acts(c).size());
  }

  @Test
  void twoAtOnceAreFirstAndSecond() throws Exception {
    SampleConvention c = SampleConvention.draft(SIGNED);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int n = 1; n <= 2; n++) {
        Http who = c.people().steering(n);
        answers.add(pool.submit(() -> act(c, who, "FREEZE_RULES")));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        statuses.add(answer.get().status());
      }
      assertEquals(List.of(200, 202), statuses.stream().sorted().toList());
    } finally {
      pool.shutdown();
    }
    assertEquals("RULES_FROZEN", c.stage());
  }

  @Test
  void theBoardSaysWhatWaitsForASecondPerson() {
    SampleConvention c = SampleConvention.draft(SIGNED);
    act(c, c.people().steering(1), "FREEZE_RULES").expect(202);
    JsonNode waiting =
        c.people().committee().get(c.path("/board")).expect(200).json().path("waiting").get(0);
    assertEquals("proposals-to-confirm", waiting.path("kind").asText());
    assertEquals("steering", waiting.path("role").asText());
    assertEquals(1, waiting.path("count").asInt());
  }
}
