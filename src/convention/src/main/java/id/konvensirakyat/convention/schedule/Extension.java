package id.konvensirakyat.convention.schedule;

import id.konvensirakyat.convention.rules.Period;

/**
 * A period made longer. There is no other change of a schedule: time is extended, never shortened.
 *
 * @param period the period
 * @param days by how many days, 1 to {@value #MOST_DAYS}
 */
public record Extension(Period period, int days) {
  /** The most days of one extension. */
  public static final int MOST_DAYS = 365;

  /** Refuses what does not extend. */
  public Extension {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("an extension has 1 to " + MOST_DAYS + " days");
    }
  }
}
