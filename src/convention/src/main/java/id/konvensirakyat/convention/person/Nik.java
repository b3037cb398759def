package id.konvensirakyat.convention.person;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A national identity number (NIK): an identifier, never a secret, never proof of anything. Its 16
 * digits are province (2), kabupaten/kota (2), kecamatan (2), day of birth (2, plus 40 for a
 * woman), month (2), year (2) and a serial from 0001. The area is where it was first issued.
 *
 * <p>{@link #toString} hides the number, so that it cannot slip into a log.
 */
public final class Nik {
  private static final int LENGTH = 16;
  private static final int FEMALE_OFFSET = 40;

  private final String digits;
  private final MonthDay birthday;

  private Nik(String digits, MonthDay birthday) {
    this.digits = digits;
    this.birthday = birthday;
  }

  /** The outcome of reading a NIK. */
  public sealed interface Reading {
    /** A well-formed number. */
    record Accepted(Nik nik) implements Reading {}

    /** A number that cannot have been issued. */
    record Refused(NikFault fault) implements Reading {}
  }

  /** Reads a NIK strictly: no spaces, no dots, no other digits than ASCII. */
  public static Reading parse(String text) {
    if (text.length() != LENGTH) {
      return new Reading.Refused(NikFault.LENGTH);
    }
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Reading.Refused(NikFault.NOT_A_DIGIT);
    }
    if (number(text, 0, 2) == 0 || number(text, 2, 4) == 0 || number(text, 4, 6) == 0) {
      return new Reading.Refused(NikFault.AREA_ZERO);
    }
    Optional<MonthDay> birthday = monthDay(number(text, 8, 10), day(number(text, 6, 8)));
    if (birthday.isEmpty()) {
      return new Reading.Refused(NikFault.IMPOSSIBLE_DATE);
    }
    // 1900 was no leap year and 2000 was: year 00 with 29 February can only be 2000.
    if (!birthday.get().isValidYear(2000 + number(text, 10, 12))
        && !birthday.get().isValidYear(1900 + number(text, 10, 12))) {
      return new Reading.Refused(NikFault.NOT_A_LEAP_YEAR);
    }
    if (number(text, 12, 16) == 0) {
      return new Reading.Refused(NikFault.SERIAL_ZERO);
    }
    return new Reading.Accepted(new Nik(text, birthday.get()));
  }

  /** The sex that the day of birth carries. */
  public Sex sex() {
    return number(digits, 6, 8) > FEMALE_OFFSET ? Sex.FEMALE : Sex.MALE;
  }

  /** Day and month of birth. */
  public MonthDay birthday() {
    return birthday;
  }

  /**
   * The birth date in the latest century that does not lie after a given day. The number has two
   * digits of the year only, so this is a reading for display; decisions take the declared date.
   */
  public LocalDate birthDateBefore(LocalDate day) {
    int year = day.getYear() / 100 * 100 + number(digits, 10, 12);
    while (!birthday.isValidYear(year) || birthday.atYear(year).isAfter(day)) {
      year -= 100;
    }
    return birthday.atYear(year);
  }

  /** Province code, two digits, where the number was issued. */
  public String provinceCode() {
    return digits.substring(0, 2);
  }

  /** Kabupaten/kota code, four digits, where the number was issued. */
  public String kabkotaCode() {
    return digits.substring(0, 4);
  }

  /** The number itself, for the keyed hash and for encrypted storage alone. */
  public String reveal() {
    return digits;
  }

  /**
   * What does not fit a person's declaration.
   *
   * @param sex declared sex
   * @param birthDate declared birth date; settles the century
   * @param kabkotaCode four-digit code of the declared domicile
   * @param knownProvinces two-digit codes of all provinces
   */
  public Set<NikWarning> mismatches(
      Sex sex, LocalDate birthDate, String kabkotaCode, Set<String> knownProvinces) {
    EnumSet<NikWarning> warnings = EnumSet.noneOf(NikWarning.class);
    if (!knownProvinces.contains(provinceCode())) {
      warnings.add(NikWarning.UNKNOWN_PROVINCE);
    }
    if (sex() != sex) {
      warnings.add(NikWarning.OTHER_SEX);
    }
    if (!birthday.equals(MonthDay.from(birthDate))
        || number(digits, 10, 12) != birthDate.getYear() % 100) {
      warnings.add(NikWarning.OTHER_BIRTH_DATE);
    }
    if (!kabkotaCode().equals(kabkotaCode)) {
      warnings.add(NikWarning.OTHER_AREA);
    }
    return warnings;
  }

  /** Always the same text: a NIK is never printed by accident. */
  @Override
  public String toString() {
    return "NIK[hidden]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik nik && digits.equals(nik.digits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(digits);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }

  private static int day(int coded) {
    return coded > FEMALE_OFFSET ? coded - FEMALE_OFFSET : coded;
  }

  private static Optional<MonthDay> monthDay(int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > java.time.Month.of(month).maxLength()) {
      return Optional.empty();
    }
    return Optional.of(MonthDay.of(month, day));
  }
}
