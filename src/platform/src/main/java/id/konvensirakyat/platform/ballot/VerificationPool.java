package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * As many threads as cores for the verification of ballots, and a bounded line before them: in a
 * rush a voter hears soon that it is crowded, instead of waiting in the dark. The threads are the
 * container's, which alone can reach the database.
 */
@ApplicationScoped
public class VerificationPool {
  private static final int LONGEST_LINE = 1024;
  private static final int MOST_THREADS = Runtime.getRuntime().availableProcessors();

  private final BlockingQueue<Runnable> line = new ArrayBlockingQueue<>(LONGEST_LINE);
  private final AtomicInteger threads = new AtomicInteger();

  @Resource private ManagedExecutorService executor;

  /**
   * Runs the work on the pool; what it leads to may take longer than the pool is needed.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} if the line is full
   */
  <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> work) {
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    // The stage is there before the turn comes, so the work runs on the pool's thread alone.
    CompletableFuture<T> result = turn.thenCompose(now -> work.get());
    if (!line.offer(() -> turn.complete(true))) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    start();
    return result;
  }

  private void start() {
    if (threads.incrementAndGet() > MOST_THREADS) {
      threads.decrementAndGet();
      return;
    }
    try {
      executor.execute(this::drain);
    } catch (RejectedExecutionException e) {
      threads.decrementAndGet();
      throw Refusal.of(Problem.TRY_AGAIN);
    }
  }

  private void drain() {
    try {
      for (Runnable next = line.poll(); next != null; next = line.poll()) {
        next.run();
      }
    } finally {
      threads.decrementAndGet();
    }
    // Work that came between the last look and the line above may have found all threads busy.
    if (!line.isEmpty()) {
      start();
    }
  }
}
