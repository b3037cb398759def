package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.DecisionRow.Ruling;
import id.konvensirakyat.platform.assurance.DecisionRow.Subject;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Claims;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Somebody cannot register because another account registered by the own NIK, and shows an officer
 * the card: the other account's claim ends, and the NIK waits for the account whose code was shown.
 * Level A is another meeting, once that account has registered.
 */
@ApplicationScoped
public class HandClaimOver {
  @Inject private Conventions conventions;
  @Inject private Meetings meetings;
  @Inject private Persons persons;
  @Inject private Voters voters;
  @Inject private Claims claims;
  @Inject private GrantAssurance grantAssurance;

  /**
   * Hands it over. A wrong code, one of a registered voter, and a NIK that is nobody's are answered
   * alike.
   *
   * @throws Refusal {@link Problem#MEETING_UNKNOWN}, {@link Problem#OWN_MATTER}, {@link
   *     Problem#AREA_NOT_YOURS} for an officer without any, {@link Problem#ROLL_FROZEN}, {@link
   *     Problem#NOT_NOW}, {@link Problem#RULE_BROKEN} where it takes two registrars
   */
  @Transactional
  public void handOver(String conventionId, Caller officer, String code, Nik nik, String reason) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!DescribeAssurance.isOpen(convention)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
    String to =
        meetings
            .withCode(conventionId, code)
            .filter(row -> row.isGood(Clock.now()))
            .map(MeetingRow::subject)
            .filter(subject -> !persons.lock(subject))
            .orElseThrow(HandClaimOver::unknown);
    String from = persons.withNik(nik).orElseThrow(HandClaimOver::unknown);
    if (to.equals(officer.subject()) || from.equals(officer.subject())) {
      throw Refusal.of(Problem.OWN_MATTER);
    }
    // where the holder said to live tells nothing of where the person lives
    OfficerAreas areas = OfficerAreas.of(officer);
    if (!areas.everywhere() && areas.prefixes().isEmpty()) {
      throw Refusal.of(Problem.AREA_NOT_YOURS);
    }
    if (!claims.isLoose(conventionId, from)) {
      throw stands();
    }
    if (!meetings.use(conventionId, code)) {
      throw unknown();
    }
    String area = voters.home(conventionId, from).map(Home::area).orElse("");
    claims.pass(conventionId, from, to, nik);
    Subject about = new Subject(conventionId, from, area);
    grantAssurance.decide(about, officer, new Ruling(Verdict.CLAIM_ENDED, "", reason));
  }

  private static Refusal stands() {
    return Refusal.ofRule(
        "claim-stands",
        "The account that registered by this NIK was checked, or may vote as it is: two registrars"
            + " have to uphold a challenge to its entry first.",
        "Akun yang terdaftar dengan NIK ini sudah diperiksa atau sudah dapat memilih: dua petugas"
            + " harus lebih dulu mengabulkan sanggahan atas entrinya.");
  }

  private static Refusal unknown() {
    return Refusal.of(Problem.MEETING_UNKNOWN);
  }
}
