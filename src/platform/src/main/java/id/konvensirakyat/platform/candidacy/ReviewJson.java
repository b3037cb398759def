package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as a verifier sees it.
 *
 * @param nikWarnings what in the NIK does not fit the form: to look at, no reason to refuse
 * @param conflict whether two or more words differ, so that one more verifier is needed
 * @param round counts the reviews from 1
 * @param correctable whether the rules still allow to send it back
 * @param decisions what was decided in earlier rounds
 */
record ReviewJson(
    String id,
    String area,
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    boolean citizen,
    String education,
    String vision,
    boolean nikGiven,
    List<String> nikWarnings,
    int supporters,
    int supportersNeeded,
    List<OwnApplicationJson.DocumentJson> documents,
    List<AssessmentJson> assessments,
    boolean conflict,
    int round,
    boolean correctable,
    List<OwnApplicationJson.DecisionJson> decisions,
    String status) {

  /** One verifier's word; another's stays hidden until one's own is given. */
  record AssessmentJson(
      boolean mine,
      @Nullable String verdict,
      @Nullable String reason,
      @Nullable List<String> corrections) {
    static AssessmentJson of(Assessment word, boolean mine, boolean shown) {
      return shown
          ? new AssessmentJson(
              mine,
              word.finding().name(),
              word.reason(),
              word.corrections().stream().map(ApplicationPart::name).toList())
          : new AssessmentJson(mine, null, null, null);
    }
  }
}
