package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Nobody verifies in two roles: as applicant of the same convention, or as a supporter. */
@ApplicationScoped
public class OneRole {
  @Inject private Applications applications;
  @Inject private ApplicantNiks niks;
  @Inject private Supports supports;
  @Inject private RegisteredPeople people;

  /**
   * Checks a verifier who wants to give a word.
   *
   * @throws Refusal {@link Problem#OWN_APPLICATION}, or {@link Problem#RULE_BROKEN} with the rule
   */
  void check(Convention convention, ApplicationRow row, Caller verifier) {
    String subject = verifier.subject();
    boolean sameNumber =
        niks.of(row.id()).filter(nik -> people.holds(convention.id(), subject, nik)).isPresent();
    if (row.subject().equals(subject) || sameNumber) {
      throw Refusal.of(Problem.OWN_APPLICATION);
    }
    boolean competes =
        applications.mine(convention.id(), subject).filter(a -> a.status().isOpen()).isPresent();
    boolean supports =
        this.supports
            .by(convention.id(), subject)
            .filter(s -> s.application().equals(row.id()))
            .isPresent();
    if (competes || supports) {
      throw Refusal.ofRule(
          "one-person-one-role",
          competes
              ? "Who stands in this convention verifies nobody in it."
              : "Who supports a candidate does not verify that candidate.",
          competes
              ? "Orang yang mencalonkan diri di konvensi ini tidak memverifikasi siapa pun di"
                  + " dalamnya."
              : "Pendukung seorang bakal calon tidak memverifikasi bakal calon itu.");
    }
  }
}
