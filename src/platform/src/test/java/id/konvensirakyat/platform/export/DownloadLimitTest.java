package id.konvensirakyat.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.platform.web.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DownloadLimitTest {
  private final DownloadLimit limit = new DownloadLimit();

  @Test
  void oneTooManyIsTurnedAwayBeforeItsFirstByteAndTakenLater() throws Exception {
    CountDownLatch begun = new CountDownLatch(DownloadLimit.MOST);
    CountDownLatch gate = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      DownloadLimit.Download slow =
          out -> {
            begun.countDown();
            await(gate);
            out.write(1);
          };
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < DownloadLimit.MOST; i++) {
        running.add(threads.submit(() -> written(slow)));
      }
      await(begun);
      ByteArrayOutputStream untouched = new ByteArrayOutputStream();
      Refusal refusal =
          assertThrows(Refusal.class, () -> limit.limited(o -> o.write(1)).writeTo(untouched));
      assertEquals("try-again", refusal.problem().code());
      assertEquals(0, untouched.size());
      gate.countDown();
      for (Future<Integer> one : running) {
        assertEquals(1, one.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, written(out -> out.write(1)));
  }

  @Test
  void aReaderWhoGoesAwayGivesItsTurnBack() throws IOException {
    DownloadLimit.Download broken =
        out -> {
          throw new IOException("gone");
        };
    for (int i = 0; i <= DownloadLimit.MOST; i++) {
      assertThrows(IOException.class, () -> written(broken));
    }
    assertEquals(1, written(out -> out.write(1)));
  }

  private int written(DownloadLimit.Download download) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    limit.limited(download).writeTo(out);
    return out.size();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
