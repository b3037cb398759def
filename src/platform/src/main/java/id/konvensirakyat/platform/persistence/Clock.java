package id.konvensirakyat.platform.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The server's time, no finer than the database stores it. */
public final class Clock {
  private Clock() {}

  /** Now, in UTC, truncated to microseconds. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The beginning of the day in UTC: for what may be known, and not at which time it was done. */
  public static Instant today() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS);
  }
}
