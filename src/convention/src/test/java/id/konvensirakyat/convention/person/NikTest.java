package id.konvensirakyat.convention.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.konvensirakyat.convention.TestData;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Set<String> PROVINCES = Set.of("31", "32");

  private static Nik nik(String digits) {
    return assertInstanceOf(Nik.Reading.Accepted.class, Nik.parse(digits)).nik();
  }

  @Test
  void agreesWithTheSyntheticNumbers() {
    List<String[]> rows = TestData.rows("nik_test_vectors.csv");
    assertEquals(17, rows.size());
    for (String[] row : rows) {
      String why = String.join(",", row);
      if (row[1].equals("invalid")) {
        assertInstanceOf(Nik.Reading.Refused.class, Nik.parse(row[0]), why);
        continue;
      }
      Nik nik = nik(row[0]);
      assertEquals(Sex.of(row[2]).orElseThrow(), nik.sex(), why);
      String born = nik.birthDateBefore(TODAY).toString();
      assertEquals(row[3].substring(0, 10), born, why);
    }
    assertEquals(
        Set.of(NikWarning.UNKNOWN_PROVINCE),
        nik("9999011708909999").mismatches(Sex.MALE, LocalDate.of(1990, 8, 17), "9999", PROVINCES));
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH",
    "317101170890999, LENGTH",
    "31710117089099911, LENGTH",
    "3171O11708909991, NOT_A_DIGIT",
    "' 171011708909991', NOT_A_DIGIT",
    "-171011708909991, NOT_A_DIGIT",
    "٣171011708909991, NOT_A_DIGIT",
    "0071011708909999, AREA_ZERO",
    "3100011708909999, AREA_ZERO",
    "3171001708909999, AREA_ZERO",
    "3171013113909996, IMPOSSIBLE_DATE",
    "3171010100909996, IMPOSSIBLE_DATE",
    "3171010000909997, IMPOSSIBLE_DATE",
    "3171013202909998, IMPOSSIBLE_DATE",
    "3171013104909998, IMPOSSIBLE_DATE",
    "3171013002009998, IMPOSSIBLE_DATE",
    "3171017202909998, IMPOSSIBLE_DATE",
    "3171014002909998, IMPOSSIBLE_DATE",
    "3171019901909998, IMPOSSIBLE_DATE",
    "3171012902019995, NOT_A_LEAP_YEAR",
    "3171016902019995, NOT_A_LEAP_YEAR",
    "3171011708900000, SERIAL_ZERO",
  })
  void refusesWithOneReason(String digits, NikFault fault) {
    assertEquals(new Nik.Reading.Refused(fault), Nik.parse(digits));
  }

  @Test
  void warnsOfWhatDoesNotFit() {
    Nik nik = nik("3171015708900001");
    assertEquals(
        Set.of(), nik.mismatches(Sex.FEMALE, LocalDate.of(1990, 8, 17), "3171", PROVINCES));
    assertEquals(
        Set.of(NikWarning.OTHER_SEX),
        nik.mismatches(Sex.MALE, LocalDate.of(1990, 8, 17), "3171", PROVINCES));
    assertEquals(
        Set.of(NikWarning.OTHER_BIRTH_DATE),
        nik.mismatches(Sex.FEMALE, LocalDate.of(1991, 8, 17), "3171", PROVINCES));
    assertEquals(
        Set.of(NikWarning.OTHER_BIRTH_DATE),
        nik.mismatches(Sex.FEMALE, LocalDate.of(1990, 8, 18), "3171", PROVINCES));
    assertEquals(
        Set.of(NikWarning.OTHER_AREA, NikWarning.UNKNOWN_PROVINCE),
        nik.mismatches(Sex.FEMALE, LocalDate.of(1990, 8, 17), "3273", Set.of("32")));
  }

  @Test
  void theCenturyIsTheLatestThatIsNotAfterTheDay() {
    assertEquals(LocalDate.of(2026, 11, 21), nik("3171012111260001").birthDateBefore(TODAY));
    assertEquals(LocalDate.of(1926, 11, 22), nik("3171012211260001").birthDateBefore(TODAY));
    assertEquals(LocalDate.of(2000, 2, 29), nik("3171012902000001").birthDateBefore(TODAY));
  }

  @Test
  void neverPrintsTheNumber() {
    String digits = "3171015708900001";
    Nik nik = nik(digits);
    assertFalse(nik.toString().contains("3171"));
    assertFalse(Nik.parse(digits).toString().contains("3171"));
    assertFalse(Nik.parse("3171013202909998").toString().contains("3171"));
    assertEquals(digits, nik.reveal());
    assertEquals(nik(digits), nik);
    assertEquals(nik(digits).hashCode(), nik.hashCode());
  }
}
