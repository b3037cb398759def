package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Outcome;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.convention.stage.StageMachine;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An act of a named committee member: checked, done by every feature it concerns, recorded. */
@ApplicationScoped
public class PerformAct {
  @Inject private Conventions conventions;
  @Inject private Readiness readiness;
  @Inject private Schedules schedules;
  @Inject private Approvals approvals;
  @Inject private Proposals proposals;
  @Inject private Acts acts;
  @Inject private Event<OfficialActed> acted;
  @Inject @Any private Instance<StageStep> steps;

  /**
   * Where the convention stands after the act, and the number of its line; {@code proposed} says
   * that the act was not done: a second person must do the same.
   */
  public record Performed(Stage stage, long seq, boolean proposed) {}

  /**
   * Performs the act, or changes nothing.
   *
   * @throws Refusal {@link Problem#NOT_NOW} with what is missing, {@link Problem#ROLE_NEEDED},
   *     {@link Problem#RULE_BROKEN} before its day, or whatever {@link Approvals} or a feature's
   *     step refuses
   */
  @Transactional
  public Performed perform(String conventionId, Caller caller, Act act, String reason) {
    ConventionRow row = conventions.lock(conventionId);
    acted.fire(new OfficialActed(caller));
    Convention before = conventions.read(row);
    Outcome outcome = StageMachine.attempt(roles(caller), act, readiness.situation(before));
    if (outcome instanceof Outcome.Refused refused) {
      throw refusal(refused);
    }
    approvals.separate(act.role(), caller);
    checkDay(before, act);
    Optional<Long> proposed = propose(before, caller, act, reason);
    if (proposed.isPresent()) {
      return new Performed(before.stage(), proposed.get(), true);
    }
    Outcome.Allowed allowed = (Outcome.Allowed) outcome;
    RunningAct running = new RunningAct(before);
    steps.stream().filter(step -> step.act() == act).forEach(step -> step.perform(running));
    apply(row, allowed);
    long seq = record(running, caller, act, reason);
    if (allowed.next() != before.stage()) {
      proposals.end(conventionId);
    }
    return new Performed(allowed.next(), seq, false);
  }

  /** Writes the act's line and its consequences, all by the same account in the same role. */
  private long record(RunningAct running, Caller caller, Act act, String reason) {
    String id = running.convention().id();
    String actor = caller.username();
    String role = act.role().name();
    long seq = acts.append(id, actor, role, act.name(), id, reason, running.payload());
    for (RunningAct.Note note : running.notes()) {
      acts.append(id, actor, role, note.kind(), note.subject(), reason, note.payload());
    }
    return seq;
  }

  /** A period is extended, never shortened: what ends one waits for its last day. */
  private void checkDay(Convention convention, Act act) {
    Optional<LocalDate> earliest =
        schedules.of(convention).flatMap(schedule -> schedule.earliest(act));
    LocalDate today = LocalDate.ofInstant(Clock.now(), Schedules.JAKARTA);
    if (earliest.filter(today::isBefore).isPresent()) {
      throw Refusal.ofRule(
          "period-not-over",
          "By the schedule this is possible from " + earliest.get() + " on.",
          "Menurut jadwal, ini baru dapat dilakukan mulai " + earliest.get() + ".");
    }
  }

  private Optional<Long> propose(Convention convention, Caller caller, Act act, String reason) {
    Optional<SignedAct> signed = SignedAct.of(act);
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    String content = act == Act.FREEZE_RULES ? convention.rules().hash() : "";
    Proposal proposal = new Proposal(act.name(), convention.id(), content);
    return approvals.sign(convention, caller, act.role(), signed.get(), proposal, reason);
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
