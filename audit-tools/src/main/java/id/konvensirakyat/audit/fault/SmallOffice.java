package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.schedule.Done;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who hold offices, and when and how they act: by the schedule, and by two where it takes.
 */
final class SmallOffice {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final SmallActs acts;
  private final Rules rules;
  private final boolean hasty;
  private final List<Done> done = new ArrayList<>();
  private ScheduleText schedule;

  /** An office; a hasty one waits for no day. */
  SmallOffice(SmallActs acts, Rules rules, boolean hasty) {
    this.acts = acts;
    this.rules = rules;
    this.hasty = hasty;
    this.schedule = new ScheduleText(rules.hash(), List.of());
  }

  /** An act that moves the convention, as early as the schedule lets it. */
  void move(Act act, String payload) {
    if (!hasty) {
      Schedule.of(rules, schedule.extensions(), done)
          .flatMap(days -> days.earliest(act))
          .ifPresent(day -> acts.waitUntil(day.atTime(9, 0).atZone(JAKARTA).toInstant()));
    }
    sign(act.role(), act.name(), SmallConvention.ID, payload);
    done.add(new Done(act, LocalDate.ofInstant(acts.last(), JAKARTA)));
  }

  void extend(Period period, int days) {
    schedule = schedule.with(new Extension(period, days));
    sign(Role.STEERING, "EXTEND_PERIOD", SmallConvention.ID, schedule.hash());
  }

  /** schedule.txt. */
  String schedule() {
    return schedule.canonicalText();
  }

  /** An act, proposed by another person first where that takes two. */
  void sign(Role role, String kind, String subject, String payload) {
    String organ = role == Role.STEERING ? "pengarah" : "panitia";
    boolean two = rules.signing().fourEyed().stream().anyMatch(act -> act.kind().equals(kind));
    if (two) {
      acts.propose(organ + "2", role.name(), kind, subject, payload);
    }
    acts.add(organ + "1", role.name(), kind, subject, payload);
  }

  void steering(String kind, String subject, String payload) {
    acts.add("pengarah1", "STEERING", kind, subject, payload);
  }

  void committee(String kind, String subject, String payload) {
    acts.add("panitia1", "COMMITTEE", kind, subject, payload);
  }
}
