package id.konvensirakyat.convention.objection;

import static id.konvensirakyat.convention.objection.ObjectionState.ACCEPTED;
import static id.konvensirakyat.convention.objection.ObjectionState.ANSWERED;
import static id.konvensirakyat.convention.objection.ObjectionState.APPEALED;
import static id.konvensirakyat.convention.objection.ObjectionState.FILED;
import static id.konvensirakyat.convention.objection.ObjectionState.FINAL;
import static id.konvensirakyat.convention.objection.ObjectionState.REFUSED_FORMALLY;
import static id.konvensirakyat.convention.objection.ObjectionState.RULED;

import id.konvensirakyat.convention.stage.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The state machine of an objection (crypto-spec/convention.md, Algorithm 13). */
public final class ObjectionMachine {
  private ObjectionMachine() {}

  /**
   * What an act does to an objection; pure. That two persons sign a ruling, and that a party is who
   * it says, is checked elsewhere.
   *
   * @param objection the objection before the act
   * @param act the act
   * @param role the role in which it is done
   * @param remedy what a ruling orders; NONE for every other act and where the objection is wrong
   * @param facts what else matters
   */
  public static Movement attempt(
      Objection objection, ObjectionAct act, Role role, Remedy remedy, ObjectionFacts facts) {
    if (facts.over()) {
      return refused(Movement.Reason.DAPIL_DECIDED);
    }
    if (!sources(act).contains(objection.state())) {
      return refused(Movement.Reason.WRONG_STATE);
    }
    if (roleFor(objection, act) != role) {
      return refused(Movement.Reason.WRONG_ROLE);
    }
    Optional<Movement.Reason> untimely = untimely(objection, act, facts);
    if (untimely.isPresent()) {
      return refused(untimely.get());
    }
    boolean fits =
        act.upholds() ? objection.ground().remedies().contains(remedy) : remedy == Remedy.NONE;
    return fits
        ? new Movement.Allowed(objection.moved(target(act), ruling(objection, act, remedy)))
        : refused(Movement.Reason.WRONG_REMEDY);
  }

  private static Set<ObjectionState> sources(ObjectionAct act) {
    return switch (act) {
      case ACCEPT, REFUSE -> EnumSet.of(FILED);
      case ANSWER -> EnumSet.of(ACCEPTED);
      case UPHOLD, DISMISS -> EnumSet.of(ACCEPTED, ANSWERED);
      case ACCEPT_RULING, APPEAL, CLOSE -> EnumSet.of(RULED);
      case UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> EnumSet.of(APPEALED);
    };
  }

  private static ObjectionState target(ObjectionAct act) {
    return switch (act) {
      case ACCEPT -> ACCEPTED;
      case REFUSE -> REFUSED_FORMALLY;
      case ANSWER -> ANSWERED;
      case UPHOLD, DISMISS -> RULED;
      case APPEAL -> APPEALED;
      case ACCEPT_RULING, CLOSE, UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> FINAL;
    };
  }

  /** The one role that may do an act here: one side answers, and only who lost appeals. */
  public static Role roleFor(Objection objection, ObjectionAct act) {
    return switch (act) {
      case ACCEPT, REFUSE, UPHOLD, DISMISS, CLOSE -> Role.OBJECTION_BOARD;
      case ANSWER -> otherSide(objection);
      case ACCEPT_RULING, APPEAL ->
          objection.objectorLost() ? objection.by() : otherSide(objection);
      case UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> Role.STEERING;
    };
  }

  /** Who stands against the objector: the candidate, or the committee for result and list. */
  private static Role otherSide(Objection objection) {
    return objection.ground().isAgainstCandidate() ? Role.CANDIDATE : Role.COMMITTEE;
  }

  private static Optional<Movement.Reason> untimely(
      Objection objection, ObjectionAct act, ObjectionFacts facts) {
    return switch (act) {
      case ANSWER -> when(facts.answerTimeOver(), Movement.Reason.TOO_LATE);
      case UPHOLD, DISMISS ->
          when(
              objection.state() == ACCEPTED && !facts.answerTimeOver(),
              Movement.Reason.ANSWER_STILL_DUE);
      case APPEAL -> when(facts.appealTimeOver(), Movement.Reason.TOO_LATE);
      case CLOSE -> when(!facts.appealTimeOver(), Movement.Reason.APPEAL_STILL_POSSIBLE);
      default -> Optional.empty();
    };
  }

  private static Optional<Ruling> ruling(Objection objection, ObjectionAct act, Remedy remedy) {
    return act.isRuling() ? Optional.of(new Ruling(act.upholds(), remedy)) : objection.ruling();
  }

  private static Optional<Movement.Reason> when(boolean wrong, Movement.Reason reason) {
    return wrong ? Optional.of(reason) : Optional.empty();
  }

  private static Movement refused(Movement.Reason reason) {
    return new Movement.Refused(reason);
  }
}
