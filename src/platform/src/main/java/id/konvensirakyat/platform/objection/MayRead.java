package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the words and the evidence of an objection. */
@ApplicationScoped
public class MayRead {
  @Inject private TakeSeat takeSeat;
  @Inject private Steps steps;

  /** Whether the caller may, in whatever place. */
  boolean words(ObjectionRow row, Caller caller) {
    if (row.subject().equals(caller.subject())) {
      return true;
    }
    if (takeSeat.isAgainst(row, caller)) {
      return isAdmitted(row);
    }
    return asOrgan(row, caller);
  }

  /**
   * Whether the caller belongs to an organ that has it on its desk: the board from its filing on,
   * the other side once it is admitted, the steering committee on appeal.
   */
  boolean asOrgan(ObjectionRow row, Caller caller) {
    if (row.isDraft()) {
      return false;
    }
    boolean board = caller.has(Roles.OBJECTION_BOARD);
    Ground ground = row.matter().ground();
    boolean other = caller.has(Roles.COMMITTEE) && !ground.isAgainstCandidate() && isAdmitted(row);
    return board || other || (caller.has(Roles.STEERING) && isAppealed(row));
  }

  /** What was not admitted need not be answered, and is not shown to the other side. */
  private static boolean isAdmitted(ObjectionRow row) {
    return !row.isDraft()
        && row.objection().state() != ObjectionState.FILED
        && row.objection().state() != ObjectionState.REFUSED_FORMALLY;
  }

  private boolean isAppealed(ObjectionRow row) {
    return steps.of(row.id()).stream().anyMatch(step -> step.is(ObjectionAct.APPEAL));
  }
}
