package id.konvensirakyat.protocol.board;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on pieces with all processors: the thread that asks for results reads pieces ahead, a
 * bounded number of them, and gets the results in the pieces' order.
 */
final class Pipeline<P, R> implements AutoCloseable {
  /** How many pieces are worked on at a time. */
  static final int WORKERS = Runtime.getRuntime().availableProcessors();

  // Each worker finds its next piece read.
  private static final int AHEAD = 2 * WORKERS + 1;

  private final Pieces<P> pieces;
  private final Function<P, R> work;
  private final Queue<Future<R>> running = new ArrayDeque<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          WORKERS,
          runnable -> {
            Thread thread = new Thread(runnable, "ballots");
            thread.setDaemon(true);
            return thread;
          });
  private boolean ended;

  /** Where pieces come from. */
  @FunctionalInterface
  interface Pieces<P> {
    /** The next piece, or empty after the last. */
    Optional<P> next() throws IOException;
  }

  /**
   * Begins.
   *
   * @param work called by many threads at once
   */
  Pipeline(Pieces<P> pieces, Function<P, R> work) {
    this.pieces = pieces;
    this.work = work;
  }

  /** The result of the next piece, or empty after the last. */
  Optional<R> next() throws IOException {
    while (!ended && running.size() < AHEAD) {
      Optional<P> piece = pieces.next();
      piece.ifPresent(p -> running.add(workers.submit(() -> work.apply(p))));
      ended = piece.isEmpty();
    }
    return running.isEmpty() ? Optional.empty() : Optional.of(result(running.remove()));
  }

  private R result(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the work on a piece failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Drops what is not done. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
