package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what the server finishes after its answer. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Waiting() {}

  /** Returns as soon as the condition holds; it must within three minutes. */
  static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertTrue(System.nanoTime() < deadline, "waited for too long");
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
