package id.konvensirakyat.convention.candidacy;

/** What moves an application. */
public enum ApplicationAct {
  /** The applicant hands it in. */
  SUBMIT,
  /** The verifiers begin. */
  TAKE_UP,
  /** Two verifiers: qualified. */
  FIND_QUALIFIED,
  /** Two verifiers: to be corrected. */
  FIND_NOT_YET_QUALIFIED,
  /** Two verifiers: may not stand. */
  FIND_DISQUALIFIED,
  /** The applicant begins to correct. */
  START_CORRECTION,
  /** The applicant hands the correction in, or its time is over. */
  END_CORRECTION,
  /** The provisional list is published. */
  PUBLISH,
  /** The candidate list is frozen. */
  CONFIRM,
  /** Votes: frontrunner. */
  LABEL_FRONTRUNNER,
  /** Votes: pioneer. */
  LABEL_PIONEER,
  /** Votes: neither. */
  LABEL_NOT_ELECTED,
  /** The computed list has a place. */
  LIST,
  /** The computed list has none. */
  KEEP_IN_RESERVE,
  /** The applicant takes it back. */
  WITHDRAW,
  /** Taken off after an upheld objection. */
  STRIKE
}
