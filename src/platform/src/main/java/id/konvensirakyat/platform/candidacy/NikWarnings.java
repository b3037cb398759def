package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.NikWarning;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.NikField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What in an applicant's NIK does not fit the form: shown to look at, never a refusal. */
@ApplicationScoped
public class NikWarnings {
  private static final int KABKOTA = 4;

  @Inject private ApplicantNiks niks;
  @Inject private Districts districts;

  /** The codes of the warnings; none where there is no number yet. */
  List<String> of(ApplicationRow row) {
    return niks.of(row.id()).map(nik -> of(nik, row.form())).orElse(List.of());
  }

  /** Nothing is said of what the form does not say yet. */
  private List<String> of(Nik nik, ApplicationForm form) {
    Optional<Sex> sex = Sex.of(form.sex());
    Optional<LocalDate> born = form.born();
    boolean placed = form.area().length() >= KABKOTA;
    Set<NikWarning> warnings =
        nik.mismatches(
            sex.orElse(nik.sex()),
            born.orElse(LocalDate.EPOCH),
            placed ? form.area().substring(0, KABKOTA) : nik.kabkotaCode(),
            districts.areas().provinceCodes());
    EnumSet<NikWarning> said = EnumSet.noneOf(NikWarning.class);
    said.addAll(warnings);
    if (born.isEmpty()) {
      said.remove(NikWarning.OTHER_BIRTH_DATE);
    }
    return NikField.codes(said);
  }
}
