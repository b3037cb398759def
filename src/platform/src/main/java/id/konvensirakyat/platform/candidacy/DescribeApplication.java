package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.document.Owner;
import id.konvensirakyat.platform.privacy.Consents;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the public sees of applications, and opens their files for those who may. */
@ApplicationScoped
public class DescribeApplication {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private Comments comments;
  @Inject private OpenDocument openDocument;
  @Inject private Consents consents;
  @Inject private OneRole oneRole;

  /**
   * A document for a verifier, while it is under review: papers of whom nobody has to judge, and of
   * the own application, are not open.
   */
  @Transactional
  OpenDocument.Opened document(String conventionId, String id, DocumentKind kind, Caller verifier) {
    Convention convention = conventions.get(conventionId);
    boolean reviewing = convention.isOpen(Activity.REVIEW);
    ApplicationRow row =
        applications
            .find(conventionId, id)
            .filter(a -> reviewing && a.status() == ApplicationState.IN_REVIEW)
            .filter(a -> !a.subject().equals(verifier.subject()))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    // who may not judge, as a competitor may not, has no business with the papers
    oneRole.check(convention, row, verifier);
    return openDocument.open(row.owner(), kind, 1, DescribeReviews.look(verifier));
  }

  /** SHA-256 of the public portrait of a candidate, in hexadecimal, without opening it. */
  @Transactional
  String photoHash(String conventionId, String id) {
    return documents.facts(portrayed(conventionId, id).owner()).stream()
        .filter(d -> d.kind() == DocumentKind.PHOTO)
        .map(DocumentFacts::sha256)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The public portrait of a candidate. */
  @Transactional
  OpenDocument.Opened photo(String conventionId, String id, boolean small) {
    Owner owner = portrayed(conventionId, id).owner();
    return small ? openDocument.smallPortrait(owner) : openDocument.portrait(owner);
  }

  private ApplicationRow portrayed(String conventionId, String id) {
    Set<String> hidden = consents.withdrawn(conventionId, Purpose.PUBLICATION);
    return applications
        .find(conventionId, id)
        .filter(CandidateJson::isPublic)
        .filter(row -> !hidden.contains(row.subject()))
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The candidates that the public may see, by dapil and number. */
  @Transactional
  List<CandidateJson> candidates(String conventionId, String dapil) {
    conventions.get(conventionId);
    Set<String> portrayed = documents.portrayed(conventionId);
    Set<String> hidden = consents.withdrawn(conventionId, Purpose.PUBLICATION);
    Map<String, Integer> commented = comments.counts(conventionId);
    return applications.visible(conventionId, dapil).stream()
        .map(
            row ->
                CandidateJson.of(
                    row,
                    portrayed.contains(row.id()),
                    commented.getOrDefault(row.id(), 0),
                    hidden.contains(row.subject())))
        .toList();
  }
}
