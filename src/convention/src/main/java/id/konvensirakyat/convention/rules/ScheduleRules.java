package id.konvensirakyat.convention.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When the convention is.
 *
 * @param start first day of {@link Period#APPLY}, a day in Jakarta; empty where no dates are fixed
 *     (a rehearsal)
 * @param days length of every period in days; APPEAL and ANSWER may be 0, the others are 1 to 1000
 */
public record ScheduleRules(Optional<LocalDate> start, Map<Period, Integer> days) {
  /** Copies the map; a length out of bounds is refused with the setting's name. */
  public ScheduleRules {
    days = Map.copyOf(days);
    for (Period period : Period.values()) {
      int least = period == Period.APPEAL || period == Period.ANSWER ? 0 : 1;
      Bounds.within("days." + period, days.getOrDefault(period, -1), least, 1000);
    }
    start.ifPresent(day -> Bounds.within("schedule.start", day.getYear(), 2000, 2999));
  }

  /** Length of a period in days. */
  public int daysOf(Period period) {
    return days.getOrDefault(period, 0);
  }
}
