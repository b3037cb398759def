package id.konvensirakyat.deploy.role;

import java.time.LocalDate;

/**
 * Well-formed numbers of nobody: the area, the birth date (day + 40 for women), a serial. The
 * sub-district 99 is given to none, so that no simulated number is a living person's.
 */
public final class SimulatedNik {
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1965, 1, 1);
  private static final int BIRTHDAYS = 14_000;

  private SimulatedNik() {}

  /**
   * The number of the {@code index}-th simulated person of an area, from 0; a woman's where the
   * index is odd.
   *
   * @param area the four digits of a kab/kota
   */
  public static String of(String area, int index) {
    LocalDate birthday = FIRST_BIRTHDAY.plusDays(index % BIRTHDAYS);
    int day = birthday.getDayOfMonth() + (index % 2 == 1 ? 40 : 0);
    return "%s99%02d%02d%02d%04d"
        .formatted(
            area, day, birthday.getMonthValue(), birthday.getYear() % 100, 1 + index / BIRTHDAYS);
  }

  /**
   * The number of a simulated applicant, which fits what the form says.
   *
   * @param form with an area of four digits or more
   * @param serial tells those apart who share area, sex and birth date; 1 to 9999
   */
  public static String of(ApplicationForm form, int serial) {
    LocalDate birthday = LocalDate.parse(form.birthDate());
    int day = birthday.getDayOfMonth() + (form.sex().equals("P") ? 40 : 0);
    return "%s99%02d%02d%02d%04d"
        .formatted(
            form.area().substring(0, 4),
            day,
            birthday.getMonthValue(),
            birthday.getYear() % 100,
            serial);
  }
}
