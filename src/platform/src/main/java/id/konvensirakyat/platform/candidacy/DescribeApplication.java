package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.DecisionJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.DocumentJson;
import id.konvensirakyat.platform.candidacy.OwnApplicationJson.StatusJson;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what an applicant, a verifier and the public see of applications. */
@ApplicationScoped
public class DescribeApplication {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private Assessments assessments;
  @Inject private SubmitApplication submitApplication;
  @Inject private OpenDocument openDocument;

  /** The caller's own application. */
  @Transactional
  OwnApplicationJson own(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    ApplicationRow row =
        applications
            .mine(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    ApplicationForm form = row.form();
    return new OwnApplicationJson(
        row.id(),
        row.status().name(),
        applications.history(row.id()).stream()
            .map(s -> new StatusJson(s.status().name(), s.since().toString()))
            .toList(),
        form.dapil(),
        form.fullName(),
        form.sex(),
        form.birthDate(),
        form.citizen(),
        form.education(),
        form.vision(),
        documents.facts(row.owner()).stream().map(DocumentJson::of).toList(),
        submitApplication.missing(convention, row),
        assessments.decisions(row.id()).stream().map(DescribeApplication::decision).toList(),
        convention.isOpen(Activity.WITHDRAW) && row.status().isOpen());
  }

  /** The verifiers' work list in one state. */
  @Transactional
  List<ReviewJson> forReview(String conventionId, ApplicationState state, Caller verifier) {
    conventions.get(conventionId);
    return applications.inState(conventionId, state).stream()
        .filter(row -> !row.subject().equals(verifier.subject()))
        .map(row -> review(row, verifier))
        .toList();
  }

  /**
   * A document for a verifier, while it is under review: papers of whom nobody has to judge, and of
   * the own application, are not open.
   */
  @Transactional
  OpenDocument.Opened document(String conventionId, String id, DocumentKind kind, Caller verifier) {
    boolean reviewing = conventions.get(conventionId).isOpen(Activity.REVIEW);
    ApplicationRow row =
        applications
            .find(conventionId, id)
            .filter(a -> reviewing && a.status() == ApplicationState.IN_REVIEW)
            .filter(a -> !a.subject().equals(verifier.subject()))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return openDocument.open(row.owner(), kind, 1);
  }

  /** SHA-256 of the public portrait of a candidate, in hexadecimal, without opening it. */
  @Transactional
  String photoHash(String conventionId, String id) {
    return documents.facts(visible(conventionId, id).owner()).stream()
        .filter(d -> d.kind() == DocumentKind.PHOTO)
        .map(DocumentFacts::sha256)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The public portrait of a candidate. */
  @Transactional
  OpenDocument.Opened photo(String conventionId, String id) {
    return openDocument.portrait(visible(conventionId, id).owner());
  }

  private ApplicationRow visible(String conventionId, String id) {
    return applications
        .find(conventionId, id)
        .filter(CandidateJson::isPublic)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The candidates that the public may see, by dapil and number. */
  @Transactional
  List<CandidateJson> candidates(String conventionId, String dapil) {
    conventions.get(conventionId);
    Set<String> portrayed = documents.portrayed(conventionId);
    return applications.visible(conventionId, dapil).stream()
        .map(row -> CandidateJson.of(row, portrayed.contains(row.id())))
        .toList();
  }

  private ReviewJson review(ApplicationRow row, Caller verifier) {
    List<AssessmentRow> words = assessments.of(row.id(), row.reviewRound());
    boolean given =
        words.stream().anyMatch(w -> w.assessment().verifier().equals(verifier.subject()));
    return ReviewJson.of(
        row,
        documents.facts(row.owner()),
        words.stream()
            .map(
                w ->
                    ReviewJson.AssessmentJson.of(
                        w.assessment(),
                        w.assessment().verifier().equals(verifier.subject()),
                        given))
            .toList());
  }

  private static DecisionJson decision(DecisionRow row) {
    Decision decision = row.decision();
    return new DecisionJson(
        decision.verdict(),
        decision.reasons().stream().distinct().collect(Collectors.joining("; ")),
        row.at().toString());
  }
}
