package id.konvensirakyat.convention.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The periods of a convention, with default lengths in days (modelled on the KPU calendar). */
public enum Period {
  /** Applications are taken. */
  APPLY(60),
  /** Verifiers decide. */
  VERIFY(14),
  /** Applicants correct, once. */
  CORRECT(7),
  /** The public comments on the provisional list. */
  COMMENT(10),
  /** The candidate answers comments. */
  ANSWER(3),
  /** Campaign. */
  CAMPAIGN(14),
  /** The public votes. */
  VOTE(7),
  /** Objections to results. */
  OBJECT(3),
  /** The objection board rules. */
  RULE(7),
  /** One appeal to the steering committee. */
  APPEAL(3),
  /** Final decision. */
  DECIDE(3);

  private final int days;

  Period(int days) {
    this.days = days;
  }

  /** Reads a name, exactly as written here; empty for anything else. */
  public static Optional<Period> of(String text) {
    return Arrays.stream(values()).filter(period -> period.name().equals(text)).findFirst();
  }

  /** The default lengths of all periods. */
  public static Map<Period, Integer> defaults() {
    Map<Period, Integer> days = new EnumMap<>(Period.class);
    Arrays.stream(values()).forEach(period -> days.put(period, period.days));
    return days;
  }

  /** Default length in days. */
  public int defaultDays() {
    return days;
  }
}
