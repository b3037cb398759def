package id.konvensirakyat.convention.stage;

/** What must be true before certain acts; the caller finds out, the rules only ask. */
public enum Fact {
  /** No application waits for the verifiers: each is qualified, disqualified or withdrawn. */
  APPLICATIONS_DECIDED,
  /** FREEZE_CANDIDATE_LIST was done. */
  CANDIDATE_LIST_FROZEN,
  /** The trustees of a threshold and more have decrypted in the rehearsal. */
  KEYS_REHEARSED,
  /** No objection to an entry of the roll and no other review of voters is open. */
  ROLL_REVIEWED,
  /** FREEZE_ROLL was done. */
  ROLL_FROZEN,
  /** The key ceremony of every election of the convention is complete. */
  CEREMONY_COMPLETE,
  /** Every election of the convention has its result, proofs checked. */
  RESULTS_COMPLETE,
  /** The final list of every dapil is computed from the results, or the dapil votes again. */
  LISTS_COMPUTED,
  /** No objection or appeal waits for a ruling (true where there was none). */
  NO_OPEN_OBJECTION
}
