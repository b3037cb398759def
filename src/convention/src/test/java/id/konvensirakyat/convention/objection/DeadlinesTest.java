package id.konvensirakyat.convention.objection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Instant START = Instant.parse("2027-04-01T10:00:00Z");
  private static final Rules RULES =
      Rules.defaults(
          Level.DPR_RI,
          List.of(
              new Dapil(
                  Level.DPR_RI,
                  new DapilCode("3101"),
                  "DKI JAKARTA I",
                  6,
                  List.of(new AreaCode("3175")))),
          LocalDate.of(2028, 11, 3));

  private static Instant hours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static Pause pause(long from, long to) {
    return new Pause(hours(from), hours(to));
  }

  private static Instant threeDays(Pause... pauses) {
    return Deadlines.after(START, 3, List.of(pauses));
  }

  @Test
  void withoutPausesTheDaysOfTheRulesPass() {
    assertEquals(
        START.plus(Duration.ofDays(RULES.schedule().daysOf(Period.ANSWER))),
        Deadlines.ofAnswer(RULES, START, List.of()));
    assertEquals(
        START.plus(Duration.ofDays(RULES.schedule().daysOf(Period.APPEAL))),
        Deadlines.ofAppeal(RULES, START, List.of()));
  }

  @Test
  void aPauseIsGivenBackWhole() {
    assertEquals(hours(72 + 5), threeDays(pause(10, 15)));
    assertEquals(hours(72), threeDays(pause(10, 10)));
    assertEquals(hours(72 + 5), threeDays(pause(0, 5)), "from the very instant on");
    assertEquals(hours(72 + 100), threeDays(pause(71, 171)), "also beyond the end");
    Instant plain = Deadlines.ofAnswer(RULES, START, List.of());
    Instant longer = Deadlines.ofAnswer(RULES, START, List.of(pause(1, 2)));
    assertEquals(plain.plus(Duration.ofHours(1)), longer);
    assertEquals(
        Deadlines.ofAppeal(RULES, START, List.of()).plus(Duration.ofHours(1)),
        Deadlines.ofAppeal(RULES, START, List.of(pause(1, 2))));
  }

  @Test
  void whatBeganBeforeOrAfterGivesNothing() {
    assertEquals(hours(72), threeDays(pause(-2, -1)));
    assertEquals(hours(72), threeDays(pause(72, 80)), "the time was over");
    assertEquals(hours(72), threeDays(pause(100, 200)));
  }

  @Test
  void onePauseLetsTheNextBeginInTimeInWhateverOrderTheyAreTold() {
    assertEquals(hours(72 + 10 + 4), threeDays(pause(70, 80), pause(81, 85)));
    assertEquals(hours(72 + 10 + 4), threeDays(pause(81, 85), pause(70, 80)));
    assertEquals(hours(72), threeDays(pause(81, 85)));
  }

  @Test
  void aPauseEndsAfterItBegan() {
    assertThrows(IllegalArgumentException.class, () -> pause(2, 1));
  }
}
