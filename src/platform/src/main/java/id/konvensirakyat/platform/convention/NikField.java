package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.person.NikFault;
import id.konvensirakyat.convention.person.NikWarning;
import id.konvensirakyat.platform.web.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How a form tells what is wrong with a NIK, or looks odd; neither ever quotes it. */
public final class NikField {
  private static final String FIELD = "nik";

  private NikField() {}

  /** Why a number is none. */
  public static FieldError error(NikFault fault) {
    String code = "nik-" + code(fault);
    return switch (fault) {
      case LENGTH, NOT_A_DIGIT ->
          new FieldError(FIELD, code, "A NIK has 16 digits.", "NIK terdiri dari 16 angka.");
      case AREA_ZERO ->
          new FieldError(
              FIELD,
              code,
              "The first six digits of a NIK name an area; these name none.",
              "Enam angka pertama NIK adalah kode wilayah; angka ini bukan kode wilayah.");
      case IMPOSSIBLE_DATE, NOT_A_LEAP_YEAR ->
          new FieldError(
              FIELD,
              code,
              "Digits 7 to 12 of a NIK are a date of birth; these are no date.",
              "Angka ke-7 sampai ke-12 NIK adalah tanggal lahir; angka ini bukan tanggal.");
      case SERIAL_ZERO ->
          new FieldError(
              FIELD,
              code,
              "The last four digits of a NIK are never 0000.",
              "Empat angka terakhir NIK tidak pernah 0000.");
    };
  }

  /** The codes of warnings, in alphabetical order. */
  public static List<String> codes(Collection<NikWarning> warnings) {
    return warnings.stream().map(NikField::code).sorted().toList();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
