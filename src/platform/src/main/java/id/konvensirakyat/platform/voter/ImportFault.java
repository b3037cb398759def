package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import java.util.Locale;

/** What can be wrong with a line of members although each field is well formed. */
enum ImportFault {
  ADDRESS_NOT_FREE(
      "email",
      "An account with this e-mail address exists that is no member's, or whose address was never"
          + " verified.",
      "Ada akun dengan alamat surel ini yang bukan akun anggota, atau yang surelnya belum"
          + " diverifikasi."),
  NOT_TAKEN(
      "line",
      "The sign-in server does not take this name or e-mail address.",
      "Server akun tidak menerima nama atau alamat surel ini.");

  private final String field;
  private final String english;
  private final String indonesian;

  ImportFault(String field, String english, String indonesian) {
    this.field = field;
    this.english = english;
    this.indonesian = indonesian;
  }

  FieldError error() {
    return new FieldError(
        field, name().toLowerCase(Locale.ROOT).replace('_', '-'), english, indonesian);
  }

  /** What {@link IdentifyPerson} refuses, as a fault of a line. */
  static FieldError of(Problem problem) {
    String field =
        switch (problem) {
          case NIK_USED, NIK_CHECKED -> "nik";
          case PHONE_USED -> "phone";
          case EMAIL_USED -> "email";
          default -> "line";
        };
    return new FieldError(field, problem.code(), problem.english(), problem.indonesian());
  }
}
