package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.CandidateLeft;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Withdraws the caller's application. Of a candidate already on the frozen list this is a public
 * act, under the candidate's id and without the reason, which stays with the application.
 */
@ApplicationScoped
public class WithdrawApplication {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private ListFacts lists;
  @Inject private Supports supports;
  @Inject private TellApplicant tellApplicant;
  @Inject private Acts acts;
  @Inject private Event<CandidateLeft> left;

  @Transactional
  public void withdraw(String conventionId, Caller caller, String reason) {
    withdraw(conventionId, caller.subject(), reason);
  }

  /** The same, for who took back the consent to candidacy. */
  @Transactional
  public void withdraw(String conventionId, String subject, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    if (!convention.isOpen(Activity.WITHDRAW)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    ApplicationRow row = applications.lockMine(conventionId, subject);
    lists.refuseDecided(conventionId, row.dapil());
    applications.move(row, ApplicationAct.WITHDRAW, convention);
    row.withdraw(reason);
    supports.removeAll(row.id());
    tellApplicant.withdrawn(row);
    if (row.listNumber().isPresent()) {
      acts.append(conventionId, row.id(), "CANDIDATE", "CANDIDATE_WITHDRAWN", row.id(), "", "");
      left.fire(new CandidateLeft(conventionId, row.dapil(), row.id(), row.id(), Role.CANDIDATE));
    }
  }
}
