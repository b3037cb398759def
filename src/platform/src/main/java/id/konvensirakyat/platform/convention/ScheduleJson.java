package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.schedule.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a convention; days are days in Jakarta.
 *
 * @param start first day of the first period
 * @param until last day of the present stage, where the schedule names one
 */
record ScheduleJson(
    String start,
    String today,
    @Nullable String until,
    List<PeriodJson> periods,
    List<ExtensionJson> extensions) {

  /**
   * One period.
   *
   * @param last before {@code first} where the period has no day
   * @param extended days by which it was made longer, suspensions included
   * @param state OVER, NOW or COMING
   */
  record PeriodJson(
      String period, String first, String last, int days, int extended, String state) {
    static PeriodJson of(Span span, String state) {
      int days = (int) (span.last().toEpochDay() - span.first().toEpochDay()) + 1;
      return new PeriodJson(
          span.period().name(),
          span.first().toString(),
          span.last().toString(),
          days,
          span.extended(),
          state);
    }
  }

  /** An extension as it was decided. */
  record ExtensionJson(String period, int days) {}
}
