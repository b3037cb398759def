package id.konvensirakyat.convention.candidacy;

/** What an attempted act does to an application. */
public sealed interface Transition {
  /** The act is lawful and leads to {@code next}. */
  record Allowed(ApplicationState next) implements Transition {}

  /** The act is refused and changes nothing. */
  record Refused(Reason reason) implements Transition {}

  /** Why an act is refused; the first that applies, in this order. */
  enum Reason {
    /** Nothing changes after DECIDED. */
    CONVENTION_OVER,
    /** The act does not belong to the present state. */
    WRONG_STATE,
    /** The correction rounds are used up: qualify or disqualify. */
    NO_CORRECTION_LEFT,
    /** Nobody is struck without an upheld objection. */
    NO_UPHELD_OBJECTION
  }
}
