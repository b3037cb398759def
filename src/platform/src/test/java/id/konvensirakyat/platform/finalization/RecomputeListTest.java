package id.konvensirakyat.platform.finalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicBoolean left = new AtomicBoolean();
    List<CompletableFuture<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(CompletableFuture.supplyAsync(() -> worst(convention, left)));
    }
    convention
        .candidate(first)
        .post(convention.path("/applications/mine/withdraw"), "{\"reason\":\"pindah\"}")
        .expect(200);
    left.set(true);
    for (CompletableFuture<Integer> reader : readers) {
      assertEquals(200, reader.get(), "whoever reads while a candidate leaves gets a list");
    }

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
    assertFreeAfterDecision(convention, after);
  }

  /** Whoever sat in a decided convention may stand in the next one. */
  private static void assertFreeAfterDecision(RunningConvention convention, JsonNode list) {
    Http listed = convention.candidate(list.get("positions").get(0).get("candidateId").asText());
    SampleConvention next = SampleConvention.inCandidacy();
    String form = SampleConvention.form("Calon Lagi", "P", SampleConvention.DAPIL);
    assertEquals(
        "application-open-elsewhere", listed.put(next.path("/applications/mine"), form).problem());
    convention.act("DECIDE");
    listed.put(next.path("/applications/mine"), form).expect(200);
  }

  private static int worst(RunningConvention convention, AtomicBoolean left) {
    int worst = 0;
    boolean last;
    do {
      last = left.get();
      worst = Math.max(worst, Http.nobody().get(convention.path("/lists")).status());
    } while (!last);
    return worst;
  }

  private static JsonNode list(RunningConvention convention) {
    return Http.nobody().get(convention.path("/lists")).expect(200).json().get(0);
  }
}
