package id.konvensirakyat.platform.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The line before verification; the container's threads are played by the test, one by one. */
class VerificationPoolTest {
  private static final int MEBIBYTE = 1 << 20;

  private final List<Runnable> given = new ArrayList<>();
  private boolean stopped;
  private final VerificationPool pool =
      new VerificationPool(
          (ManagedExecutorService)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ManagedExecutorService.class},
                  (proxy, method, arguments) -> {
                    if (stopped) {
                      throw new RejectedExecutionException("stopped");
                    }
                    given.add((Runnable) arguments[0]);
                    return null;
                  }));

  @Test
  void theLineIsBoundedInBytesAndOpensAgain() {
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int number = i;
      waiting.add(pool.submit(MEBIBYTE, () -> CompletableFuture.completedFuture(number)));
    }
    assertTurnedAway(1);
    runThreads();
    for (int i = 0; i < 64; i++) {
      assertEquals(i, waiting.get(i).join());
    }
    CompletableFuture<Integer> failing =
        pool.submit(
            64 * MEBIBYTE,
            () -> {
              throw new IllegalStateException("as a bad ballot does");
            });
    runThreads();
    assertTrue(failing.isCompletedExceptionally());
    CompletableFuture<Integer> whole =
        pool.submit(64 * MEBIBYTE, () -> CompletableFuture.completedFuture(7));
    runThreads();
    assertEquals(7, whole.join());
  }

  @Test
  void theLineIsBoundedInNumberAndGivesItsBytesBack() {
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 1024; i++) {
      waiting.add(pool.submit(1, () -> CompletableFuture.completedFuture(0)));
    }
    for (int i = 0; i < 100; i++) {
      assertTurnedAway(MEBIBYTE);
    }
    runThreads();
    assertTrue(waiting.stream().allMatch(CompletableFuture::isDone));
    CompletableFuture<Integer> whole =
        pool.submit(64 * MEBIBYTE, () -> CompletableFuture.completedFuture(7));
    runThreads();
    assertEquals(7, whole.join());
  }

  @Test
  void whatIsPromisedComesFirstAndIsNeverRefused() {
    List<String> done = new ArrayList<>();
    List<CompletableFuture<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 1024; i++) {
      waiting.add(
          pool.submit(
              1,
              () -> {
                done.add("verified");
                return CompletableFuture.completedFuture(0);
              }));
    }
    for (int i = 0; i < 3000; i++) {
      pool.execute(() -> done.add("answered"));
    }
    runThreads();
    assertEquals(4024, done.size());
    assertTrue(waiting.stream().allMatch(CompletableFuture::isDone));
    assertEquals("answered", done.get(0));
    assertEquals("verified", done.get(3000));
    stopped = true;
    pool.execute(() -> done.add("answered"));
    assertEquals(4025, done.size(), "answered by the thread that asked");
    assertTurnedAway(1);
  }

  private void assertTurnedAway(int size) {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> pool.submit(size, () -> CompletableFuture.completedFuture(0)));
    assertEquals("try-again", refusal.problem().code());
  }

  private void runThreads() {
    while (!given.isEmpty()) {
      given.remove(0).run();
    }
  }
}
