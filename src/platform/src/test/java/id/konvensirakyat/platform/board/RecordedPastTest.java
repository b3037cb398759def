package id.konvensirakyat.platform.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.board.RecordedPast.Timed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedPastTest {
  private static Timed at(long second, String name) {
    Instant at = Instant.ofEpochSecond(second);
    return new Timed(at, new LogEntry.Act(second, name, at, Hash.of(name)));
  }

  @Test
  void eachChainKeepsItsOrderAndTheEarliestGoesFirst() {
    List<String> told = new ArrayList<>();
    // the second chain's server had its clock put back
    RecordedPast.merge(
        List.of(
            List.of(at(1, "A"), at(5, "B"), at(9, "C")).iterator(),
            List.of(at(4, "D"), at(2, "E"), at(7, "F")).iterator(),
            List.<Timed>of().iterator()),
        entry -> told.add(((LogEntry.Act) entry).kind()));
    assertEquals(List.of("A", "D", "E", "B", "F", "C"), told);
  }
}
