package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
  private static final DapilCode DAPIL = new DapilCode("3101");
  private static final Rules RULES =
      Rules.defaults(
          Level.DPR_RI,
          List.of(new Dapil(Level.DPR_RI, DAPIL, "X", 6, List.of(new AreaCode("3175")))),
          LocalDate.of(2028, 11, 3));

  @ParameterizedTest
  @CsvSource({
    "2007-11-03, true, SMA, 100, false, 3101, ''",
    "2007-11-04, true, SMA, 100, false, 3101, UNDER_AGE",
    "1990-01-01, false, SMA, 100, false, 3101, NOT_A_CITIZEN",
    "1990-01-01, true, SMP, 100, false, 3101, EDUCATION_TOO_LOW",
    "1990-01-01, true, S3, 100, false, 3101, ''",
    "1990-01-01, true, SMA, 99, false, 3101, TOO_FEW_SUPPORTERS",
    "1990-01-01, true, SMA, 100, true, 3101, OTHER_OPEN_APPLICATION",
    "1990-01-01, true, SMA, 100, false, 3102, UNKNOWN_DAPIL",
  })
  void saysWhatStandsAgainstAnApplication(
      LocalDate born,
      boolean citizen,
      Education education,
      int supporters,
      boolean other,
      String dapil,
      String against) {
    Applicant applicant =
        new Applicant(new DapilCode(dapil), born, citizen, education, supporters, other);
    Set<Ineligibility> expected =
        against.isEmpty() ? Set.of() : Set.of(Ineligibility.valueOf(against));
    assertEquals(expected, Eligibility.check(applicant, RULES));
  }

  @Test
  void saysEverythingAtOnce() {
    Applicant applicant =
        new Applicant(
            new DapilCode("3102"), LocalDate.of(2020, 1, 1), false, Education.SD, 0, true);
    assertEquals(EnumSet.allOf(Ineligibility.class), Eligibility.check(applicant, RULES));
  }

  /** Born on a leap day: 21 on 1 March of a year without one. */
  @ParameterizedTest
  @CsvSource({
    "2000-02-29, 2021-02-28, 20",
    "2000-02-29, 2021-03-01, 21",
    "2004-02-29, 2028-02-29, 24"
  })
  void leapDayBirthdaysTakeTheStricterReading(LocalDate born, LocalDate on, int age) {
    assertEquals(age, Eligibility.age(born, on));
  }
}
