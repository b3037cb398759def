package id.konvensirakyat.platform.objection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An objection against the count holds up the list of its own dapil, and of no other. */
class DelayedListHttpTest {
  private static final String ONE = "3101";
  private static final String OTHER = "3102";

  private RunningConvention convention;
  private Dispute dispute;
  private String objection;

  @BeforeEach
  void delayed() throws Exception {
    convention = RunningConvention.voting(4, 2, ONE, OTHER);
    convention.publishResults();
    dispute = new Dispute(convention.path(""), "d" + convention.id());
    objection = dispute.file(dispute.observer(1), "OBSERVER", ONE, "COUNT", "");
    convention.act("START_FINALIZATION");
  }

  @Test
  void theOtherDapilGoesOnAndTheListComesWhenTheObjectionEnds() {
    assertEquals("DELAYED", list(ONE).get("state").asText());
    assertEquals(0, list(ONE).get("positions").size());
    assertEquals("COMPUTED", list(OTHER).get("state").asText());
    assertEquals(1, acts("LIST_DELAYED " + ONE).size());
    assertEquals(1, acts("LIST_COMPUTED " + OTHER).size());

    decide(OTHER, list(OTHER).get("canonicalHash").asText()).expect(200);
    assertEquals("DECIDED", list(OTHER).get("state").asText());
    Http.Answer early = decide(ONE, "0".repeat(64));
    assertEquals("not-now", early.problem());
    assertEquals("lists-not-computed", early.json().get("missing").get(0).asText());
    Http.Answer all = convention.tryAct("DECIDE");
    assertEquals("not-now", all.problem());
    assertTrue(all.text().contains("objection-open"));
    assertTrue(all.text().contains("lists-not-computed"));

    dispute.act(dispute.board(1), objection, "ACCEPT").expect(200);
    answer();
    dispute.rule(objection, "DISMISS", "NONE");
    assertEquals("DELAYED", list(ONE).get("state").asText(), "an appeal is still possible");
    dispute.act(dispute.observer(1), objection, "ACCEPT_RULING").expect(200);
    JsonNode list = list(ONE);
    assertEquals("COMPUTED", list.get("state").asText());
    assertEquals("OBJECTION", list.get("versions").get(0).get("cause").asText());
    assertEquals(objection, list.get("versions").get(0).get("about").asText());
    JsonNode computed = acts("LIST_COMPUTED " + ONE).get(0);
    assertEquals(objection, computed.get("actor").asText());
    assertEquals("OBSERVER", computed.get("role").asText());
    convention.act("DECIDE");
    assertEquals("DECIDED", list(ONE).get("state").asText());
    assertEquals(1, acts("LIST_DECIDED " + OTHER).size(), "what is decided is not decided again");
  }

  @Test
  void aDapilThatVotesAgainGetsNoList() {
    dispute.act(dispute.board(1), objection, "ACCEPT").expect(200);
    answer();
    dispute.rule(objection, "UPHOLD", "REVOTE");
    Http committee = Http.as("panitia-" + convention.id(), "committee");
    dispute.act(committee, objection, "ACCEPT_RULING").expect(200);
    assertEquals("REVOTE", list(ONE).get("state").asText());
    assertEquals(1, acts("REVOTE_ORDERED " + ONE).size());
    convention.act("DECIDE");
    assertEquals("REVOTE", list(ONE).get("state").asText());
    assertEquals("DECIDED", list(OTHER).get("state").asText());
    assertEquals(0, acts("LIST_DECIDED " + ONE).size());
  }

  private void answer() {
    Http committee = Http.as("panitia-" + convention.id(), "committee");
    dispute.act(committee, objection, "ANSWER", "NONE", "Dihitung sesuai catatan.").expect(200);
  }

  private Http.Answer decide(String dapil, String hash) {
    return convention
        .steering(1)
        .post(
            convention.path("/lists/" + dapil + "/decision"),
            "{\"list\":\"" + hash + "\",\"reason\":\"rapat pleno\"}");
  }

  private JsonNode list(String dapil) {
    return Http.nobody().get(convention.path("/lists?dapil=" + dapil)).expect(200).json().get(0);
  }

  private List<JsonNode> acts(String kindAndSubject) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode act : dispute.acts(-1)) {
      if (kindAndSubject.equals(act.get("kind").asText() + " " + act.get("subject").asText())) {
        found.add(act);
      }
    }
    return found;
  }
}
