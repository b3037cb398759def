package id.konvensirakyat.platform.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets many callers share one commit: what waits is handed over in the order of its arrival, in
 * batches, one batch at a time.
 *
 * <p>While a batch is being committed the next one gathers by itself, so nobody waits for a timer
 * and the busier the election the larger the batch. A caller learns its result only after {@link
 * Commit#commit} has returned. Threads: any number of callers; never two commits at once.
 *
 * @param <W> what waits
 * @param <R> what became of it
 */
public final class BatchQueue<W, R> {

  /** One transaction over a batch. */
  @FunctionalInterface
  public interface Commit<W, R> {
    /**
     * Makes the batch durable.
     *
     * @return what became of each, in the order given
     * @throws RuntimeException if it is not certain that everything was committed
     */
    List<R> commit(List<W> batch);
  }

  private record Waiting<W, R>(W work, CompletableFuture<R> result) {}

  private final BlockingQueue<Waiting<W, R>> queue;
  private final int largestBatch;
  private final Executor executor;
  private final Commit<W, R> commit;
  private final AtomicBoolean draining = new AtomicBoolean();

  /**
   * An empty queue.
   *
   * @param capacity how many may wait before callers are turned away
   * @param largestBatch how many are committed together at most
   * @param executor where commits run; needs one thread for a queue
   */
  public BatchQueue(int capacity, int largestBatch, Executor executor, Commit<W, R> commit) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.largestBatch = largestBatch;
    this.executor = executor;
    this.commit = commit;
  }

  /**
   * Adds to the queue.
   *
   * @return the result to come, failed if the commit failed; empty if the queue is full
   */
  public Optional<CompletableFuture<R>> offer(W work) {
    CompletableFuture<R> result = new CompletableFuture<>();
    if (!queue.offer(new Waiting<>(work, result))) {
      return Optional.empty();
    }
    startDraining();
    return Optional.of(result);
  }

  private void startDraining() {
    if (!draining.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(this::drain);
    } catch (RejectedExecutionException e) {
      draining.set(false);
      List<Waiting<W, R>> left = new ArrayList<>();
      queue.drainTo(left);
      left.forEach(waiting -> waiting.result().completeExceptionally(e));
    }
  }

  private void drain() {
    try {
      List<Waiting<W, R>> batch = new ArrayList<>(largestBatch);
      while (queue.drainTo(batch, largestBatch) > 0) {
        commitAndAnswer(batch);
        batch.clear();
      }
    } finally {
      draining.set(false);
    }
    // Work that came between the last look and the line above found a drain still running.
    if (!queue.isEmpty()) {
      startDraining();
    }
  }

  // Whatever is thrown, an Error included, those who wait must hear of it.
  private void commitAndAnswer(List<Waiting<W, R>> batch) {
    List<R> results;
    try {
      results = commit.commit(batch.stream().map(Waiting::work).toList());
      if (results.size() != batch.size()) {
        throw new IllegalStateException("A batch of another size came back");
      }
    } catch (Throwable t) {
      batch.forEach(waiting -> waiting.result().completeExceptionally(t));
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).result().complete(results.get(i));
    }
  }
}
