package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.privacy.ConsentWithdrawn;
import id.konvensirakyat.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Who takes back the consent to candidacy withdraws; where nothing is left to withdraw from, only
 * the retention periods and the public record still hold what there is.
 */
@ApplicationScoped
public class StopWithoutConsent {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private ListFacts lists;
  @Inject private WithdrawApplication withdrawApplication;

  void on(@Observes ConsentWithdrawn withdrawn) {
    String convention = withdrawn.conventionId();
    boolean running =
        withdrawn.purpose() == Purpose.CANDIDACY
            && conventions.get(convention).isOpen(Activity.WITHDRAW)
            && applications
                .mine(convention, withdrawn.subject())
                .filter(row -> row.status().isOpen())
                // a decided list stays as it is: the consent ends all the same
                .filter(row -> !lists.decided(convention, row.dapil()))
                .isPresent();
    if (running) {
      withdrawApplication.withdraw(
          convention, withdrawn.subject(), "persetujuan ditarik / consent withdrawn");
    }
  }
}
