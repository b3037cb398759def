package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.CandidateLeft;
import id.konvensirakyat.platform.convention.Convention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Strikes a candidate, in the transaction of the act that has the right to: a final ruling, or the
 * committee's where papers are missing. Of a candidate on the frozen list this is a public act.
 */
@ApplicationScoped
public class StrikeCandidate {
  @Inject private Applications applications;
  @Inject private Acts acts;
  @Inject private Event<CandidateLeft> left;

  /**
   * Strikes.
   *
   * @param convention the convention, locked
   * @param actor who acts, as on the record
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void strike(
      Convention convention, String candidateId, String actor, Role role, String reason) {
    ApplicationRow row = applications.lock(convention.id(), candidateId);
    applications.strike(row, convention);
    if (row.listNumber().isPresent()) {
      acts.append(convention.id(), actor, role.name(), "CANDIDATE_STRUCK", row.id(), reason, "");
      left.fire(new CandidateLeft(convention.id(), row.dapil(), row.id(), actor, role));
    }
  }
}
