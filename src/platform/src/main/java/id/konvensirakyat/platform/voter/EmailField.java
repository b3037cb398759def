package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Email;
import id.konvensirakyat.convention.person.EmailFault;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import java.util.List;

/** How it is told what is wrong with an account's address; it is never quoted. */
final class EmailField {
  private EmailField() {}

  /**
   * Reads the verified address of an account.
   *
   * @throws Refusal naming the field
   */
  static Email decode(String text) {
    Email.Reading reading = Email.parse(text);
    if (reading instanceof Email.Reading.Accepted accepted) {
      return accepted.email();
    }
    throw Refusal.ofFields(List.of(error(((Email.Reading.Refused) reading).fault())));
  }

  static FieldError error(EmailFault fault) {
    return switch (fault) {
      case LENGTH, FORM ->
          new FieldError(
              "email", "email-form", "This is no e-mail address.", "Ini bukan alamat surel.");
      case NOT_ASCII ->
          new FieldError(
              "email",
              "email-letters",
              "An e-mail address here has only letters a to z, digits and signs: letters of other"
                  + " scripts can be taken for them.",
              "Alamat surel di sini hanya memuat huruf a sampai z, angka, dan tanda baca: huruf"
                  + " aksara lain dapat disangka sama.");
    };
  }
}
