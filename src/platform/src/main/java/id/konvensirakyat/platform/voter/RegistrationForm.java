package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.NikFault;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the voter's page sends; {@code consent} is to the use of the NIK for this roll alone. */
record RegistrationForm(String nik, String area, boolean consent) {
  private static final int KABKOTA_DIGITS = 4;

  /**
   * Decodes the form.
   *
   * @throws Refusal naming every wrong field, never quoting one
   */
  Registration decode(Gazetteer gazetteer) {
    List<FieldError> errors = new ArrayList<>();
    Nik.Reading reading = Nik.parse(nik);
    if (reading instanceof Nik.Reading.Refused refused) {
      errors.add(error(refused.fault()));
    }
    Optional<AreaCode> known =
        AreaCode.of(area)
            .filter(code -> code.digits().length() >= KABKOTA_DIGITS)
            .filter(gazetteer::knows);
    if (known.isEmpty()) {
      errors.add(
          new FieldError(
              "area",
              "unknown-area",
              "Choose your regency or city from the list.",
              "Pilih kabupaten atau kota Anda dari daftar."));
    }
    if (!consent) {
      errors.add(
          new FieldError(
              "consent",
              "consent-needed",
              "Without your consent the NIK may not be used.",
              "Tanpa persetujuan Anda, NIK tidak boleh dipakai."));
    }
    if (!errors.isEmpty()) {
      throw Refusal.ofFields(errors);
    }
    return new Registration(((Nik.Reading.Accepted) reading).nik(), known.orElseThrow());
  }

  private static FieldError error(NikFault fault) {
    String code = "nik-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (fault) {
      case LENGTH, NOT_A_DIGIT ->
          new FieldError("nik", code, "A NIK has 16 digits.", "NIK terdiri dari 16 angka.");
      case AREA_ZERO ->
          new FieldError(
              "nik",
              code,
              "The first six digits of a NIK name an area; these name none.",
              "Enam angka pertama NIK adalah kode wilayah; angka ini bukan kode wilayah.");
      case IMPOSSIBLE_DATE, NOT_A_LEAP_YEAR ->
          new FieldError(
              "nik",
              code,
              "Digits 7 to 12 of a NIK are a date of birth; these are no date.",
              "Angka ke-7 sampai ke-12 NIK adalah tanggal lahir; angka ini bukan tanggal.");
      case SERIAL_ZERO ->
          new FieldError(
              "nik",
              code,
              "The last four digits of a NIK are never 0000.",
              "Empat angka terakhir NIK tidak pernah 0000.");
    };
  }
}
