package id.konvensirakyat.deploy.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who act at the same time. */
final class Crowd {
  /** What one of them does. */
  interface Action<T, R> {
    R act(T item) throws Exception;
  }

  private final int threads;

  Crowd(int threads) {
    this.threads = threads;
  }

  /**
   * Does the action for each item and returns what came out, in the items' order. After the first
   * failure no new action begins; the failure is thrown.
   */
  <T, R> List<R> each(List<T> items, ProgressBar bar, Action<T, R> action) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<R>> tasks = new ArrayList<>();
      for (T item : items) {
        tasks.add(
            () -> {
              R result = action.act(item);
              bar.step();
              return result;
            });
      }
      List<Future<R>> running = tasks.stream().map(pool::submit).toList();
      List<R> results = new ArrayList<>();
      for (Future<R> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception failure ? failure : e;
    } finally {
      pool.shutdownNow();
      bar.close();
    }
  }
}
