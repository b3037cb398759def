package id.konvensirakyat.platform.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an e-mail that was not taken is tried again: after the first delay, then after twice as long
 * each time, at most every hour, for three days. Mail servers keep to the same (RFC 5321, 4.5.4.1:
 * give up after 4 or 5 days); a notice about a deadline is worth less by then.
 */
record Backoff(Duration first) {
  static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 20;

  /**
   * The time of the next attempt.
   *
   * @param attempts how many have failed
   * @return empty when the notice is too old to try again
   */
  Optional<Instant> next(Instant created, int attempts, Instant now) {
    if (Duration.between(created, now).compareTo(GIVE_UP_AFTER) >= 0) {
      return Optional.empty();
    }
    Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return Optional.of(now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled));
  }
}
