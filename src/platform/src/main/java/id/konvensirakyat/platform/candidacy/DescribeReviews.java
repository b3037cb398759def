package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Review;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.rules.CandidacyRules;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.DocumentJson;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Looks;
import id.konvensirakyat.platform.privacy.Matter;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Gathers the verifiers' work. */
@ApplicationScoped
public class DescribeReviews {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private Assessments assessments;
  @Inject private ApplicantNiks niks;
  @Inject private NikWarnings nikWarnings;
  @Inject private Supports supports;
  @Inject private Looks looks;
  @Inject private OneRole oneRole;

  /**
   * The work list in one state, without the verifier's own application; empty outside of the
   * verification, when nobody has to judge and so nobody needs to read.
   */
  @Transactional
  List<ReviewJson> inState(String conventionId, ApplicationState state, Caller verifier) {
    Convention convention = conventions.get(conventionId);
    if (!convention.isOpen(Activity.REVIEW)) {
      return List.of();
    }
    CandidacyRules rules = convention.rules().candidacy();
    return applications.inState(conventionId, state).stream()
        .filter(row -> !row.subject().equals(verifier.subject()))
        .map(row -> review(row, rules, verifier))
        .toList();
  }

  /** The number of an applicant, to compare with the identity card while it is under review. */
  @Transactional
  String nik(String conventionId, String id, Caller verifier) {
    ApplicationRow row =
        underReview(conventionId, id, verifier).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    oneRole.check(conventions.get(conventionId), row, verifier);
    Nik nik = niks.of(row.id()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    looks.add(conventionId, row.subject(), look(verifier), Matter.NIK, "");
    return nik.reveal();
  }

  static Look look(Caller verifier) {
    return new Look(verifier, Roles.VERIFIER, Reason.REVIEW);
  }

  private void noteProfile(ApplicationRow row, Caller verifier) {
    looks.addOnceAnHour(row.convention(), row.subject(), look(verifier), Matter.PROFILE);
  }

  /** An application that this verifier may look into: it is to be judged, and not the own one. */
  java.util.Optional<ApplicationRow> underReview(String conventionId, String id, Caller verifier) {
    boolean reviewing = conventions.get(conventionId).isOpen(Activity.REVIEW);
    return applications
        .find(conventionId, id)
        .filter(a -> reviewing && a.status() == ApplicationState.IN_REVIEW)
        .filter(a -> !a.subject().equals(verifier.subject()));
  }

  private ReviewJson review(ApplicationRow row, CandidacyRules rules, Caller verifier) {
    noteProfile(row, verifier);
    List<AssessmentRow> words = assessments.of(row.id(), row.reviewRound());
    boolean given =
        words.stream().anyMatch(w -> w.assessment().verifier().equals(verifier.subject()));
    Review round =
        new Review(row.subject(), words.stream().map(AssessmentRow::assessment).toList());
    ApplicationForm form = row.form();
    return new ReviewJson(
        row.id(),
        form.area(),
        form.dapil(),
        form.fullName(),
        form.sex(),
        form.birthDate(),
        form.citizen(),
        form.education(),
        form.vision(),
        niks.of(row.id()).isPresent(),
        nikWarnings.of(row),
        supports.count(row.id()),
        rules.supporters(),
        documents.facts(row.owner(), DocumentKind.Phase.NOW).stream()
            .map(DocumentJson::of)
            .toList(),
        words.stream().map(w -> word(w, verifier, given)).toList(),
        round.standing() instanceof Review.Standing.Conflict,
        row.reviewRound(),
        row.reviewRound() <= rules.corrections(),
        assessments.decisions(row.id()).stream().map(DescribeOwn::decision).toList(),
        row.status().name());
  }

  private static ReviewJson.AssessmentJson word(AssessmentRow row, Caller verifier, boolean given) {
    boolean mine = row.assessment().verifier().equals(verifier.subject());
    return ReviewJson.AssessmentJson.of(row.assessment(), mine, given);
  }
}
