package id.konvensirakyat.crypto.merkle;

import java.util.Optional;

/** What a proof about a tree was found to be: one that holds, or not for one reason. */
public sealed interface Outcome {
  /** The statement was proved. */
  record Holds() implements Outcome {}

  /**
   * The statement was not proved.
   *
   * @param reason the first fault found
   */
  record Fails(MerkleFault reason) implements Outcome {}

  /** Whether the statement was proved. */
  default boolean holds() {
    return this instanceof Holds;
  }

  /** Why it was not proved; nothing if it was. */
  default Optional<MerkleFault> fault() {
    return this instanceof Fails fails ? Optional.of(fails.reason()) : Optional.empty();
  }

  /** The statement was proved. */
  static Outcome proved() {
    return new Holds();
  }

  /** The statement was not proved, for this reason. */
  static Outcome failed(MerkleFault reason) {
    return new Fails(reason);
  }

  /** Proved if the condition holds, else not, for this reason. */
  static Outcome of(boolean holds, MerkleFault reason) {
    return holds ? proved() : failed(reason);
  }
}
