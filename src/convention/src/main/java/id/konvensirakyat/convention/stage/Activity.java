package id.konvensirakyat.convention.stage;

/** What people may do between the acts, and when. */
public enum Activity {
  /** Write, submit and support an application. */
  APPLY,
  /** Verify applications and correct them. */
  REVIEW,
  /** Enrol as a voter and register a credential. */
  ENROL,
  /** Make the election keys. */
  MAKE_KEYS,
  /** Comment on, and object to, a prospective candidate. */
  OBJECT_TO_CANDIDATE,
  /** Cast a ballot. */
  CAST,
  /** Decrypt the sums. */
  DECRYPT,
  /** Object to a result. */
  OBJECT_TO_RESULT,
  /** Withdraw an application. */
  WITHDRAW;

  /** Whether this is open in the given situation. */
  public boolean isOpen(Situation now) {
    Stage stage = now.stage();
    return switch (this) {
      case APPLY -> stage == Stage.CANDIDACY;
      case REVIEW -> stage == Stage.VERIFICATION;
      case ENROL ->
          !now.facts().contains(Fact.ROLL_FROZEN)
              && (stage == Stage.CANDIDACY
                  || stage == Stage.VERIFICATION
                  || stage == Stage.PROVISIONAL_LIST);
      case MAKE_KEYS ->
          stage.compareTo(Stage.RULES_FROZEN) >= 0 && stage.compareTo(Stage.PROVISIONAL_LIST) <= 0;
      case OBJECT_TO_CANDIDATE -> stage == Stage.PROVISIONAL_LIST;
      case CAST -> stage == Stage.VOTING;
      case DECRYPT -> stage == Stage.TALLY;
      case OBJECT_TO_RESULT -> stage == Stage.RESULT_OBJECTIONS;
      case WITHDRAW -> stage != Stage.SUSPENDED && !stage.isOver();
    };
  }
}
