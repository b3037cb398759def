package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.Span;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Outcome;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.convention.stage.StageMachine;
import id.konvensirakyat.platform.convention.ConventionJson.NextJson;
import id.konvensirakyat.platform.convention.ConventionJson.ProposalJson;
import id.konvensirakyat.platform.convention.ScheduleJson.ExtensionJson;
import id.konvensirakyat.platform.convention.ScheduleJson.PeriodJson;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may come next in a convention, when, and by whom; asked within a transaction. */
@ApplicationScoped
public class Outlook {
  @Inject private Readiness readiness;
  @Inject private Schedules schedules;
  @Inject private Approvals approvals;

  /** The acts that belong to this stage, each with what its own role still misses. */
  List<NextJson> next(Convention convention) {
    Situation situation = readiness.situation(convention);
    Optional<Schedule> schedule = schedules.of(convention);
    List<OpenProposal> open = approvals.open(convention.id());
    List<NextJson> next = new ArrayList<>();
    for (Act act : Act.values()) {
      Outcome outcome = StageMachine.attempt(Set.of(act.role()), act, situation);
      if (outcome instanceof Outcome.Refused refused) {
        if (refused.reason() == Outcome.Reason.NOT_READY) {
          next.add(next(convention, act, PerformAct.missing(refused), schedule, open));
        }
      } else {
        next.add(next(convention, act, List.of(), schedule, open));
      }
    }
    return next;
  }

  private static NextJson next(
      Convention convention,
      Act act,
      List<String> lacking,
      Optional<Schedule> schedule,
      List<OpenProposal> open) {
    LocalDate today = today();
    Optional<LocalDate> earliest = schedule.flatMap(s -> s.earliest(act));
    Optional<LocalDate> due = schedule.flatMap(s -> s.due(act));
    List<String> missing = new ArrayList<>(lacking);
    if (earliest.filter(today::isBefore).isPresent()) {
      missing.add("period-not-over");
    }
    boolean two =
        SignedAct.of(act).filter(convention.rules().signing().fourEyed()::contains).isPresent();
    return new NextJson(
        act.name(),
        act.role().name(),
        missing.isEmpty(),
        missing,
        two,
        open.stream()
            .filter(one -> one.proposal().act().equals(act.name()))
            .map(OpenProposal::by)
            .findFirst()
            .orElse(null),
        earliest.map(String::valueOf).orElse(null),
        due.map(String::valueOf).orElse(null),
        due.map(day -> late(day, today)).orElse(0));
  }

  /** What waits for a second person. */
  List<ProposalJson> proposals(Convention convention) {
    return approvals.open(convention.id()).stream().map(ProposalJson::of).toList();
  }

  /** The calendar; empty where the rules fix no dates. */
  Optional<ScheduleJson> schedule(Convention convention) {
    LocalDate today = today();
    return schedules
        .of(convention)
        .map(
            schedule ->
                new ScheduleJson(
                    schedule.of(Period.APPLY).first().toString(),
                    today.toString(),
                    until(convention, schedule).map(String::valueOf).orElse(null),
                    schedule.all().stream()
                        .map(span -> PeriodJson.of(span, state(span, today)))
                        .toList(),
                    schedules.extensions(convention.id()).stream()
                        .map(e -> new ExtensionJson(e.period().name(), e.days()))
                        .toList()));
  }

  /** The last day of a period; empty where the rules fix no dates. */
  Optional<LocalDate> last(Convention convention, Period period) {
    return schedules.of(convention).map(schedule -> schedule.of(period).last());
  }

  /** How many days a day has passed; 0 where it has not. */
  static int late(LocalDate due, LocalDate today) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
  }

  static LocalDate today() {
    return LocalDate.ofInstant(Clock.now(), Schedules.JAKARTA);
  }

  /** The last day of the present stage by the schedule. */
  private static Optional<LocalDate> until(Convention convention, Schedule schedule) {
    Stage stage = convention.stage();
    return switch (stage) {
      case RULES_FROZEN -> Optional.of(schedule.of(Period.APPLY).first().minusDays(1));
      case CANDIDACY -> Optional.of(schedule.of(Period.APPLY).last());
      case VERIFICATION -> Optional.of(schedule.of(Period.CORRECT).last());
      case PROVISIONAL_LIST ->
          Optional.of(
              schedule
                  .of(convention.candidateListFrozen() ? Period.CAMPAIGN : Period.ANSWER)
                  .last());
      case VOTING -> Optional.of(schedule.of(Period.VOTE).last());
      case RESULT_OBJECTIONS -> Optional.of(schedule.of(Period.OBJECT).last());
      case FINALIZATION -> Optional.of(schedule.of(Period.DECIDE).last());
      default -> Optional.empty();
    };
  }

  private static String state(Span span, LocalDate today) {
    if (today.isBefore(span.first())) {
      return "COMING";
    }
    return today.isAfter(span.last()) ? "OVER" : "NOW";
  }
}
