package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.Applicant;
import id.konvensirakyat.convention.candidacy.Education;
import id.konvensirakyat.convention.candidacy.Eligibility;
import id.konvensirakyat.convention.candidacy.Ineligibility;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What stands against handing in a form: empty fields first, then what the rules say. */
final class MissingParts {
  private final ApplicationForm form;
  private final Rules rules;
  private final int supporters;

  MissingParts(ApplicationForm form, Rules rules, int supporters) {
    this.form = form;
    this.rules = rules;
    this.supporters = supporters;
  }

  List<FieldError> list(boolean hasNik) {
    List<FieldError> missing = new ArrayList<>();
    absent(missing, "area", form.area());
    absent(missing, "dapil", form.dapil());
    absent(missing, "fullName", form.fullName());
    absent(missing, "nik", hasNik ? "given" : "");
    absent(missing, "sex", form.sex());
    absent(missing, "birthDate", form.birthDate());
    absent(missing, "education", form.education());
    absent(missing, "vision", form.vision());
    if (isJudgeable()) {
      Applicant applicant =
          new Applicant(
              DapilCode.of(form.dapil()).orElseThrow(),
              form.born().orElseThrow(),
              form.citizen(),
              Education.of(form.education()).orElseThrow(),
              supporters,
              false);
      Eligibility.check(applicant, rules).stream()
          .sorted()
          .map(this::sentence)
          .forEach(missing::add);
    }
    return missing;
  }

  private boolean isJudgeable() {
    return !form.dapil().isEmpty() && !form.birthDate().isEmpty() && !form.education().isEmpty();
  }

  private static void absent(List<FieldError> missing, String field, String value) {
    if (value.isBlank()) {
      missing.add(new FieldError(field, "missing", "Please fill this in.", "Harap diisi."));
    }
  }

  private FieldError sentence(Ineligibility against) {
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
              "Too few confirmed supporters: " + counts(" of "),
              "Pendukung yang terkonfirmasi belum cukup: " + counts(" dari "));
      case UNKNOWN_DAPIL ->
          new FieldError(
              "dapil", "unknown", "This dapil does not take part.", "Dapil ini tidak ikut serta.");
    };
  }

  private String counts(String of) {
    return supporters + of + rules.candidacy().supporters() + ".";
  }
}
