package id.konvensirakyat.convention.objection;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which nothing could be done, because the convention was suspended.
 *
 * @param from when it was suspended
 * @param to when it was resumed, never before {@code from}
 */
public record Pause(Instant from, Instant to) {
  /** Refuses a pause that ends before it began. */
  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pause ends after it began");
    }
  }

  /** How long it took. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
