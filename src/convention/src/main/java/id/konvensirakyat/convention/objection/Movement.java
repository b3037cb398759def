package id.konvensirakyat.convention.objection;

/** What an attempted act does to an objection. */
public sealed interface Movement {
  /** The act is lawful; the objection as it is afterwards. */
  record Allowed(Objection next) implements Movement {}

  /** The act is refused and changes nothing. */
  record Refused(Reason reason) implements Movement {}

  /** Why an act is refused; the first that applies, in this order. */
  enum Reason {
    /** Nothing of the dapil changes any more. */
    DAPIL_DECIDED,
    /** The act does not belong to the present state. */
    WRONG_STATE,
    /** The role may not do this. */
    WRONG_ROLE,
    /** The other side still has time to answer. */
    ANSWER_STILL_DUE,
    /** The side that lost still has time to appeal. */
    APPEAL_STILL_POSSIBLE,
    /** The time for an answer or an appeal has passed. */
    TOO_LATE,
    /** The remedy does not belong to the ground. */
    WRONG_REMEDY
  }
}
