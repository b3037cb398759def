package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Objection;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is with an objection.
 *
 * @param until the end of the time for an answer or an appeal, while it runs
 */
record Turn(Turn.Who waitsFor, Optional<Instant> until) {
  /** Whose word is next. */
  enum Who {
    /** A draft, which its author may file. */
    OBJECTOR,
    /** The board looks at the form. */
    BOARD_ADMITS,
    /** The other side has time to answer. */
    ANSWER,
    /** The board rules. */
    BOARD_RULES,
    /** The losing side has time to appeal. */
    APPEAL,
    /** The board records that nobody appealed. */
    BOARD_CLOSES,
    /** The steering committee rules on the appeal. */
    STEERING_RULES,
    /** It is over. */
    NOBODY
  }

  static Turn of(Times times, ObjectionRow row, Instant now) {
    if (row.isDraft()) {
      return now(Who.OBJECTOR);
    }
    Objection objection = row.objection();
    return switch (objection.state()) {
      case FILED -> now(Who.BOARD_ADMITS);
      case ACCEPTED -> until(Who.ANSWER, times.answerUntil(row), now, Who.BOARD_RULES);
      case ANSWERED -> now(Who.BOARD_RULES);
      case RULED -> until(Who.APPEAL, times.appealUntil(row), now, Who.BOARD_CLOSES);
      case APPEALED -> now(Who.STEERING_RULES);
      case REFUSED_FORMALLY, FINAL -> now(Who.NOBODY);
    };
  }

  private static Turn now(Who who) {
    return new Turn(who, Optional.empty());
  }

  private static Turn until(Who who, Optional<Instant> end, Instant now, Who afterwards) {
    return end.filter(now::isBefore).isPresent() ? new Turn(who, end) : now(afterwards);
  }
}
