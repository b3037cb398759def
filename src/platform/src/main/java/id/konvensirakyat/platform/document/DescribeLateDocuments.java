package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.LateDocumentsJson.FileJson;
import id.konvensirakyat.platform.document.LateDocumentsJson.PaperJson;
import id.konvensirakyat.platform.privacy.Consents;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Late documents as their candidate and as verifiers see them. */
@ApplicationScoped
public class DescribeLateDocuments {
  @Inject private Conventions conventions;
  @Inject private Applicants applicants;
  @Inject private Consents consents;
  @Inject private ReadLatePapers readLatePapers;
  @Inject private LateChecks checks;

  /** The caller's own. */
  @Transactional
  LateDocumentsJson own(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    Applicant applicant =
        applicants
            .mine(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    LatePapers papers = readLatePapers.of(convention, applicant.owner());
    return json(convention, applicant, papers, papers.kinds(), "");
  }

  /** What waits for a verifier's word, by application; the own papers are left out. */
  @Transactional
  List<LateDocumentsJson> work(String conventionId, Caller verifier) {
    Convention convention = conventions.get(conventionId);
    return checks.applications(conventionId).stream()
        .map(id -> applicants.find(conventionId, id))
        .flatMap(Optional::stream)
        .filter(applicant -> !applicant.owner().subject().equals(verifier.subject()))
        .filter(applicant -> readLatePapers.isOpen(convention, applicant))
        .map(applicant -> work(convention, applicant, verifier))
        .filter(json -> !json.papers().isEmpty())
        .toList();
  }

  /** How many papers wait for a word. */
  int waiting(Convention convention) {
    return checks.applications(convention.id()).stream()
        .map(id -> applicants.find(convention.id(), id))
        .flatMap(Optional::stream)
        .filter(applicant -> readLatePapers.isOpen(convention, applicant))
        .map(applicant -> readLatePapers.of(convention, applicant.owner()))
        .mapToInt(
            papers ->
                (int)
                    papers.kinds().stream()
                        .filter(kind -> papers.state(kind) == LateState.WAITING)
                        .count())
        .sum();
  }

  private LateDocumentsJson work(Convention convention, Applicant applicant, Caller verifier) {
    LatePapers papers = readLatePapers.of(convention, applicant.owner());
    List<DocumentKind> waiting =
        papers.kinds().stream().filter(k -> papers.state(k) == LateState.WAITING).toList();
    return json(convention, applicant, papers, waiting, verifier.subject());
  }

  private LateDocumentsJson json(
      Convention convention,
      Applicant applicant,
      LatePapers papers,
      List<DocumentKind> kinds,
      String verifier) {
    Owner owner = applicant.owner();
    return new LateDocumentsJson(
        owner.id(),
        applicant.dapil(),
        readLatePapers.isOpen(convention, applicant),
        consents.stands(convention.id(), owner.subject(), Purpose.SPECIFIC_DATA),
        checks.service(owner.id()).map(ServiceRow::serves).orElse(null),
        kinds.stream().map(kind -> paper(papers, kind, verifier)).toList());
  }

  /** Reasons are told once two verifiers agreed; until then each word is its own. */
  private static PaperJson paper(LatePapers papers, DocumentKind kind, String verifier) {
    LateState state = papers.state(kind);
    boolean decided = state == LateState.ACCEPTED || state == LateState.REFUSED;
    List<LateWord> words = papers.words(kind);
    return new PaperJson(
        kind.name(),
        papers.isRequired(kind),
        state.name(),
        words.stream().anyMatch(word -> word.verifier().equals(verifier)),
        decided
            ? words.stream()
                .filter(word -> word.accepts() == (state == LateState.ACCEPTED))
                .map(LateWord::reason)
                .distinct()
                .toList()
            : List.of(),
        papers.file(kind).map(FileJson::of).orElse(null));
  }
}
