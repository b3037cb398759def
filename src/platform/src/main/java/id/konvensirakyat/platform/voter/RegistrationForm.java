package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
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
      errors.add(NikField.error(refused.fault()));
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
}
