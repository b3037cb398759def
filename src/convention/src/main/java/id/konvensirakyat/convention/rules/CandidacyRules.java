package id.konvensirakyat.convention.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may stand.
 *
 * @param minimumAge age in years on the legal date; the law says 21 (UU 7/2017 art. 240)
 * @param legalDate the day on which that age must be reached
 * @param supporters people who must have confirmed their support
 * @param corrections how often an application may be sent back for correction
 * @param lateDocuments the papers that must be there before a list is decided
 */
public record CandidacyRules(
    int minimumAge,
    LocalDate legalDate,
    int supporters,
    int corrections,
    Set<LateDocument> lateDocuments) {
  /** The age that the law asks at least. */
  public static final int LEGAL_AGE = 21;

  /** Copies the documents; refuses figures below the law. */
  public CandidacyRules {
    EnumSet<LateDocument> copy = EnumSet.noneOf(LateDocument.class);
    copy.addAll(lateDocuments);
    lateDocuments = Collections.unmodifiableSet(copy);
    Bounds.within("candidacy.minimum-age", minimumAge, LEGAL_AGE, 150);
    Bounds.within("candidacy.legal-date", legalDate.getYear(), 2000, 2999);
    Bounds.within("candidacy.supporters", supporters, 0, 1_000_000);
    Bounds.within("candidacy.corrections", corrections, 0, 10);
  }

  /** These rules with another minimum age. */
  public CandidacyRules minimumAge(int age) {
    return new CandidacyRules(age, legalDate, supporters, corrections, lateDocuments);
  }

  /** These rules with another legal date. */
  public CandidacyRules legalDate(LocalDate day) {
    return new CandidacyRules(minimumAge, day, supporters, corrections, lateDocuments);
  }

  /** These rules with another number of supporters. */
  public CandidacyRules supporters(int number) {
    return new CandidacyRules(minimumAge, legalDate, number, corrections, lateDocuments);
  }

  /** These rules with another number of corrections. */
  public CandidacyRules corrections(int number) {
    return new CandidacyRules(minimumAge, legalDate, supporters, number, lateDocuments);
  }

  /** These rules with other late documents. */
  public CandidacyRules lateDocuments(Set<LateDocument> kinds) {
    return new CandidacyRules(minimumAge, legalDate, supporters, corrections, kinds);
  }
}
