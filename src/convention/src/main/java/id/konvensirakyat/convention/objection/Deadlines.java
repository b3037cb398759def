package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import java.time.Duration;
import java.time.Instant;

/** Until when a side may speak: periods of 24 hours from the act that opened them. */
public final class Deadlines {
  private Deadlines() {}

  /** The end of the time for an answer to an objection that was accepted at an instant. */
  public static Instant ofAnswer(Rules rules, Instant accepted) {
    return accepted.plus(Duration.ofDays(rules.schedule().daysOf(Period.ANSWER)));
  }

  /** The end of the time for an appeal against a ruling of an instant. */
  public static Instant ofAppeal(Rules rules, Instant ruled) {
    return ruled.plus(Duration.ofDays(rules.schedule().daysOf(Period.APPEAL)));
  }
}
