package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gives the caller's application a new support link; the old one leads nowhere from then on. */
@ApplicationScoped
public class RenewSupportCode {
  @Inject private Conventions conventions;
  @Inject private Applications applications;

  @Transactional
  public void renew(String conventionId, Caller caller) {
    conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    if (!row.status().isOpen()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    row.renewSupportCode(SupportCode.fresh());
  }
}
