package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.rules.CandidacyRules;
import id.konvensirakyat.convention.rules.Rules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** Who may stand (UU 7/2017 art. 240; PKPU 10/2023 art. 11). */
public final class Eligibility {
  private Eligibility() {}

  /** Every reason against an application; empty where there is none. */
  public static Set<Ineligibility> check(Applicant applicant, Rules rules) {
    CandidacyRules candidacy = rules.candidacy();
    EnumSet<Ineligibility> against = EnumSet.noneOf(Ineligibility.class);
    if (age(applicant.birthDate(), candidacy.legalDate()) < candidacy.minimumAge()) {
      against.add(Ineligibility.UNDER_AGE);
    }
    if (!applicant.citizen()) {
      against.add(Ineligibility.NOT_A_CITIZEN);
    }
    if (applicant.education().compareTo(Education.SMA) < 0) {
      against.add(Ineligibility.EDUCATION_TOO_LOW);
    }
    if (applicant.otherOpenApplication()) {
      against.add(Ineligibility.OTHER_OPEN_APPLICATION);
    }
    if (applicant.confirmedSupporters() < candidacy.supporters()) {
      against.add(Ineligibility.TOO_FEW_SUPPORTERS);
    }
    if (rules.dapil(applicant.dapil()).isEmpty()) {
      against.add(Ineligibility.UNKNOWN_DAPIL);
    }
    return against;
  }

  /**
   * Age in completed years on a day. Who is born on 29 February completes a year on 1 March where
   * the year has no such day: the stricter of the two readings.
   */
  public static int age(LocalDate birthDate, LocalDate on) {
    return Math.toIntExact(ChronoUnit.YEARS.between(birthDate, on));
  }
}
