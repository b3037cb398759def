package id.konvensirakyat.convention.candidacy;

import static id.konvensirakyat.convention.candidacy.ApplicationState.CANDIDATE;
import static id.konvensirakyat.convention.candidacy.ApplicationState.CORRECTION;
import static id.konvensirakyat.convention.candidacy.ApplicationState.DISQUALIFIED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.DRAFT;
import static id.konvensirakyat.convention.candidacy.ApplicationState.FRONTRUNNER;
import static id.konvensirakyat.convention.candidacy.ApplicationState.IN_REVIEW;
import static id.konvensirakyat.convention.candidacy.ApplicationState.LISTED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.NOT_ELECTED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.NOT_YET_QUALIFIED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.PIONEER;
import static id.konvensirakyat.convention.candidacy.ApplicationState.PROVISIONAL;
import static id.konvensirakyat.convention.candidacy.ApplicationState.QUALIFIED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.RESERVE;
import static id.konvensirakyat.convention.candidacy.ApplicationState.STRUCK;
import static id.konvensirakyat.convention.candidacy.ApplicationState.SUBMITTED;
import static id.konvensirakyat.convention.candidacy.ApplicationState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The state machine of an application (crypto-spec/convention.md, Algorithm 2). */
public final class ApplicationMachine {
  private ApplicationMachine() {}

  /** What an act does to an application in a state; pure. */
  public static Transition attempt(
      ApplicationState state, ApplicationAct act, ApplicationFacts facts) {
    if (facts.conventionOver()) {
      return refused(Transition.Reason.CONVENTION_OVER);
    }
    if (!sources(act).contains(state)) {
      return refused(Transition.Reason.WRONG_STATE);
    }
    if (act == ApplicationAct.FIND_NOT_YET_QUALIFIED
        && facts.correctionsUsed() >= facts.correctionsAllowed()) {
      return refused(Transition.Reason.NO_CORRECTION_LEFT);
    }
    if (act == ApplicationAct.STRIKE && !facts.objectionUpheld()) {
      return refused(Transition.Reason.NO_UPHELD_OBJECTION);
    }
    return new Transition.Allowed(target(act));
  }

  /** The states in which an act has its place. */
  private static Set<ApplicationState> sources(ApplicationAct act) {
    return switch (act) {
      case SUBMIT -> EnumSet.of(DRAFT);
      case TAKE_UP -> EnumSet.of(SUBMITTED);
      case FIND_QUALIFIED, FIND_NOT_YET_QUALIFIED, FIND_DISQUALIFIED -> EnumSet.of(IN_REVIEW);
      case START_CORRECTION -> EnumSet.of(NOT_YET_QUALIFIED);
      case END_CORRECTION -> EnumSet.of(CORRECTION);
      case PUBLISH -> EnumSet.of(QUALIFIED);
      case CONFIRM -> EnumSet.of(PROVISIONAL);
      case LABEL_FRONTRUNNER, LABEL_PIONEER, LABEL_NOT_ELECTED -> EnumSet.of(CANDIDATE);
      // A refill runs the list again: a reserve may move up, and a shorter list push one out.
      case LIST -> EnumSet.of(FRONTRUNNER, PIONEER, NOT_ELECTED, RESERVE);
      case KEEP_IN_RESERVE -> EnumSet.of(FRONTRUNNER, PIONEER, NOT_ELECTED, LISTED);
      case WITHDRAW -> EnumSet.complementOf(EnumSet.of(DISQUALIFIED, WITHDRAWN, STRUCK));
      case STRIKE -> EnumSet.range(PROVISIONAL, RESERVE);
    };
  }

  private static ApplicationState target(ApplicationAct act) {
    return switch (act) {
      case SUBMIT -> SUBMITTED;
      case TAKE_UP, END_CORRECTION -> IN_REVIEW;
      case FIND_QUALIFIED -> QUALIFIED;
      case FIND_NOT_YET_QUALIFIED -> NOT_YET_QUALIFIED;
      case FIND_DISQUALIFIED -> DISQUALIFIED;
      case START_CORRECTION -> CORRECTION;
      case PUBLISH -> PROVISIONAL;
      case CONFIRM -> CANDIDATE;
      case LABEL_FRONTRUNNER -> FRONTRUNNER;
      case LABEL_PIONEER -> PIONEER;
      case LABEL_NOT_ELECTED -> NOT_ELECTED;
      case LIST -> LISTED;
      case KEEP_IN_RESERVE -> RESERVE;
      case WITHDRAW -> WITHDRAWN;
      case STRIKE -> STRUCK;
    };
  }

  private static Transition refused(Transition.Reason reason) {
    return new Transition.Refused(reason);
  }
}
