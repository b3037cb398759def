package id.konvensirakyat.platform.privacy;

/** Why somebody's data was opened. */
public enum Reason {
  /** The verification of the application. */
  REVIEW,
  /** The verification of a paper that came later. */
  LATE_REVIEW,
  /** An objection that has to be answered or ruled on. */
  OBJECTION,
  /** An entry of the roll was challenged. */
  CHALLENGE,
  /** An observer's sample drew this entry. */
  SAMPLE,
  /** An officer checks who a voter is. */
  IDENTITY_CHECK,
  /** The person asked. */
  OWN_REQUEST
}
