package id.konvensirakyat.platform.notice;

import java.util.Map;
import java.util.Set;

/**
 * Everything the convention tells a person by itself. Each kind has its texts in {@code
 * notice/notices.*.properties}, one page where the person sees more, and the parameters its texts
 * need.
 */
public enum NoticeKind {
  // ---- to a candidate
  APPLICATION_SUBMITTED(NoticeLink.OWN_APPLICATION),
  CORRECTION_SUBMITTED(NoticeLink.OWN_APPLICATION),
  APPLICATION_QUALIFIED(NoticeLink.OWN_APPLICATION),
  APPLICATION_TO_CORRECT(NoticeLink.OWN_APPLICATION, Parameter.UNTIL),
  APPLICATION_DISQUALIFIED(NoticeLink.OWN_APPLICATION),
  PROVISIONAL_LIST(NoticeLink.OWN_APPLICATION, Parameter.UNTIL),
  COMMENT_TO_ANSWER(NoticeLink.OWN_APPLICATION, Parameter.UNTIL),
  LATE_DOCUMENTS_MISSING(NoticeLink.OWN_APPLICATION, Parameter.DOCUMENTS, Parameter.UNTIL),
  WITHDRAWAL_CONFIRMED(NoticeLink.OWN_APPLICATION),
  CANDIDATE_STRUCK(NoticeLink.OWN_APPLICATION, Parameter.CAUSE),
  LIST_PUBLISHED(NoticeLink.CANDIDATES, Parameter.DAPIL, Parameter.STANDING, Parameter.PLACE),
  LIST_DECIDED(NoticeLink.CANDIDATES, Parameter.DAPIL, Parameter.STANDING, Parameter.PLACE),

  // ---- to the parties of an objection
  OBJECTION_FILED(NoticeLink.OBJECTIONS),
  OBJECTION_RECEIVED(NoticeLink.OBJECTIONS),
  OBJECTION_REFUSED(NoticeLink.OBJECTIONS),
  OBJECTION_TO_ANSWER(NoticeLink.OBJECTIONS, Parameter.UNTIL),
  OBJECTION_RULED(NoticeLink.OBJECTIONS, Parameter.OUTCOME, Parameter.UNTIL),
  OBJECTION_APPEALED(NoticeLink.OBJECTIONS),
  OBJECTION_FINAL(NoticeLink.OBJECTIONS, Parameter.OUTCOME),

  // ---- to a voter whose identity was checked
  ASSURANCE_GRANTED(NoticeLink.VOTER, Parameter.OUTCOME),
  ASSURANCE_REFUSED(NoticeLink.VOTER, Parameter.CAUSE),
  ASSURANCE_HELD(NoticeLink.VOTER),
  ASSURANCE_RELEASED(NoticeLink.VOTER),
  /** Another account showed the card of the NIK that this one had registered by. */
  CLAIM_ENDED(NoticeLink.VOTER),
  /** The credential that a voter handed in was replaced by another one. */
  CREDENTIAL_REPLACED(NoticeLink.VOTER),

  // ---- about an entry of the roll
  ENTRY_CHALLENGED(NoticeLink.ROLL),
  OWN_ENTRY_DECIDED(NoticeLink.ROLL, Parameter.OUTCOME),
  CHALLENGE_DECIDED(NoticeLink.ROLL, Parameter.OUTCOME),

  // ---- to holders of an office
  PROPOSAL_WAITS(NoticeLink.DESK, Parameter.ACT),
  WORK_WAITS(NoticeLink.DESK, Parameter.WORK),

  // ---- to anybody
  DATA_DELETED(NoticeLink.HOME);

  private final NoticeLink link;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it
  private final Set<Parameter> parameters;

  NoticeKind(NoticeLink link, Parameter... parameters) {
    this.link = link;
    this.parameters = Set.of(parameters);
  }

  NoticeLink link() {
    return link;
  }

  Set<Parameter> parameters() {
    return parameters;
  }

  /**
   * Checks that exactly this kind's parameters are there, each well formed.
   *
   * @throws IllegalArgumentException otherwise, without quoting a value
   */
  void check(Map<String, String> given) {
    if (given.size() != parameters.size()) {
      throw new IllegalArgumentException(this + " takes " + parameters);
    }
    for (Parameter parameter : parameters) {
      String value = given.get(parameter.key());
      if (value == null || !parameter.takes(value)) {
        throw new IllegalArgumentException(this + " needs a good " + parameter.key());
      }
    }
  }
}
