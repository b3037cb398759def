package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Outcome;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.convention.stage.StageMachine;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An act of a named committee member: checked, done by every feature it concerns, recorded. */
@ApplicationScoped
public class PerformAct {
  @Inject private Conventions conventions;
  @Inject private Readiness readiness;
  @Inject private Acts acts;
  @Inject @Any private Instance<StageStep> steps;

  /** Where the convention stands after the act, and the number of the act's line. */
  public record Performed(Stage stage, long seq) {}

  /**
   * Performs the act, or changes nothing.
   *
   * @throws Refusal {@link Problem#NOT_NOW} with what is missing, {@link Problem#ROLE_NEEDED}, or
   *     whatever a feature's step refuses
   */
  @Transactional
  public Performed perform(String conventionId, Caller caller, Act act, String reason) {
    ConventionRow row = conventions.lock(conventionId);
    Convention before = conventions.read(row);
    Outcome outcome = StageMachine.attempt(roles(caller), act, readiness.situation(before));
    if (outcome instanceof Outcome.Refused refused) {
      throw refusal(refused);
    }
    Outcome.Allowed allowed = (Outcome.Allowed) outcome;
    RunningAct running = new RunningAct(before);
    steps.stream().filter(step -> step.act() == act).forEach(step -> step.perform(running));
    apply(row, allowed);
    String role = act.role().name();
    long seq =
        acts.append(
            conventionId,
            caller.username(),
            role,
            act.name(),
            conventionId,
            reason,
            running.payload());
    for (RunningAct.Note note : running.notes()) {
      acts.append(
          conventionId,
          caller.username(),
          role,
          note.kind(),
          note.subject(),
          reason,
          note.payload());
    }
    return new Performed(allowed.next(), seq);
  }

  private static void apply(ConventionRow row, Outcome.Allowed allowed) {
    row.moveTo(allowed.next());
    if (allowed.establishes().filter(Fact.CANDIDATE_LIST_FROZEN::equals).isPresent()) {
      row.freezeCandidateList();
    }
    if (allowed.establishes().filter(Fact.ROLL_FROZEN::equals).isPresent()) {
      row.freezeRoll();
    }
  }

  static Set<Role> roles(Caller caller) {
    return Arrays.stream(Role.values())
        .filter(role -> caller.has(role.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  static List<String> missing(Outcome.Refused refused) {
    return switch (refused.reason()) {
      case WRONG_ROLE -> List.of("wrong-role");
      case WRONG_STAGE -> List.of("wrong-stage");
      case ALREADY_DONE -> List.of("already-done");
      case NOT_READY -> refused.missing().stream().map(Readiness::missing).sorted().toList();
    };
  }

  private static Refusal refusal(Outcome.Refused refused) {
    return refused.reason() == Outcome.Reason.WRONG_ROLE
        ? Refusal.of(Problem.ROLE_NEEDED)
        : Refusal.notNow(missing(refused));
  }
}
