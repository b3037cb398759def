package id.konvensirakyat.convention.stage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The state machine of a convention: a pure function, the same for server and auditor. */
public final class StageMachine {
  private StageMachine() {}

  /**
   * Whether an account may do an act now, and what follows (crypto-spec/convention.md, Algorithm
   * 1).
   *
   * @param roles the roles of the account that signs the act
   * @param act what it wants to do
   * @param now where the convention stands
   */
  public static Outcome attempt(Set<Role> roles, Act act, Situation now) {
    if (!roles.contains(act.role())) {
      return refused(Outcome.Reason.WRONG_ROLE);
    }
    Optional<Stage> next = next(act, now);
    if (next.isEmpty()) {
      return refused(Outcome.Reason.WRONG_STAGE);
    }
    if (act.establishes().filter(now.facts()::contains).isPresent()) {
      return refused(Outcome.Reason.ALREADY_DONE);
    }
    EnumSet<Fact> missing = EnumSet.noneOf(Fact.class);
    missing.addAll(act.needs());
    missing.removeAll(now.facts());
    if (!missing.isEmpty()) {
      return new Outcome.Refused(Outcome.Reason.NOT_READY, missing);
    }
    return new Outcome.Allowed(next.get(), act.establishes());
  }

  /**
   * The stage that an act leads to from here, its conditions aside; empty where it has no place.
   */
  private static Optional<Stage> next(Act act, Situation now) {
    return switch (act) {
      case FREEZE_RULES -> step(now, Stage.DRAFT, Stage.RULES_FROZEN);
      case OPEN_CANDIDACY -> step(now, Stage.RULES_FROZEN, Stage.CANDIDACY);
      case CLOSE_CANDIDACY -> step(now, Stage.CANDIDACY, Stage.VERIFICATION);
      case PUBLISH_PROVISIONAL_LIST -> step(now, Stage.VERIFICATION, Stage.PROVISIONAL_LIST);
      case FREEZE_CANDIDATE_LIST, FREEZE_ROLL ->
          step(now, Stage.PROVISIONAL_LIST, Stage.PROVISIONAL_LIST);
      case OPEN_VOTING -> step(now, Stage.PROVISIONAL_LIST, Stage.VOTING);
      case CLOSE_VOTING -> step(now, Stage.VOTING, Stage.TALLY);
      case PUBLISH_RESULTS -> step(now, Stage.TALLY, Stage.RESULT_OBJECTIONS);
      case START_FINALIZATION -> step(now, Stage.RESULT_OBJECTIONS, Stage.FINALIZATION);
      case DECIDE -> step(now, Stage.FINALIZATION, Stage.DECIDED);
      case ARCHIVE -> step(now, Stage.DECIDED, Stage.ARCHIVED);
      case SUSPEND -> now.stage().isRunning() ? Optional.of(Stage.SUSPENDED) : Optional.empty();
      case RESUME -> now.suspendedFrom();
      case CANCEL -> now.stage().isOver() ? Optional.empty() : Optional.of(Stage.CANCELLED);
    };
  }

  private static Optional<Stage> step(Situation now, Stage from, Stage to) {
    return now.stage() == from ? Optional.of(to) : Optional.empty();
  }

  private static Outcome refused(Outcome.Reason reason) {
    return new Outcome.Refused(reason, Set.of());
  }
}
