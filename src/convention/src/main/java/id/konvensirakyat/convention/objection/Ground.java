package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.stage.Stage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an objection is about (convention-rules, "Objections"). */
public enum Ground {
  /** A candidate's paper is not what it should be. */
  DOCUMENT,
  /** A candidate is not who the application says. */
  IDENTITY,
  /** A candidate behaved as the rules forbid. */
  CONDUCT,
  /** The votes of the dapil were not counted as cast. */
  COUNT,
  /** The computed list is not what votes and rules give. */
  LIST_ORDER;

  /** Reads a name, exactly as written here; empty for anything else. */
  public static Optional<Ground> of(String text) {
    return Arrays.stream(values()).filter(ground -> ground.name().equals(text)).findFirst();
  }

  /** Whether it is directed against a candidate; the others are against a result or a list. */
  public boolean isAgainstCandidate() {
    return this == DOCUMENT || this == IDENTITY || this == CONDUCT;
  }

  /** The stages at which it may be filed. */
  public Set<Stage> stages() {
    return switch (this) {
      case DOCUMENT, IDENTITY, CONDUCT ->
          EnumSet.of(Stage.PROVISIONAL_LIST, Stage.RESULT_OBJECTIONS);
      case COUNT -> EnumSet.of(Stage.RESULT_OBJECTIONS);
      case LIST_ORDER -> EnumSet.of(Stage.FINALIZATION);
    };
  }

  /** Whether no list of the dapil is computed while it is open. */
  public boolean delaysList() {
    return this == COUNT;
  }

  /** The remedies that a ruling may order. */
  public Set<Remedy> remedies() {
    return switch (this) {
      case DOCUMENT, IDENTITY, CONDUCT -> EnumSet.of(Remedy.CORRECT, Remedy.STRIKE);
      case COUNT -> EnumSet.of(Remedy.RECOUNT, Remedy.REVOTE);
      case LIST_ORDER -> EnumSet.of(Remedy.CORRECT);
    };
  }
}
