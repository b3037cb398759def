package id.konvensirakyat.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingTest {
  @Test
  void whatFailsIsDoneAgainAndNeverTwiceAtOnce() throws Exception {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(3);
    CountDownLatch thrice = new CountDownLatch(3);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable work =
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          thrice.countDown();
          atOnce.decrementAndGet();
          throw new IllegalStateException("as it happens");
        };
    Repeating repeating = Repeating.every(1, executor, work);
    try {
      assertTrue(thrice.await(30, TimeUnit.SECONDS), "given up");
      assertEquals(1, most.get());
    } finally {
      repeating.close();
      executor.shutdownNow();
    }
  }
}
