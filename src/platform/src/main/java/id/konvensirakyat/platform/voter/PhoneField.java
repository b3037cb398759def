package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.web.FieldError;

/** How a form tells that a telephone number is none; it is never quoted. */
final class PhoneField {
  private PhoneField() {}

  static FieldError error() {
    return new FieldError(
        "phone",
        "phone-form",
        "Write an Indonesian mobile number, such as 0812 3456 7890.",
        "Tulis nomor ponsel Indonesia, misalnya 0812 3456 7890.");
  }
}
