package id.konvensirakyat.platform.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchQueueTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void everyCallerGetsItsOwnResultAndCommitsNeverOverlap() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> committed = Collections.synchronizedList(new ArrayList<>());
    BatchQueue<Integer, Integer> queue =
        new BatchQueue<>(
            10_000,
            7,
            threads,
            batch -> {
              assertEquals(1, inside.incrementAndGet());
              most.accumulateAndGet(batch.size(), Math::max);
              committed.addAll(batch);
              inside.decrementAndGet();
              return batch.stream().map(i -> i * 2).toList();
            });
    List<Future<Boolean>> callers = new ArrayList<>();
    for (int t = 0; t < 16; t++) {
      int first = t * 200;
      callers.add(
          threads.submit(
              () -> {
                for (int i = first; i < first + 200; i++) {
                  assertEquals(i * 2, queue.offer(i).orElseThrow().get(30, TimeUnit.SECONDS));
                }
                return true;
              }));
    }
    for (Future<Boolean> caller : callers) {
      assertTrue(caller.get());
    }
    assertEquals(3200, committed.size());
    assertEquals(3200, committed.stream().distinct().count());
    assertTrue(most.get() <= 7);
  }

  @Test
  void keepsTheOrderOfArrival() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> committed = new ArrayList<>();
    BatchQueue<Integer, Integer> queue =
        new BatchQueue<>(
            100,
            256,
            threads,
            batch -> {
              await(gate);
              committed.addAll(batch);
              return batch;
            });
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      results.add(queue.offer(i).orElseThrow());
    }
    assertFalse(results.get(0).isDone());
    gate.countDown();
    for (CompletableFuture<Integer> result : results) {
      result.get();
    }
    assertEquals(results.stream().map(CompletableFuture::join).toList(), committed);
  }

  @Test
  void turnsCallersAwayWhenFullAndTakesThemAgainLater() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    BatchQueue<Integer, Integer> queue =
        new BatchQueue<>(
            2,
            1,
            threads,
            batch -> {
              started.countDown();
              await(gate);
              return batch;
            });
    CompletableFuture<Integer> first = queue.offer(0).orElseThrow();
    await(started); // the first left the queue
    CompletableFuture<Integer> second = queue.offer(1).orElseThrow();
    CompletableFuture<Integer> third = queue.offer(2).orElseThrow();
    assertEquals(Optional.empty(), queue.offer(3));
    gate.countDown();
    assertEquals(List.of(0, 1, 2), List.of(first.get(), second.get(), third.get()));
    assertEquals(4, queue.offer(4).orElseThrow().get());
  }

  @Test
  void aCommitThatFailsIsHeardOfByItsOwnBatchAlone() throws Exception {
    IllegalStateException failure = new IllegalStateException("rolled back");
    BatchQueue<Integer, Integer> queue =
        new BatchQueue<>(
            10,
            1,
            threads,
            batch -> {
              if (batch.contains(1)) {
                throw failure;
              }
              return batch;
            });
    CompletableFuture<Integer> good = queue.offer(0).orElseThrow();
    CompletableFuture<Integer> bad = queue.offer(1).orElseThrow();
    CompletableFuture<Integer> next = queue.offer(2).orElseThrow();
    assertEquals(0, good.get());
    assertSame(failure, assertThrows(ExecutionException.class, bad::get).getCause());
    assertEquals(2, next.get());
  }

  @Test
  void aCommitThatLosesAResultIsNoSuccess() {
    BatchQueue<Integer, Integer> queue = new BatchQueue<>(10, 9, threads, batch -> List.of());
    CompletableFuture<Integer> result = queue.offer(1).orElseThrow();
    assertThrows(ExecutionException.class, result::get);
  }

  @Test
  void nobodyWaitsForEverWhenTheServerStops() {
    Executor stopped =
        work -> {
          throw new RejectedExecutionException("stopped");
        };
    BatchQueue<Integer, Integer> queue = new BatchQueue<>(10, 9, stopped, batch -> batch);
    assertTrue(queue.offer(1).orElseThrow().isCompletedExceptionally());
    assertTrue(queue.offer(2).orElseThrow().isCompletedExceptionally());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
