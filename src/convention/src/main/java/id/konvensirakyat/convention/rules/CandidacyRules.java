package id.konvensirakyat.convention.rules;

import java.time.LocalDate;

/**
 * Who may stand.
 *
 * @param minimumAge age in years on the legal date; the law says 21 (UU 7/2017 art. 240)
 * @param legalDate the day on which that age must be reached
 * @param supporters people who must have confirmed their support
 * @param corrections how often an application may be sent back for correction
 */
public record CandidacyRules(int minimumAge, LocalDate legalDate, int supporters, int corrections) {
  /** The age that the law asks at least. */
  public static final int LEGAL_AGE = 21;

  /** Refuses figures below the law. */
  public CandidacyRules {
    Bounds.within("candidacy.minimum-age", minimumAge, LEGAL_AGE, 150);
    Bounds.within("candidacy.legal-date", legalDate.getYear(), 2000, 2999);
    Bounds.within("candidacy.supporters", supporters, 0, 1_000_000);
    Bounds.within("candidacy.corrections", corrections, 0, 10);
  }
}
