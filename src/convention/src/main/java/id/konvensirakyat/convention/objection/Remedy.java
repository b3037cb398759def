package id.konvensirakyat.convention.objection;

import java.util.Arrays;
import java.util.Optional;

/** What an upheld objection leads to. */
public enum Remedy {
  /** What is wrong is put right: papers, or the list, which is computed again. */
  CORRECT,
  /** The votes of the dapil are counted again from the record, and the list with them. */
  RECOUNT,
  /** The candidate is struck. */
  STRIKE,
  /** The dapil gets no list from this vote: it votes again in a convention of its own. */
  REVOTE,
  /** Nothing: the objection is dismissed. */
  NONE;

  /** Reads a name, exactly as written here; empty for anything else. */
  public static Optional<Remedy> of(String text) {
    return Arrays.stream(values()).filter(remedy -> remedy.name().equals(text)).findFirst();
  }
}
