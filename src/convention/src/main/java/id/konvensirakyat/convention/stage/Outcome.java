package id.konvensirakyat.convention.stage;

import java.util.Optional;
import java.util.Set;

/** What an attempted act leads to. */
public sealed interface Outcome {

  /**
   * The act is lawful.
   *
   * @param next the stage afterwards, which may be the same
   * @param establishes the fact that holds from now on because of the act, if any
   */
  record Allowed(Stage next, Optional<Fact> establishes) implements Outcome {}

  /**
   * The act is refused and changes nothing.
   *
   * @param reason why
   * @param missing the facts that do not hold yet; empty unless the reason is NOT_READY
   */
  record Refused(Reason reason, Set<Fact> missing) implements Outcome {
    /** Copies the missing facts. */
    public Refused {
      missing = Set.copyOf(missing);
    }
  }

  /** Why an act is refused; the first that applies, in this order. */
  enum Reason {
    /** None of the account's roles may do this act. */
    WRONG_ROLE,
    /** The act does not belong to the present stage. */
    WRONG_STAGE,
    /** The act is done once, and was. */
    ALREADY_DONE,
    /** Facts that the act needs do not hold. */
    NOT_READY
  }
}
