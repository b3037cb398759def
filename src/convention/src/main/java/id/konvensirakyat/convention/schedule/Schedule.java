package id.konvensirakyat.convention.schedule;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each period is (crypto-spec/convention.md, Algorithm 11). Periods follow each other from the
 * first day on; one that began late by its act keeps its whole length, and so do all after it.
 * Nothing here reads a clock: days are days in Jakarta, told by the caller.
 */
public final class Schedule {
  private final Map<Period, Span> spans;

  private Schedule(Map<Period, Span> spans) {
    this.spans = spans;
  }

  /**
   * The schedule of a convention.
   *
   * @param rules the rules, which say the first day and the lengths
   * @param extensions what was extended
   * @param done the acts that were done, in their order
   * @return empty where the rules fix no dates
   */
  public static Optional<Schedule> of(Rules rules, List<Extension> extensions, List<Done> done) {
    return rules.schedule().start().map(start -> of(rules, start, extensions, done));
  }

  private static Schedule of(
      Rules rules, LocalDate start, List<Extension> extensions, List<Done> done) {
    Map<Period, Span> spans = new EnumMap<>(Period.class);
    LocalDate next = start;
    for (Period period : Period.values()) {
      Optional<LocalDate> began = day(done, opens(period));
      LocalDate first = began.filter(next::isBefore).orElse(next);
      int extended =
          extensions.stream()
              .filter(extension -> extension.period() == period)
              .mapToInt(Extension::days)
              .sum();
      LocalDate ordered = first.plusDays(rules.schedule().daysOf(period) + (long) extended);
      int paused = paused(done, first, ordered);
      // exclusive: the day after the last one
      LocalDate end = ordered.plusDays(paused);
      spans.put(period, new Span(period, first, end.minusDays(1), extended + paused));
      next = end;
    }
    return new Schedule(spans);
  }

  /** The days of a period. */
  public Span of(Period period) {
    Span span = spans.get(period);
    if (span == null) {
      throw new IllegalStateException("every period has days");
    }
    return span;
  }

  /** All periods in their order. */
  public List<Span> all() {
    return List.copyOf(spans.values());
  }

  /**
   * The first day on which an act may be done that ends a period or begins a new one; empty for
   * acts that depend on no day.
   */
  public Optional<LocalDate> earliest(Act act) {
    return switch (act) {
      case OPEN_CANDIDACY -> Optional.of(of(Period.APPLY).first());
      case CLOSE_CANDIDACY -> after(Period.APPLY);
      case FREEZE_CANDIDATE_LIST -> after(Period.COMMENT);
      case OPEN_VOTING -> after(Period.CAMPAIGN);
      case CLOSE_VOTING -> after(Period.VOTE);
      case START_FINALIZATION -> after(Period.OBJECT);
      default -> Optional.empty();
    };
  }

  /** The day after which an act is late: the last day of the period in which it belongs. */
  public Optional<LocalDate> due(Act act) {
    return switch (act) {
      case OPEN_CANDIDACY -> Optional.of(of(Period.APPLY).first());
      case CLOSE_CANDIDACY -> after(Period.APPLY);
      case PUBLISH_PROVISIONAL_LIST -> after(Period.CORRECT);
      case FREEZE_CANDIDATE_LIST -> after(Period.ANSWER);
      case OPEN_VOTING -> after(Period.CAMPAIGN);
      case CLOSE_VOTING -> after(Period.VOTE);
      case PUBLISH_RESULTS -> after(Period.VOTE).map(day -> day.plusDays(1));
      case START_FINALIZATION -> after(Period.OBJECT);
      case DECIDE -> Optional.of(of(Period.DECIDE).last());
      default -> Optional.empty();
    };
  }

  /**
   * Whether a period can still be made longer on a day: until its last one. What is over is over,
   * and everything before it.
   */
  public boolean canExtend(Period period, LocalDate day) {
    return !day.isAfter(of(period).last());
  }

  /**
   * The period in which people do something on a day; empty before the first and after the last.
   */
  public Optional<Period> on(LocalDate day) {
    return spans.values().stream()
        .filter(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
        .map(Span::period)
        .findFirst();
  }

  private Optional<LocalDate> after(Period period) {
    return Optional.of(of(period).last().plusDays(1));
  }

  /** The act that begins a period, where one does. */
  private static Optional<Act> opens(Period period) {
    return switch (period) {
      case APPLY -> Optional.of(Act.OPEN_CANDIDACY);
      case VERIFY -> Optional.of(Act.CLOSE_CANDIDACY);
      case COMMENT -> Optional.of(Act.PUBLISH_PROVISIONAL_LIST);
      case CAMPAIGN -> Optional.of(Act.FREEZE_CANDIDATE_LIST);
      case VOTE -> Optional.of(Act.OPEN_VOTING);
      case OBJECT -> Optional.of(Act.PUBLISH_RESULTS);
      case RULE -> Optional.of(Act.START_FINALIZATION);
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(List<Done> done, Optional<Act> act) {
    return done.stream()
        .filter(one -> act.filter(one.act()::equals).isPresent())
        .map(Done::day)
        .findFirst();
  }

  /** Days on which the convention was suspended, as far as they begin within a period. */
  private static int paused(List<Done> done, LocalDate first, LocalDate end) {
    long days = 0;
    LocalDate until = end;
    for (int i = 0; i + 1 < done.size(); i++) {
      Done one = done.get(i);
      if (one.act() == Act.SUSPEND
          && !one.day().isBefore(first)
          && one.day().isBefore(until)
          && done.get(i + 1).act() == Act.RESUME) {
        // a day that was cut short is given back whole
        long pause = ChronoUnit.DAYS.between(one.day(), done.get(i + 1).day()) + 1;
        days += pause;
        until = until.plusDays(pause);
      }
    }
    return Math.toIntExact(days);
  }
}
