package id.konvensirakyat.convention.candidacy;

/** Where an application stands (convention-rules, "Application"). */
public enum ApplicationState {
  /** Being written. */
  DRAFT,
  /** Handed in. */
  SUBMITTED,
  /** Before the verifiers. */
  IN_REVIEW,
  /** BMS: something is missing that can be corrected. */
  NOT_YET_QUALIFIED,
  /** Being corrected. */
  CORRECTION,
  /** MS: two verifiers found it right. */
  QUALIFIED,
  /** TMS: two verifiers found that the person may not stand. */
  DISQUALIFIED,
  /** On the provisional list. */
  PROVISIONAL,
  /** On the ballot. */
  CANDIDATE,
  /** Enough votes, rank within the seats. */
  FRONTRUNNER,
  /** A tenth of the minimum. */
  PIONEER,
  /** Neither. */
  NOT_ELECTED,
  /** On the final list. */
  LISTED,
  /** Next in order. */
  RESERVE,
  /** Taken back by the applicant. */
  WITHDRAWN,
  /** Taken off after an upheld objection. */
  STRUCK;

  /** Whether this application still stands in the way of a second one by the same person. */
  public boolean isOpen() {
    return this != DISQUALIFIED && this != WITHDRAWN && this != STRUCK;
  }

  /** Whether the public may see it: from the provisional list on. */
  public boolean isPublic() {
    return switch (this) {
      case PROVISIONAL, CANDIDATE, FRONTRUNNER, PIONEER, NOT_ELECTED, LISTED, RESERVE, STRUCK ->
          true;
      default -> false;
    };
  }
}
