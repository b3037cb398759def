package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The steering committee makes a period longer. There is no way to make one shorter. */
@ApplicationScoped
public class ExtendPeriod {
  static final String KIND = "EXTEND_PERIOD";

  @Inject private Conventions conventions;
  @Inject private Schedules schedules;
  @Inject private Approvals approvals;
  @Inject private Acts acts;
  @Inject private Event<OfficialActed> acted;

  /**
   * Extends, or proposes to.
   *
   * @throws Refusal {@link Problem#NOT_NOW} outside of a running convention, {@link
   *     Problem#RULE_BROKEN} where the rules fix no dates or the period is over, or what {@link
   *     Approvals} refuses
   */
  @Transactional
  public PerformAct.Performed extend(
      String conventionId, Caller caller, Extension extension, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    acted.fire(new OfficialActed(caller));
    if (!convention.stage().isRunning()) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    check(convention, extension, LocalDate.ofInstant(Clock.now(), Schedules.JAKARTA));
    ScheduleText text = schedules.text(convention).orElseThrow().with(extension);
    Proposal proposal = new Proposal(KIND, conventionId, text.hash());
    Optional<Long> proposed =
        approvals.sign(
            convention,
            caller,
            Role.STEERING,
            SignedAct.EXTEND_PERIOD,
            proposal,
            extension.period() + ";" + extension.days(),
            reason);
    if (proposed.isPresent()) {
      return new PerformAct.Performed(convention.stage(), proposed.get(), true);
    }
    long seq =
        acts.append(
            conventionId,
            caller.username(),
            Role.STEERING.name(),
            KIND,
            conventionId,
            reason,
            text.hash());
    // the line's own time is what a verifier goes by: midnight may have passed meanwhile
    check(
        convention, extension, LocalDate.ofInstant(acts.at(conventionId, seq), Schedules.JAKARTA));
    schedules.add(new ExtensionRow(conventionId, extension, seq));
    return new PerformAct.Performed(convention.stage(), seq, false);
  }

  private void check(Convention convention, Extension extension, LocalDate today) {
    Optional<Schedule> schedule = schedules.of(convention);
    if (schedule.isEmpty()) {
      throw Refusal.ofRule(
          "schedule-free",
          "The rules of this convention fix no dates.",
          "Peraturan konvensi ini tidak menetapkan tanggal.");
    }
    if (!schedule.get().canExtend(extension.period(), today)) {
      throw Refusal.ofRule(
          "period-over",
          "This period ended on " + schedule.get().of(extension.period()).last() + ".",
          "Masa ini berakhir pada " + schedule.get().of(extension.period()).last() + ".");
    }
  }
}
