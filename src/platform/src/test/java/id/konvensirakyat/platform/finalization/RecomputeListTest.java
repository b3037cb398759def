package id.konvensirakyat.platform.finalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A candidate who leaves after the count makes room; the old list stays on the record. */
class RecomputeListTest {
  private static final String DAPIL = "3101";

  @Test
  void aListIsRefilledWhenItsFirstNameLeaves() throws Exception {
    RunningConvention convention = RunningConvention.voting(4, 2, DAPIL);
    Box box = convention.box(DAPIL);
    BallotMaker maker = new BallotMaker(box.election());
    box.cast(maker.make(box.voters().get(0), List.of(Selection.of(0)), new SecureRandom()).bytes())
        .expect(201);
    convention.act("CLOSE_VOTING");
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (!box.state().get("state").asText().equals("TALLIED")) {
      assertTrue(Instant.now().isBefore(limit), "the tally is still missing");
      Thread.onSpinWait();
    }
    convention.decrypt(1, DAPIL, convention.decryption(1, DAPIL)).expect(200);
    convention.decrypt(2, DAPIL, convention.decryption(2, DAPIL)).expect(200);
    convention.act("PUBLISH_RESULTS");
    convention.act("START_FINALIZATION");

    JsonNode before = list(convention);
    String first = before.get("positions").get(0).get("candidateId").asText();
    assertEquals(1, before.get("positions").get(0).get("votes").asInt());
    convention
        .candidate(first)
        .post(convention.path("/applications/mine/withdraw"), "{\"reason\":\"pindah\"}")
        .expect(200);

    JsonNode after = list(convention);
    assertNotEquals(before.get("canonicalHash"), after.get("canonicalHash"));
    after
        .get("positions")
        .forEach(place -> assertNotEquals(first, place.get("candidateId").asText()));
    List<String> computed = new ArrayList<>();
    Http.nobody()
        .get(convention.path("/acts?after=-1"))
        .expect(200)
        .json()
        .forEach(
            act -> {
              if (act.get("kind").asText().equals("LIST_COMPUTED")) {
                computed.add(act.get("payload").asText());
              }
            });
    assertEquals(
        List.of(before.get("canonicalHash").asText(), after.get("canonicalHash").asText()),
        computed);
    convention.act("DECIDE");
  }

  private static JsonNode list(RunningConvention convention) {
    return Http.nobody().get(convention.path("/lists")).expect(200).json().get(0);
  }
}
