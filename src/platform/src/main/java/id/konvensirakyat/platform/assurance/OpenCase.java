package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may look at a request, and decide it: the officer who holds it, of the voter's area. */
@ApplicationScoped
public class OpenCase {
  @Inject private Requests requests;
  @Inject private Voters voters;
  @Inject private Persons persons;

  /**
   * A request and where its voter lives, both locked, in the caller's transaction.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}, {@link Problem#OWN_MATTER}, {@link
   *     Problem#AREA_NOT_YOURS}, {@link Problem#CASE_NOT_YOURS}
   */
  Held held(String conventionId, String id, Caller officer) {
    RequestRow seen =
        requests.find(conventionId, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (seen.subject().equals(officer.subject())) {
      throw Refusal.of(Problem.OWN_MATTER);
    }
    // the person, then the registration, as whoever registers does
    persons.lock(seen.subject());
    Home home =
        voters
            .hold(conventionId, seen.subject())
            .orElseThrow(() -> Refusal.of(Problem.CASE_NOT_YOURS));
    OfficerAreas.of(officer).check(home.area());
    RequestRow row =
        requests
            .lockCase(conventionId, id)
            .filter(one -> one.isHeldBy(officer.subject(), Clock.now()))
            .orElseThrow(() -> Refusal.of(Problem.CASE_NOT_YOURS));
    return new Held(row, home);
  }

  /** A case in an officer's hands. */
  record Held(RequestRow row, Home home) {}
}
