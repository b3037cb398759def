package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many threads as cores for the verification of ballots, and a line before them, bounded in
 * number and in bytes: in a rush a voter hears soon that it is crowded, instead of waiting in the
 * dark. The threads are the container's, which alone can reach the database.
 *
 * <p>As an executor it takes what is left to do for a ballot that is in the chain: never refused,
 * and done before anything that waits in the line. There is no more of it than ballots were let in.
 */
@ApplicationScoped
public class VerificationPool implements Executor {
  private static final int LONGEST_LINE = 1024;
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_THREADS = Runtime.getRuntime().availableProcessors();

  private final BlockingQueue<Runnable> line = new ArrayBlockingQueue<>(LONGEST_LINE);
  private final Queue<Runnable> promised = new ConcurrentLinkedQueue<>();
  private final Semaphore bytes = new Semaphore(MOST_BYTES);
  private final AtomicInteger threads = new AtomicInteger();

  @Resource private ManagedExecutorService executor;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // injected
  protected VerificationPool() {}

  VerificationPool(ManagedExecutorService executor) {
    this.executor = executor;
  }

  /**
   * Runs the work on the pool; what it leads to may take longer than the pool is needed.
   *
   * @param size how many bytes the work holds while it waits
   * @throws Refusal {@link Problem#TRY_AGAIN} if the line is full
   */
  <T> CompletableFuture<T> submit(int size, Supplier<CompletableFuture<T>> work) {
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    // The stage is there before the turn comes, so the work runs on the pool's thread alone.
    CompletableFuture<T> result = turn.thenCompose(now -> work.get());
    if (!bytes.tryAcquire(size)) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    if (!line.offer(() -> run(turn, size))) {
      bytes.release(size);
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    if (!start()) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    return result;
  }

  /** Runs the work on the pool, or at once if the container gives no thread any more. */
  @Override
  public void execute(Runnable work) {
    promised.add(work);
    if (!start()) {
      drainPromised();
    }
  }

  private void run(CompletableFuture<Boolean> turn, int size) {
    try {
      turn.complete(true);
    } finally {
      bytes.release(size);
    }
  }

  // False if nobody will come for the work.
  private boolean start() {
    if (threads.incrementAndGet() > MOST_THREADS) {
      threads.decrementAndGet();
      return true;
    }
    try {
      executor.execute(this::drain);
      return true;
    } catch (RejectedExecutionException e) {
      threads.decrementAndGet();
      return false;
    }
  }

  private void drain() {
    try {
      for (Runnable next = next(); next != null; next = next()) {
        next.run();
      }
    } finally {
      threads.decrementAndGet();
    }
    // Work that came between the last look and the line above may have found all threads busy.
    if ((!line.isEmpty() || !promised.isEmpty()) && !start()) {
      drainPromised();
    }
  }

  private @Nullable Runnable next() {
    Runnable first = promised.poll();
    return first == null ? line.poll() : first;
  }

  private void drainPromised() {
    for (Runnable next = promised.poll(); next != null; next = promised.poll()) {
      next.run();
    }
  }
}
