package id.konvensirakyat.platform.credential;

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

/** MANDATE_OBSERVER: the steering committee lets an observer look at whom samples draw. */
@ApplicationScoped
public class MandateObserver {
  @Inject private Conventions conventions;
  @Inject private Approvals approvals;
  @Inject private Mandates mandates;
  @Inject private Acts acts;

  /**
   * Gives the mandate.
   *
   * @return the number of the act's line
   * @throws Refusal {@link Problem#NOT_NOW}, also for who has it already
   */
  @Transactional
  public long give(String conventionId, Caller caller, String username, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    approvals.separate(Role.STEERING, caller);
    if (!convention.stage().isRunning()) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    if (mandates.has(conventionId, username)) {
      throw Refusal.notNow(List.of("already-done"));
    }
    return acts.append(
        conventionId,
        caller.username(),
        Role.STEERING.name(),
        Mandates.KIND,
        conventionId,
        reason,
        Mandates.hash(username));
  }
}
