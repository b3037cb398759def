package id.konvensirakyat.protocol.encoding;

import java.util.function.Supplier;

/** The outcome of a check: accepted, or refused for one named reason. */
public sealed interface Outcome {
  /** Everything that the check asks for holds. */
  record Accepted() implements Outcome {}

  /** The first thing that does not hold. */
  record Refused(Refusal refusal) implements Outcome {}

  static Outcome accepted() {
    return new Accepted();
  }

  static Outcome refused(Reason reason, String place) {
    return new Refused(new Refusal(reason, place));
  }

  default boolean isAccepted() {
    return this instanceof Accepted;
  }

  /** This outcome if it is a refusal, else that of the next check. */
  default Outcome then(Supplier<Outcome> next) {
    return isAccepted() ? next.get() : this;
  }

  /** For callers that cannot go on after a refusal. */
  default void orThrow() throws RefusedException {
    if (this instanceof Refused refused) {
      throw new RefusedException(refused.refusal());
    }
  }
}
