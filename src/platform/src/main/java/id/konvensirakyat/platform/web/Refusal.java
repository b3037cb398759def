package id.konvensirakyat.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * An expected refusal: the caller asked for something that may not be. It rolls the transaction
 * back, is answered as problem JSON (RFC 9457) and is never logged. It must carry no personal data.
 */
public final class Refusal extends RuntimeException {
  private final Problem problem;
  private final transient Details details;

  /**
   * What the problem document says beyond its catalogue entry.
   *
   * @param english one more sentence, or empty
   * @param indonesian the same in Indonesian
   * @param errors wrong fields
   * @param missing codes of what must be done first (for {@link Problem#NOT_NOW})
   * @param rule the broken rule's code
   */
  public record Details(
      String english,
      String indonesian,
      List<FieldError> errors,
      List<String> missing,
      Optional<String> rule) {
    static final Details NONE = new Details("", "", List.of(), List.of(), Optional.empty());

    public Details {
      errors = List.copyOf(errors);
      missing = List.copyOf(missing);
    }
  }

  private Refusal(Problem problem, Details details) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.details = details;
  }

  /** Refuses with the catalogue's sentence alone. */
  public static Refusal of(Problem problem) {
    return new Refusal(problem, Details.NONE);
  }

  /** Refuses with one more sentence in each language. */
  public static Refusal of(Problem problem, String english, String indonesian) {
    return new Refusal(
        problem, new Details(english, indonesian, List.of(), List.of(), Optional.empty()));
  }

  /** Refuses a form, naming each wrong field. */
  public static Refusal ofFields(List<FieldError> errors) {
    return new Refusal(
        Problem.INVALID_FIELDS, new Details("", "", errors, List.of(), Optional.empty()));
  }

  /** Refuses an act out of its stage, naming what must be done first. */
  public static Refusal notNow(List<String> missing) {
    return new Refusal(Problem.NOT_NOW, new Details("", "", List.of(), missing, Optional.empty()));
  }

  /** Refuses what a named rule of the convention forbids. */
  public static Refusal ofRule(String rule, String english, String indonesian) {
    return new Refusal(
        Problem.RULE_BROKEN,
        new Details(english, indonesian, List.of(), List.of(), Optional.of(rule)));
  }

  /** Refuses by another problem of the catalogue, naming the rule. */
  public static Refusal ofRule(Problem problem, String rule, String english, String indonesian) {
    return new Refusal(
        problem, new Details(english, indonesian, List.of(), List.of(), Optional.of(rule)));
  }

  public Problem problem() {
    return problem;
  }

  public Details details() {
    return details;
  }
}
