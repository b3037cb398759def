package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications follow the computed list: a label, then a place or the reserve. */
class FollowListsHttpTest {
  private static final String DAPIL = "3101";

  @Test
  void aPlaceOnTheListIsAStateOfTheApplication() throws Exception {
    RunningConvention convention = RunningConvention.voting(4, 2, DAPIL);
    convention.publishResults();
    convention.act("START_FINALIZATION");
    JsonNode list = Http.nobody().get(convention.path("/lists")).expect(200).json().get(0);
    assertFalse(list.path("positions").isEmpty());
    for (JsonNode place : list.path("positions")) {
      List<String> states = states(convention, place.path("candidateId").asText());
      assertEquals("LISTED", states.get(states.size() - 1));
      assertTrue(
          List.of("FRONTRUNNER", "PIONEER", "NOT_ELECTED").contains(states.get(states.size() - 2)));
    }
    for (JsonNode reserve : list.path("reserves")) {
      List<String> states = states(convention, reserve.path("candidateId").asText());
      assertEquals("RESERVE", states.get(states.size() - 1));
    }
    String first = list.path("positions").get(0).path("candidateId").asText();
    convention
        .candidate(first)
        .post(convention.path("/applications/mine/withdraw"), "{\"reason\":\"pindah\"}")
        .expect(200);
    List<String> left = states(convention, first);
    assertEquals("WITHDRAWN", left.get(left.size() - 1));
    for (JsonNode place :
        Http.nobody().get(convention.path("/lists")).expect(200).json().get(0).path("positions")) {
      List<String> states = states(convention, place.path("candidateId").asText());
      assertEquals("LISTED", states.get(states.size() - 1));
    }
  }

  private static List<String> states(RunningConvention convention, String candidate) {
    List<String> states = new ArrayList<>();
    convention
        .candidate(candidate)
        .get(convention.path("/applications/mine"))
        .expect(200)
        .json()
        .path("history")
        .forEach(step -> states.add(step.path("status").asText()));
    return states;
  }
}
