package id.konvensirakyat.platform.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who fails is asked less and less often: after 2, 4, ... seconds, at last once a minute. */
final class Pauses {
  private static final int LONGEST = 60;

  private record Pause(Instant until, int seconds) {}

  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  /** Whether somebody should be left alone now. */
  boolean lasts(String who) {
    Pause pause = pauses.get(who);
    return pause != null && Instant.now().isBefore(pause.until());
  }

  /** What came of asking. */
  void end(String who, boolean succeeded) {
    if (succeeded) {
      pauses.remove(who);
      return;
    }
    pauses.merge(who, pause(2), (before, first) -> pause(Math.min(2 * before.seconds(), LONGEST)));
  }

  private static Pause pause(int seconds) {
    return new Pause(Instant.now().plus(Duration.ofSeconds(seconds)), seconds);
  }
}
