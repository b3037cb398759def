package id.konvensirakyat.convention.stage;

import java.util.Optional;
import java.util.Set;

/**
 * Where a convention stands and what is true of it.
 *
 * @param stage the stage now
 * @param suspendedFrom the stage to resume; present exactly when {@code stage} is SUSPENDED
 * @param facts what holds now; a fact that is not in the set does not hold
 */
public record Situation(Stage stage, Optional<Stage> suspendedFrom, Set<Fact> facts) {
  /** Copies the facts; a suspension without a running stage to return to is a bug. */
  public Situation {
    facts = Set.copyOf(facts);
    if (suspendedFrom.isPresent() != (stage == Stage.SUSPENDED)) {
      throw new IllegalArgumentException("suspendedFrom goes with SUSPENDED, and only with it");
    }
    if (suspendedFrom.isPresent() && !suspendedFrom.get().isRunning()) {
      throw new IllegalArgumentException("only a running stage can have been suspended");
    }
  }

  /** A convention that is not suspended. */
  public static Situation at(Stage stage, Set<Fact> facts) {
    return new Situation(stage, Optional.empty(), facts);
  }
}
