package id.konvensirakyat.convention.candidacy;

/** What a verifier finds. */
public enum Finding {
  /** MS. */
  QUALIFIED,
  /** BMS: what to correct stands in the reason. */
  NOT_YET_QUALIFIED,
  /** TMS. */
  DISQUALIFIED;

  /** The act that two verifiers with this finding do. */
  public ApplicationAct act() {
    return switch (this) {
      case QUALIFIED -> ApplicationAct.FIND_QUALIFIED;
      case NOT_YET_QUALIFIED -> ApplicationAct.FIND_NOT_YET_QUALIFIED;
      case DISQUALIFIED -> ApplicationAct.FIND_DISQUALIFIED;
    };
  }
}
