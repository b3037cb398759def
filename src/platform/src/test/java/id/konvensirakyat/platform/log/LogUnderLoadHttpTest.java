package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.log.LogEntry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several elections and acts append at once: one log, and nobody waits for ever. */
class LogUnderLoadHttpTest {
  private static final int VOTERS = 8;

  @Test
  void ballotsOfSeveralElectionsAndActsMakeOneLog() throws Exception {
    RunningConvention convention = RunningConvention.voting(2, VOTERS, "3101", "3102", "3103");
    List<Callable<Http.Answer>> work = new ArrayList<>();
    for (String dapil : List.of("3101", "3102", "3103")) {
      Box box = convention.box(dapil);
      BallotMaker maker = new BallotMaker(box.election());
      for (int i = 0; i < VOTERS; i++) {
        byte[] ballot =
            maker
                .make(box.voters().get(i), List.of(Selection.of(1, 0)), new SecureRandom())
                .bytes();
        work.add(() -> box.cast(ballot).expect(201));
      }
    }
    for (int i = 0; i < 6; i++) {
      String mandate = "{\"username\":\"pemantau%d\",\"reason\":\"uji\"}".formatted(i);
      work.add(2 * i, () -> convention.steering(1).post(convention.path("/mandates"), mandate));
    }
    ExecutorService pool = Executors.newFixedThreadPool(12);
    try {
      for (Future<Http.Answer> answer : pool.invokeAll(work)) {
        assertEquals(2, answer.get().status() / 100, answer.get().text());
      }
    } finally {
      pool.shutdown();
    }
    ServedLog log = ServedLog.read(convention.id());
    assertEquals(
        3 * VOTERS,
        log.entries(LogEntry.Event.class).stream()
            .filter(e -> e.type() == EventType.BALLOT)
            .count());
    assertEquals(
        6,
        log.entries(LogEntry.Act.class).stream()
            .filter(act -> act.kind().equals("MANDATE_OBSERVER"))
            .count());
  }
}
