package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.crypto.note.SignedNote;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests at the same time: one of two histories, and never back. */
class WitnessRaceTest {
  private static final int ROUNDS = 60;

  @TempDir Path folder;

  @Test
  void ofTwoRequestsFromOneSizeOneIsCosigned() throws Exception {
    LyingLog log = new LyingLog("a.example/log", WitnessServerTest.seed(1));
    log.append(StateFolderTest.release(0));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Witness witness =
        Witness.open(
            folder, Optional.of("w.example/1"), List.of(log.key().toString()), Clock.systemUTC())) {
      assertEquals(200, witness.add(StateFolderTest.bytes(log, 0, 1)).status());
      for (int size = 1; size < ROUNDS; size++) {
        LyingLog other = log.fork(size);
        log.append(StateFolderTest.release(size));
        other.append(StateFolderTest.release(-size));
        List<LyingLog> histories = List.of(log, other);
        List<Integer> answers = atOnce(threads, witness, histories, size);
        assertTrue(answers.contains(200) && answers.contains(409), answers::toString);
        log = histories.get(answers.indexOf(200));
        assertEquals(size + 1, witness.seen().get(0).size().orElseThrow());
        SignedNote kept = SignedNote.parse(witness.newest(hash()).body());
        assertEquals(log.checkpoint(size + 1).text(), kept.text());
      }
      assertTrue(witness.seen().get(0).forks() > 0);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String hash() {
    return id.konvensirakyat.protocol.encoding.Hash.of("a.example/log").hex();
  }

  private static List<Integer> atOnce(
      ExecutorService threads, Witness witness, List<LyingLog> histories, int size)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(histories.size());
    List<Future<Integer>> running = new ArrayList<>();
    for (LyingLog history : histories) {
      byte[] body = StateFolderTest.bytes(history, size, size + 1);
      running.add(
          threads.submit(
              () -> {
                start.await();
                return witness.add(body).status();
              }));
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> each : running) {
      answers.add(each.get());
    }
    return answers;
  }
}
