package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A supporter changes his or her mind while candidacy is open. */
@ApplicationScoped
public class TakeBackSupport {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Supports supports;

  @Transactional
  public void takeBack(String conventionId, Caller caller) {
    boolean open = conventions.hold(conventionId).isOpen(Activity.APPLY);
    SupportRow given =
        supports
            .by(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (!open) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    // the applicant who hands in at this moment is counted before or after, not in between
    applications.lock(conventionId, given.application());
    supports.remove(given);
  }
}
