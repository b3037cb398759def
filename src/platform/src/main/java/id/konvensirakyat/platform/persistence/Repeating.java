package id.konvensirakyat.platform.persistence;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that is done again and again, each time so long after the last time ended, whatever failed.
 * (A timer of the container is given up for good once two of its ticks fail, or come while an
 * earlier one still works.)
 */
public final class Repeating implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Repeating.class.getName());

  private final ScheduledFuture<?> schedule;

  private Repeating(ScheduledFuture<?> schedule) {
    this.schedule = schedule;
  }

  /** Begins so many seconds from now. */
  public static Repeating every(int seconds, ScheduledExecutorService executor, Runnable work) {
    return new Repeating(
        executor.scheduleWithFixedDelay(() -> attempt(work), seconds, seconds, TimeUnit.SECONDS));
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // the kind alone: what an exception says may hold what nobody should read
      LOG.log(Level.WARNING, "work that is done again later failed: {0}", e.getClass().getName());
    }
  }

  /** What runs now ends by itself; nothing begins any more. */
  @Override
  public void close() {
    schedule.cancel(false);
  }
}
