package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * As many threads as cores for the verification of ballots, and a bounded line before them: in a
 * rush a voter hears soon that it is crowded, instead of waiting in the dark.
 */
@ApplicationScoped
public class VerificationPool {
  private static final int LONGEST_LINE = 1024;

  @Resource private ManagedThreadFactory threads;

  @SuppressWarnings("NullAway.Init") // by open(), which the container calls before anyone else
  private ThreadPoolExecutor pool;

  @PostConstruct
  void open() {
    int cores = Runtime.getRuntime().availableProcessors();
    pool =
        new ThreadPoolExecutor(
            cores, cores, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LONGEST_LINE), threads);
  }

  @PreDestroy
  void close() {
    pool.shutdownNow();
  }

  /**
   * Runs the work on the pool; what it leads to may take longer than the pool is needed.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} if the line is full
   */
  <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> work) {
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    // The stage is there before the turn comes, so the work runs on the pool's thread alone.
    CompletableFuture<T> result = turn.thenCompose(now -> work.get());
    try {
      pool.execute(() -> turn.complete(true));
    } catch (RejectedExecutionException e) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    return result;
  }
}
