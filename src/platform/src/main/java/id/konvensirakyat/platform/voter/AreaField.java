package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.platform.web.FieldError;
import java.util.Optional;

/** Where somebody lives: a known kabupaten/kota, kecamatan or desa. */
final class AreaField {
  private static final int KABKOTA_DIGITS = 4;

  private AreaField() {}

  static Optional<AreaCode> decode(String text, Gazetteer gazetteer) {
    return AreaCode.of(text)
        .filter(code -> code.digits().length() >= KABKOTA_DIGITS)
        .filter(gazetteer::knows);
  }

  /** In a list of members. */
  static FieldError unknown() {
    return new FieldError(
        "area",
        "unknown-area",
        "There is no regency, city, district or village with this code.",
        "Tidak ada kabupaten, kota, kecamatan, atau desa dengan kode ini.");
  }

  /** In the voter's form. */
  static FieldError error() {
    return new FieldError(
        "area",
        "unknown-area",
        "Choose your regency or city from the list.",
        "Pilih kabupaten atau kota Anda dari daftar.");
  }
}
