package id.konvensirakyat.convention.candidacy;

/** Why somebody may not hand in an application. */
public enum Ineligibility {
  /** Younger than the rules ask on the legal date. */
  UNDER_AGE,
  /** No Indonesian citizen. */
  NOT_A_CITIZEN,
  /** Less than SMA or equal. */
  EDUCATION_TOO_LOW,
  /** The person has another open application: one body, one dapil. */
  OTHER_OPEN_APPLICATION,
  /** Fewer confirmed supporters than the rules ask. */
  TOO_FEW_SUPPORTERS,
  /** The dapil does not take part in this convention. */
  UNKNOWN_DAPIL
}
