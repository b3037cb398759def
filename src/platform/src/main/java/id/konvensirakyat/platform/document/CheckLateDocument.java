package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A verifier opens a late document and says a word on it; two who agree decide. */
@ApplicationScoped
public class CheckLateDocument {
  @Inject private Conventions conventions;
  @Inject private Applicants applicants;
  @Inject private ReadLatePapers readLatePapers;
  @Inject private OpenDocument openDocument;
  @Inject private LateChecks checks;

  /** Opens the file while it waits for a word. */
  @Transactional
  OpenDocument.Opened open(
      String conventionId, String applicationId, DocumentKind kind, Caller verifier) {
    Convention convention = conventions.get(conventionId);
    Applicant applicant = waiting(convention, applicationId, kind, verifier);
    applicants.checkRole(conventionId, applicationId, verifier);
    return openDocument.open(
        applicant.owner(),
        kind,
        KeepDocument.ONLY,
        new Look(verifier, Roles.VERIFIER, Reason.LATE_REVIEW));
  }

  /**
   * Notes the word.
   *
   * @param sha256 hash of the file that the verifier looked at
   * @throws Refusal {@link Problem#OWN_DOCUMENT}, {@link Problem#ALREADY_CHECKED}, {@link
   *     Problem#DOCUMENT_CHANGED}, or {@link Problem#NOT_NOW}
   */
  @Transactional
  public LateState check(
      String conventionId,
      String applicationId,
      DocumentKind kind,
      String sha256,
      Caller verifier,
      LateWord word) {
    Convention convention = conventions.hold(conventionId);
    Applicant applicant = find(conventionId, applicationId);
    if (applicant.owner().subject().equals(word.verifier())) {
      throw Refusal.of(Problem.OWN_DOCUMENT);
    }
    applicants.checkRole(conventionId, applicationId, verifier);
    // the applicant may not put another file in its place meanwhile
    applicants.lockMine(conventionId, applicant.owner().subject());
    LatePapers papers = readLatePapers.of(convention, applicant.owner());
    DocumentFacts file = papers.file(kind).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (!readLatePapers.isOpen(convention, applicant)) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    if (!file.sha256().equals(sha256)) {
      throw Refusal.of(Problem.DOCUMENT_CHANGED);
    }
    if (papers.words(kind).stream().anyMatch(w -> w.verifier().equals(word.verifier()))) {
      throw Refusal.of(Problem.ALREADY_CHECKED);
    }
    if (papers.state(kind) != LateState.WAITING) {
      throw Refusal.notNow(List.of("already-decided"));
    }
    checks.add(new LateCheckRow(applicant.owner(), file, word, verifier.username(), Clock.now()));
    return readLatePapers.of(convention, applicant.owner()).state(kind);
  }

  private Applicant waiting(
      Convention convention, String applicationId, DocumentKind kind, Caller verifier) {
    Applicant applicant = find(convention.id(), applicationId);
    boolean shown =
        readLatePapers.isOpen(convention, applicant)
            && !applicant.owner().subject().equals(verifier.subject())
            && readLatePapers.of(convention, applicant.owner()).state(kind) == LateState.WAITING;
    if (!shown) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return applicant;
  }

  private Applicant find(String conventionId, String applicationId) {
    return applicants
        .find(conventionId, applicationId)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
