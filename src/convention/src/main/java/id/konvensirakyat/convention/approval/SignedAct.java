package id.konvensirakyat.convention.approval;

import id.konvensirakyat.convention.stage.Act;
import java.util.Arrays;
import java.util.Optional;

/**
 * The acts that may need two persons, in the order of the canonical text of rules. Which of them do
 * is a setting ({@link id.konvensirakyat.convention.rules.SigningRules}); rulings on objections
 * always do.
 */
public enum SignedAct {
  /** The rules are fixed. */
  FREEZE_RULES,
  /** The vote begins. */
  OPEN_VOTING,
  /** The vote ends. */
  CLOSE_VOTING,
  /** The results are published. */
  PUBLISH_RESULTS,
  /** All lists are decided. */
  DECIDE,
  /** The convention is given up. */
  CANCEL,
  /** A period is made longer. */
  EXTEND_PERIOD,
  /** A computed list is changed by the board. */
  OVERRIDE_LIST,
  /** The list of one dapil is decided. */
  DECIDE_LIST,
  /** A candidate without the late documents is struck. */
  STRIKE;

  /** The kind of the line that it is on the record, by which it is proposed. */
  public String kind() {
    return switch (this) {
      case OVERRIDE_LIST -> "LIST_OVERRIDDEN";
      case DECIDE_LIST -> "LIST_DECIDED";
      case STRIKE -> "CANDIDATE_STRUCK";
      default -> name();
    };
  }

  /** Reads a name, exactly as written here; empty for anything else. */
  public static Optional<SignedAct> of(String text) {
    return Arrays.stream(values()).filter(act -> act.name().equals(text)).findFirst();
  }

  /** The signed act that moves the convention as this one does, if two may have to sign it. */
  public static Optional<SignedAct> of(Act act) {
    return of(act.name());
  }
}
