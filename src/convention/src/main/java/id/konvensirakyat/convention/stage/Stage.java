package id.konvensirakyat.convention.stage;

/** Where a convention stands, in order; the last two are off the way. */
public enum Stage {
  /** Rules are being written. */
  DRAFT,
  /** Rules, seats, minimums and tie order are fixed and their hash is published. */
  RULES_FROZEN,
  /** Anyone may apply. */
  CANDIDACY,
  /** Two verifiers decide each application. */
  VERIFICATION,
  /** Public comment; candidate list and roll are frozen here, once each. */
  PROVISIONAL_LIST,
  /** The public votes; turnout is public, standings do not exist. */
  VOTING,
  /** Trustees decrypt the sums. */
  TALLY,
  /** Results are public and may be objected to. */
  RESULT_OBJECTIONS,
  /** Lists are computed and reviewed. */
  FINALIZATION,
  /** The lists are decided; nothing changes any more. */
  DECIDED,
  /** Kept for the record. */
  ARCHIVED,
  /** Stopped for a while; time is extended, never shortened. */
  SUSPENDED,
  /** Given up. */
  CANCELLED;

  /** Whether the convention is between frozen rules and decision, so that it can be suspended. */
  public boolean isRunning() {
    return compareTo(RULES_FROZEN) >= 0 && compareTo(FINALIZATION) <= 0;
  }

  /** Whether lists are decided (or the convention is over), so that no application changes. */
  public boolean isOver() {
    return this == DECIDED || this == ARCHIVED || this == CANCELLED;
  }
}
