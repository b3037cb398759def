package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.Education;
import id.konvensirakyat.convention.candidacy.Residence;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.DapilOfArea;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.platform.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an applicant writes; each text may be empty in a draft, never wrong.
 *
 * @param area code of the kab/kota of residence, of the kecamatan for DPRD kab/kota
 * @param dapil follows from the area; asked only where the area is split
 */
record ApplicationForm(
    String area,
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
    checkResidence(form, rules);
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

  private void checkResidence(Form form, Rules rules) {
    if (!dapil.isEmpty()) {
      form.known("dapil", DapilCode.of(dapil).flatMap(rules::dapil));
    }
    if (area.isEmpty()) {
      return;
    }
    List<String> possible =
        residence(rules).possible().stream().map(d -> d.code().digits()).toList();
    form.require(
        !possible.isEmpty(),
        "area",
        "outside-convention",
        "No dapil of this convention lies there.",
        "Tidak ada dapil konvensi ini di wilayah itu.");
    form.require(
        possible.isEmpty() || dapil.isEmpty() || possible.contains(dapil),
        "dapil",
        "not-of-area",
        "This dapil does not contain the area where you live.",
        "Dapil ini tidak mencakup wilayah tempat tinggal Anda.");
  }

  /** The same with the dapil that follows from the area, where the area tells. */
  ApplicationForm settled(Rules rules) {
    return dapil.isEmpty() && residence(rules) instanceof DapilOfArea.Certain certain
        ? new ApplicationForm(
            area,
            certain.dapil().code().digits(),
            fullName,
            sex,
            birthDate,
            citizen,
            education,
            vision,
            consent)
        : this;
  }

  private DapilOfArea residence(Rules rules) {
    return AreaCode.of(area)
        .map(code -> Residence.of(code, rules))
        .orElse(new DapilOfArea.Nowhere());
  }

  /** What differs from an earlier form. */
  Set<ApplicationPart> changedFrom(ApplicationForm before) {
    Set<ApplicationPart> changed = new TreeSet<>();
    note(changed, "area", area.equals(before.area) && dapil.equals(before.dapil));
    note(changed, "fullName", fullName.strip().equals(before.fullName));
    note(changed, "sex", sex.equals(before.sex));
    note(changed, "birthDate", birthDate.equals(before.birthDate));
    note(changed, "citizen", citizen == before.citizen);
    note(changed, "education", education.equals(before.education));
    note(changed, "vision", vision.strip().equals(before.vision));
    return changed;
  }

  private static void note(Set<ApplicationPart> changed, String part, boolean same) {
    if (!same) {
      changed.add(new ApplicationPart(part));
    }
  }

  /** The birth date; empty where none is written yet. */
  Optional<LocalDate> born() {
    return date(birthDate);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
