package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Until when a side may speak: periods of 24 hours from the act that opened them. While the
 * convention is suspended nobody can, so each pause is given back whole.
 */
public final class Deadlines {
  private Deadlines() {}

  /**
   * The end of the time for an answer to an objection that was accepted at an instant.
   *
   * @param pauses the suspensions that have ended, in any order
   */
  public static Instant ofAnswer(Rules rules, Instant accepted, List<Pause> pauses) {
    return after(accepted, rules.schedule().daysOf(Period.ANSWER), pauses);
  }

  /**
   * The end of the time for an appeal against a ruling of an instant.
   *
   * @param pauses the suspensions that have ended, in any order
   */
  public static Instant ofAppeal(Rules rules, Instant ruled, List<Pause> pauses) {
    return after(ruled, rules.schedule().daysOf(Period.APPEAL), pauses);
  }

  /** The end of some days from an instant on: a pause that begins among them makes them longer. */
  public static Instant after(Instant from, int days, List<Pause> pauses) {
    Instant end = from.plus(Duration.ofDays(days));
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      // one that was given back may let the next one begin in time
      if (!pause.from().isBefore(from) && pause.from().isBefore(end)) {
        end = end.plus(pause.length());
      }
    }
    return end;
  }
}
