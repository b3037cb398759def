package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.Applicant;
import id.konvensirakyat.convention.candidacy.Education;
import id.konvensirakyat.convention.candidacy.Eligibility;
import id.konvensirakyat.convention.candidacy.Ineligibility;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an applicant writes; each text may be empty in a draft, never wrong. */
record ApplicationForm(
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    boolean citizen,
    String education,
    String vision,
    boolean consent) {

  /** Checks what is filled in; empty fields pass. Throws a Refusal naming every wrong field. */
  void checkDraft(Rules rules) {
    Form form = new Form();
    form.printable("fullName", fullName, 120, false);
    form.printable("vision", vision, 2000, true);
    if (!dapil.isEmpty()) {
      form.known("dapil", DapilCode.of(dapil).flatMap(rules::dapil));
    }
    if (!sex.isEmpty()) {
      form.known("sex", Sex.of(sex));
    }
    if (!education.isEmpty()) {
      form.known("education", Education.of(education));
    }
    if (!birthDate.isEmpty()) {
      form.known("birthDate", date(birthDate).filter(d -> d.getYear() >= 1900));
    }
    form.require(
        consent,
        "consent",
        "missing",
        "Without your consent nothing may be stored.",
        "Tanpa persetujuan Anda, data tidak boleh disimpan.");
    form.done();
  }

  /** Everything that stands against handing this in: missing fields, then what the rules say. */
  List<FieldError> missing(Rules rules) {
    List<FieldError> missing = new ArrayList<>();
    absent(missing, "dapil", dapil);
    absent(missing, "fullName", fullName);
    absent(missing, "sex", sex);
    absent(missing, "birthDate", birthDate);
    absent(missing, "education", education);
    absent(missing, "vision", vision);
    if (missing.isEmpty()) {
      Applicant applicant =
          new Applicant(
              DapilCode.of(dapil).orElseThrow(),
              date(birthDate).orElseThrow(),
              citizen,
              Education.of(education).orElseThrow(),
              0,
              false);
      Eligibility.check(applicant, rules).stream()
          .sorted()
          .map(ApplicationForm::sentence)
          .forEach(missing::add);
    }
    return missing;
  }

  private static void absent(List<FieldError> missing, String field, String value) {
    if (value.isBlank()) {
      missing.add(new FieldError(field, "missing", "Please fill this in.", "Harap diisi."));
    }
  }

  private static FieldError sentence(Ineligibility against) {
    return switch (against) {
      case UNDER_AGE ->
          new FieldError(
              "birthDate",
              "under-age",
              "Too young on the legal date.",
              "Usia belum memenuhi syarat pada tanggal penetapan.");
      case NOT_A_CITIZEN ->
          new FieldError(
              "citizen",
              "not-a-citizen",
              "Only Indonesian citizens may stand.",
              "Hanya warga negara Indonesia yang dapat mendaftar.");
      case EDUCATION_TOO_LOW ->
          new FieldError(
              "education",
              "education-too-low",
              "SMA or an equal school is needed.",
              "Pendidikan paling rendah SMA atau sederajat.");
      case OTHER_OPEN_APPLICATION ->
          new FieldError(
              "dapil",
              "application-open-elsewhere",
              "You have another open application.",
              "Anda memiliki pendaftaran lain yang masih terbuka.");
      case TOO_FEW_SUPPORTERS ->
          new FieldError(
              "supporters",
              "too-few-supporters",
              "Too few confirmed supporters.",
              "Pendukung yang terkonfirmasi belum cukup.");
      case UNKNOWN_DAPIL ->
          new FieldError(
              "dapil", "unknown", "This dapil does not take part.", "Dapil ini tidak ikut serta.");
    };
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
