package id.konvensirakyat.convention.candidacy;

/**
 * What the transitions of an application depend on beside its state.
 *
 * @param correctionsUsed how often it was sent back so far
 * @param correctionsAllowed how often the rules allow that
 * @param conventionOver whether the convention is DECIDED, ARCHIVED or CANCELLED
 * @param objectionUpheld whether an objection that asks to strike it was upheld
 */
public record ApplicationFacts(
    int correctionsUsed, int correctionsAllowed, boolean conventionOver, boolean objectionUpheld) {
  /** Refuses negative counts. */
  public ApplicationFacts {
    if (correctionsUsed < 0 || correctionsAllowed < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }
}
