package id.konvensirakyat.crypto.proof;

/** The outcome of a verification: valid, or invalid for one reason. */
public sealed interface Verdict {
  /** The statement was proved. */
  record Valid() implements Verdict {}

  /**
   * The statement was not proved.
   *
   * @param fault the first reason found
   */
  record Invalid(Fault fault) implements Verdict {}

  /** The statement was proved. */
  static Verdict valid() {
    return new Valid();
  }

  /** The statement was not proved, for this reason. */
  static Verdict invalid(Fault fault) {
    return new Invalid(fault);
  }

  /** Valid when the condition holds, else invalid for this fault. */
  static Verdict of(boolean holds, Fault fault) {
    return holds ? valid() : invalid(fault);
  }
}
