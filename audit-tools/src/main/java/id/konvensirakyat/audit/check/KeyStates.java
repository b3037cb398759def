package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what in the key ceremony, and when: before the roll is frozen. Part of C28; how the
 * acts follow each other is C37's.
 */
final class KeyStates {
  /** Acts of trustees, which all fix something. */
  static final Set<String> BY_TRUSTEES =
      Set.of("KEY_COMMITTED", "KEY_DEALT", "TRUSTEE_FAULTED", "KEY_REHEARSED");

  /** The act of the committee, which fixes another trustee's name, or nothing. */
  static final String RESTART = "RESTART_CEREMONY";

  private static final Set<Stage> STAGES =
      EnumSet.of(Stage.RULES_FROZEN, Stage.CANDIDACY, Stage.VERIFICATION, Stage.PROVISIONAL_LIST);

  private KeyStates() {}

  static boolean isOne(String kind) {
    return kind.equals(RESTART) || BY_TRUSTEES.contains(kind);
  }

  /** What is wrong with an act of the ceremony, if anything is. */
  static Optional<String> fault(String convention, ActLine act, Situation now) {
    Role role = act.kind().equals(RESTART) ? Role.COMMITTEE : Role.TRUSTEE;
    if (act.role() != role || !act.subject().equals(convention)) {
      return Optional.of("is not by those who hold the ceremony");
    }
    boolean inTime = STAGES.contains(now.stage()) && !now.facts().contains(Fact.ROLL_FROZEN);
    return inTime ? Optional.empty() : Optional.of("does not come between rules and roll");
  }
}
