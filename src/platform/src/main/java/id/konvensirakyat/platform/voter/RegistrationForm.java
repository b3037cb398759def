package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.Phone;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the voter's page sends; {@code consent} is to the use of NIK and telephone number for this
 * roll alone. {@code device} is what the page keeps on this device, random, or "".
 */
record RegistrationForm(String nik, String phone, String area, boolean consent, String device) {
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

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
    Optional<Phone> number = Phone.of(phone);
    if (number.isEmpty()) {
      errors.add(PhoneField.error());
    }
    Optional<AreaCode> known = AreaField.decode(area, gazetteer);
    if (known.isEmpty()) {
      errors.add(AreaField.error());
    }
    checkRest(errors);
    if (!errors.isEmpty()) {
      throw Refusal.ofFields(errors);
    }
    return new Registration(
        ((Nik.Reading.Accepted) reading).nik(),
        number.orElseThrow(),
        known.orElseThrow(),
        device.isEmpty() ? Optional.empty() : Optional.of(device));
  }

  private void checkRest(List<FieldError> errors) {
    if (!consent) {
      errors.add(
          new FieldError(
              "consent",
              "consent-needed",
              "Without your consent the NIK may not be used.",
              "Tanpa persetujuan Anda, NIK tidak boleh dipakai."));
    }
    if (!device.isEmpty() && !DEVICE.matcher(device).matches()) {
      errors.add(
          new FieldError(
              "device",
              "device-form",
              "The page sent a mark of this device that it cannot have made.",
              "Halaman mengirim tanda perangkat yang tidak mungkin dibuatnya."));
    }
  }
}
