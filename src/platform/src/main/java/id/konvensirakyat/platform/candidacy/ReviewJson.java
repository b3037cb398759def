package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.Assessment;
import id.konvensirakyat.platform.document.DocumentFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as a verifier sees it. */
record ReviewJson(
    String id,
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    String education,
    String vision,
    List<OwnApplicationJson.DocumentJson> documents,
    List<AssessmentJson> assessments,
    String status) {

  /** One verifier's word; another's stays hidden until one's own is given. */
  record AssessmentJson(boolean mine, @Nullable String verdict, @Nullable String reason) {
    static AssessmentJson of(Assessment word, boolean mine, boolean shown) {
      return shown
          ? new AssessmentJson(mine, word.finding().name(), word.reason())
          : new AssessmentJson(mine, null, null);
    }
  }

  static ReviewJson of(
      ApplicationRow row, List<DocumentFacts> documents, List<AssessmentJson> assessments) {
    ApplicationForm form = row.form();
    return new ReviewJson(
        row.id(),
        form.dapil(),
        form.fullName(),
        form.sex(),
        form.birthDate(),
        form.education(),
        form.vision(),
        documents.stream().map(OwnApplicationJson.DocumentJson::of).toList(),
        assessments,
        row.status().name());
  }
}
