package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.schedule.Done;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * C32: {@code schedule.txt} holds the extensions that the acts made, each of a period that was not
 * over, and no act ended a period before its last day was over. Runs on acts that passed C28.
 */
final class ScheduleCheck {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final String FREEZE = "FREEZE_RULES";
  private static final String EXTEND = "EXTEND_PERIOD";

  private final Rules rules;
  private final ScheduleText text;
  private final List<Done> done = new ArrayList<>();
  private int extensions;

  private ScheduleCheck(Rules rules, ScheduleText text) {
    this.rules = rules;
    this.text = text;
  }

  static Outcome of(Rules rules, ActsCheck acts, Optional<byte[]> file) {
    boolean frozen = acts.all().stream().anyMatch(act -> act.kind().equals(FREEZE));
    if (file.isEmpty()) {
      return frozen
          ? new Outcome.Failed("the rules are frozen, but there is no schedule")
          : new Outcome.NotYet("no act " + FREEZE + " yet");
    }
    if (!frozen) {
      return new Outcome.Failed("there is a schedule, but no frozen rules");
    }
    Parsed<ScheduleText> parsed;
    try {
      parsed = ScheduleText.parse(Contents.text(file.get()));
    } catch (RefusedException e) {
      return new Outcome.Failed(e.refusal().toString());
    }
    if (parsed instanceof Parsed.Good<ScheduleText> good) {
      return new ScheduleCheck(rules, good.value()).against(acts);
    }
    return new Outcome.Failed(
        "line " + parsed.faults().get(0).line() + " is not one of a schedule");
  }

  private Outcome against(ActsCheck acts) {
    if (!text.rulesHash().equals(rules.hash())) {
      return new Outcome.Failed("the schedule is of other rules");
    }
    for (ActLine act : acts.all()) {
      Optional<String> fault = act.kind().equals(EXTEND) ? extend(act) : step(act);
      if (fault.isPresent()) {
        return new Outcome.Failed("act " + act.seq() + " (" + act.kind() + ") " + fault.get());
      }
    }
    if (extensions < text.extensions().size()) {
      return new Outcome.Failed("the schedule holds an extension that no act made");
    }
    return new Outcome.Passed(
        rules.schedule().start().isEmpty()
            ? "no dates are fixed"
            : "extensions: " + extensions + ", no period shortened");
  }

  private Optional<String> extend(ActLine act) {
    if (extensions == text.extensions().size()) {
      return Optional.of("extends a period, but the schedule does not hold it");
    }
    Extension next = text.extensions().get(extensions);
    Optional<Schedule> schedule = schedule();
    extensions++;
    if (!act.payload().equals(text.first(extensions).hash())) {
      return Optional.of("did not fix extension " + extensions + " of the schedule");
    }
    return schedule.filter(s -> !s.canExtend(next.period(), day(act))).isPresent()
        ? Optional.of("extends " + next.period() + ", which was over")
        : Optional.empty();
  }

  private Optional<String> step(ActLine line) {
    Optional<Act> act =
        Arrays.stream(Act.values()).filter(a -> a.name().equals(line.kind())).findFirst();
    if (act.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> earliest = schedule().flatMap(s -> s.earliest(act.get()));
    if (earliest.filter(first -> day(line).isBefore(first)).isPresent()) {
      return Optional.of("came on " + day(line) + ", before " + earliest.get());
    }
    done.add(new Done(act.get(), day(line)));
    return Optional.empty();
  }

  private Optional<Schedule> schedule() {
    return Schedule.of(rules, text.extensions().subList(0, extensions), done);
  }

  private static LocalDate day(ActLine act) {
    return act.at().atZone(JAKARTA).toLocalDate();
  }
}
