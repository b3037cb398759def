package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Assessment;
import id.konvensirakyat.convention.candidacy.Finding;
import id.konvensirakyat.convention.candidacy.Review;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;

/** A verifier's word on an application; the second who agrees decides it, and that is an act. */
@ApplicationScoped
public class AssessApplication {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Assessments assessments;
  @Inject private OneRole oneRole;
  @Inject private OpenCorrection openCorrection;
  @Inject private TellApplicant tellApplicant;
  @Inject private Acts acts;

  /** The application's state afterwards. */
  @Transactional
  public ApplicationState assess(
      String conventionId,
      String applicationId,
      Caller verifier,
      Finding finding,
      String reason,
      List<ApplicationPart> corrections) {
    Convention convention = conventions.holdAlone(conventionId);
    ApplicationRow row = applications.lock(conventionId, applicationId);
    oneRole.check(convention, row, verifier);
    if (!convention.isOpen(Activity.REVIEW) || row.status() != ApplicationState.IN_REVIEW) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    if (finding == Finding.NOT_YET_QUALIFIED
        && row.reviewRound() > convention.rules().candidacy().corrections()) {
      throw Refusal.notNow(List.of("no-correction-left"));
    }
    List<AssessmentRow> before = assessments.of(applicationId, row.reviewRound());
    Assessment word = new Assessment(verifier.subject(), finding, reason, corrections);
    Review review = add(row, before, word);
    assessments.add(
        new AssessmentRow(
            applicationId, row.reviewRound(), word, verifier.username(), Clock.now()));
    if (review.standing() instanceof Review.Standing.Decided decided) {
      decide(convention, row, verifier, before, decided);
    }
    return row.status();
  }

  private static Review add(ApplicationRow row, List<AssessmentRow> before, Assessment word) {
    Review review =
        new Review(row.subject(), before.stream().map(AssessmentRow::assessment).toList());
    Review.Addition addition = review.add(word);
    if (addition instanceof Review.Addition.Refused refused) {
      throw switch (refused.reason()) {
        case OWN_APPLICATION -> Refusal.of(Problem.OWN_APPLICATION);
        case ALREADY_ASSESSED -> Refusal.of(Problem.ALREADY_ASSESSED);
        case ALREADY_DECIDED -> Refusal.notNow(List.of("already-decided"));
      };
    }
    return ((Review.Addition.Added) addition).review();
  }

  private void decide(
      Convention convention,
      ApplicationRow row,
      Caller second,
      List<AssessmentRow> before,
      Review.Standing.Decided decided) {
    String first =
        before.stream()
            .filter(a -> a.assessment().equals(decided.first()))
            .map(AssessmentRow::verifierName)
            .findFirst()
            .orElseThrow();
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    ApplicationAct act = decided.finding().act();
    Decision decision =
        new Decision(
            row.id(),
            row.reviewRound(),
            decided.finding().name(),
            List.of(first, second.username()),
            List.of(decided.first().reason(), decided.second().reason()),
            decided.corrections().stream().map(ApplicationPart::name).toList(),
            Hash.hex(salt));
    DecisionRow kept = new DecisionRow(decision, Clock.now());
    assessments.add(kept);
    applications.move(row, act, convention);
    acts.append(
        convention.id(),
        second.username(),
        "VERIFIER",
        "APPLICATION_DECIDED",
        row.id(),
        "",
        Hash.hex(Hash.sha256(kept.bytes())));
    tellApplicant.decided(row, decided.finding(), openCorrection.of(convention, row));
  }
}
