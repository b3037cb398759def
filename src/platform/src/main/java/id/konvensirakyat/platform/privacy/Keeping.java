package id.konvensirakyat.platform.privacy;

/** Why something cannot be erased now; the pages say it in words, with the rule behind it. */
public enum Keeping {
  /** The application is still running: it has to be withdrawn first. */
  APPLICATION_RUNS,
  /** Objections and disputes are possible until 90 days after the final decision. */
  OBJECTIONS_POSSIBLE,
  /** The support is counted while candidacy is over and the convention is not. */
  SUPPORT_COUNTS,
  /** It stands in a published list whose hash is in the public record. */
  PUBLIC_RECORD,
  /** The roll is frozen: it keeps one person from voting twice until 30 days after the end. */
  ROLL_FROZEN,
  /**
   * A review of the registration is open or went against the person: leaving and coming back must
   * not undo it (UU PDP art. 15, to be confirmed). Hashes alone stay, until 30 days after the end.
   */
  UNDER_REVIEW,
  /** It proves what was agreed to and who looked (UU PDP art. 24 and 31, to be confirmed). */
  PROOF
}
