package id.konvensirakyat.protocol.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.encoding.Hash;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trackers are told by the log, which may choose them. */
class TrackerSetTest {
  private static final int MANY = 300_000;

  @Test
  void eachTrackerIsNewOnce() {
    TrackerSet trackers = new TrackerSet();
    for (int i = 0; i < 5000; i++) {
      assertTrue(trackers.add(Hash.of("ballot " + i)));
    }
    for (int i = 0; i < 5000; i++) {
      assertFalse(trackers.add(Hash.of("ballot " + i)));
    }
  }

  /** A log that picks trackers whose places collide must not keep its watchers busy for hours. */
  @ParameterizedTest
  @ValueSource(strings = {"%08x000000000000000000000000", "000000000000000000000000%08x"})
  void noChoiceOfTrackersIsSlow(String form) {
    TrackerSet trackers = new TrackerSet();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < MANY; i++) {
            // sixteen bytes that count, and sixteen that do not
            assertTrue(trackers.add(Hash.decode(form.formatted(2 * i) + "0".repeat(32))));
          }
        });
  }
}
