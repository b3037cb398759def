package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * PUBLISH_ROLL: the committee publishes who would be on the roll, as often as it wants while people
 * enrol. Single joins are never published as they happen.
 */
@ApplicationScoped
public class PublishRoll {
  @Inject private Conventions conventions;
  @Inject private Approvals approvals;
  @Inject private WriteRolls writeRolls;
  @Inject private Acts acts;

  /**
   * Publishes.
   *
   * @return the number of the act's line
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_NOW}, {@link Problem#TWO_ROLES}
   */
  @Transactional
  public long publish(String conventionId, Caller caller, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    approvals.separate(Role.COMMITTEE, caller);
    requireOpen(convention);
    String hash = writeRolls.write(convention).sha256();
    return acts.append(
        conventionId,
        caller.username(),
        Role.COMMITTEE.name(),
        "PUBLISH_ROLL",
        conventionId,
        reason,
        hash);
  }

  /** Refuses what belongs to the time in which entries change. */
  static void requireOpen(Convention convention) {
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!convention.isOpen(Activity.ENROL)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
  }
}
