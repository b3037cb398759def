package id.konvensirakyat.convention.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.ScheduleRules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.text.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final Dapil DAPIL =
      new Dapil(
          Level.DPR_RI, new DapilCode("3101"), "DKI JAKARTA I", 6, List.of(new AreaCode("3175")));
  private static final Rules RULES =
      Rules.defaults(Level.DPR_RI, List.of(DAPIL), LocalDate.of(2028, 11, 3))
          .with(new ScheduleRules(Optional.of(START), Period.defaults()));

  private static Schedule schedule(List<Extension> extensions, Done... done) {
    return Schedule.of(RULES, extensions, List.of(done)).orElseThrow();
  }

  private static Done done(Act act, LocalDate day) {
    return new Done(act, day);
  }

  @Test
  void periodsFollowEachOther() {
    Schedule schedule = schedule(List.of());
    assertEquals(
        new Span(Period.APPLY, START, LocalDate.of(2027, 3, 4), 0), schedule.of(Period.APPLY));
    LocalDate next = START;
    for (Span span : schedule.all()) {
      assertEquals(next, span.first());
      assertEquals(
          (long) span.period().defaultDays(),
          span.last().toEpochDay() - span.first().toEpochDay() + 1);
      next = span.last().plusDays(1);
    }
    assertEquals(LocalDate.of(2027, 3, 5), schedule.earliest(Act.CLOSE_CANDIDACY).orElseThrow());
    assertEquals(START, schedule.earliest(Act.OPEN_CANDIDACY).orElseThrow());
    assertEquals(Optional.empty(), schedule.earliest(Act.FREEZE_ROLL));
    assertEquals(Optional.of(Period.APPLY), schedule.on(START));
    assertEquals(Optional.empty(), schedule.on(START.minusDays(1)));
  }

  @Test
  void withoutAFirstDayThereAreNoDates() {
    Rules free = RULES.with(new ScheduleRules(Optional.empty(), Period.defaults()));
    assertEquals(Optional.empty(), Schedule.of(free, List.of(), List.of()));
  }

  @Test
  void anExtensionMovesEverythingAfterIt() {
    Schedule before = schedule(List.of());
    Schedule after =
        schedule(List.of(new Extension(Period.APPLY, 5), new Extension(Period.APPLY, 2)));
    assertEquals(before.of(Period.APPLY).first(), after.of(Period.APPLY).first());
    assertEquals(7, after.of(Period.APPLY).extended());
    for (Period period : Period.values()) {
      assertEquals(before.of(period).last().plusDays(7), after.of(period).last());
    }
  }

  @Test
  void aPeriodThatBeginsLateKeepsItsLength() {
    LocalDate planned = schedule(List.of()).of(Period.VOTE).first();
    Schedule late = schedule(List.of(), done(Act.OPEN_VOTING, planned.plusDays(4)));
    assertEquals(planned.plusDays(11), late.earliest(Act.CLOSE_VOTING).orElseThrow());
    Schedule early = schedule(List.of(), done(Act.OPEN_VOTING, planned.minusDays(4)));
    assertEquals(planned.plusDays(7), early.earliest(Act.CLOSE_VOTING).orElseThrow());
  }

  @Test
  void aSuspensionGivesItsDaysBack() {
    LocalDate day = schedule(List.of()).of(Period.VOTE).first().plusDays(2);
    Schedule paused =
        schedule(List.of(), done(Act.SUSPEND, day), done(Act.RESUME, day.plusDays(3)));
    assertEquals(4, paused.of(Period.VOTE).extended());
    assertEquals(0, paused.of(Period.APPLY).extended());
    assertEquals(
        schedule(List.of()).of(Period.DECIDE).last().plusDays(4), paused.of(Period.DECIDE).last());
    assertEquals(0, schedule(List.of(), done(Act.SUSPEND, day)).of(Period.VOTE).extended());
  }

  @Test
  void whatIsOverIsNotExtended() {
    Schedule schedule = schedule(List.of());
    LocalDate last = schedule.of(Period.APPLY).last();
    assertTrue(schedule.canExtend(Period.APPLY, last));
    assertFalse(schedule.canExtend(Period.APPLY, last.plusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> new Extension(Period.APPLY, 0));
    assertThrows(IllegalArgumentException.class, () -> new Extension(Period.APPLY, -3));
    assertThrows(IllegalArgumentException.class, () -> new Extension(Period.APPLY, 366));
  }

  /** Whatever is extended, suspended or late: no period ever ends earlier than it did before. */
  @Test
  void nothingEverShortens() {
    SplittableRandom random = new SplittableRandom(7);
    List<Act> acts = List.copyOf(EnumSet.range(Act.OPEN_CANDIDACY, Act.START_FINALIZATION));
    for (int walk = 0; walk < 200; walk++) {
      List<Extension> extensions = new ArrayList<>();
      List<Done> done = new ArrayList<>();
      LocalDate day = START;
      Schedule before = schedule(List.of());
      for (int step = 0; step < 30; step++) {
        day = day.plusDays(random.nextInt(12));
        int what = random.nextInt(3);
        if (what == 0) {
          Period period = any(random, List.of(Period.values()));
          extensions.add(new Extension(period, 1 + random.nextInt(9)));
        } else if (what == 1) {
          done.add(done(Act.SUSPEND, day));
          day = day.plusDays(random.nextInt(5));
          done.add(done(Act.RESUME, day));
        } else {
          Act act = any(random, acts);
          LocalDate today = day;
          boolean inTime = before.earliest(act).filter(today::isBefore).isEmpty();
          if (inTime && done.stream().noneMatch(d -> d.act() == act)) {
            done.add(done(act, day));
          }
        }
        Schedule after = Schedule.of(RULES, extensions, done).orElseThrow();
        for (Period period : Period.values()) {
          assertFalse(
              after.of(period).last().isBefore(before.of(period).last()), period + " is shorter");
        }
        before = after;
      }
    }
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void theTextOnlyGrows() {
    ScheduleText empty = new ScheduleText("ab".repeat(32), List.of());
    assertEquals("konvensi-schedule-v1\nrules=" + "ab".repeat(32) + "\n", empty.canonicalText());
    ScheduleText two =
        empty.with(new Extension(Period.VOTE, 3)).with(new Extension(Period.OBJECT, 1));
    assertEquals(empty.canonicalText() + "extend=VOTE;3\nextend=OBJECT;1\n", two.canonicalText());
    assertEquals(two, ScheduleText.parse(two.canonicalText()).orThrow());
    assertEquals(empty, ScheduleText.parse(empty.canonicalText()).orThrow());
    assertEquals(two.first(1), empty.with(new Extension(Period.VOTE, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "konvensi-schedule-v1\n",
        "konvensi-schedule-v2\nrules=H\n",
        "konvensi-schedule-v1\nrules=h\n",
        "konvensi-schedule-v1\nrules=H",
        "konvensi-schedule-v1\nrules=H\n\n",
        "konvensi-schedule-v1\nrules=H\nextend=VOTE;0\n",
        "konvensi-schedule-v1\nrules=H\nextend=VOTE;03\n",
        "konvensi-schedule-v1\nrules=H\nextend=VOTE;366\n",
        "konvensi-schedule-v1\nrules=H\nextend=VOTE;-3\n",
        "konvensi-schedule-v1\nrules=H\nextend=LUNCH;3\n",
        "konvensi-schedule-v1\nrules=H\nshorten=VOTE;3\n",
        "konvensi-schedule-v1\nrules=H\nextend=VOTE;3",
      })
  void refusesOtherTexts(String text) {
    String whole = text.replace("H", "ab".repeat(32));
    assertInstanceOf(Parsed.Bad.class, ScheduleText.parse(whole), whole);
  }
}
