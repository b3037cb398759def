package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.document.OpenDocument.Opened;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind an entry of a roll, for whoever may look at a sample of it; whether somebody
 * may is the caller's to say first. In the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EntryEvidence {
  private static final Set<Verdict> GRANTED = EnumSet.of(Verdict.GRANTED_A, Verdict.GRANTED_B);

  @Inject private Decisions decisions;
  @Inject private Requests requests;
  @Inject private Documents documents;
  @Inject private OpenDocument openDocument;

  /**
   * A check.
   *
   * @param inPerson level A, otherwise level B with pictures
   * @param officer the account name of who decided
   * @param area where the voter was registered then
   * @param pictures what can be opened; none after a meeting in person
   */
  public record Check(
      boolean inPerson,
      String officer,
      String reason,
      String area,
      Instant at,
      List<DocumentKind> pictures) {
    public Check {
      pictures = List.copyOf(pictures);
    }
  }

  /** The latest check of a person in a convention; empty where none was made there. */
  public Optional<Check> of(String conventionId, String subject) {
    List<DocumentKind> pictures =
        granted(conventionId, subject).stream()
            .flatMap(row -> documents.facts(row.owner()).stream())
            .map(DocumentFacts::kind)
            .toList();
    return decisions
        .latest(conventionId, subject, GRANTED)
        .map(
            row ->
                new Check(
                    row.verdict() == Verdict.GRANTED_A,
                    row.officerName(),
                    row.reason(),
                    row.area(),
                    row.at(),
                    pictures));
  }

  /**
   * One of its pictures; the look is noted.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  public Opened open(String conventionId, String subject, DocumentKind kind, Look look) {
    RequestRow row =
        granted(conventionId, subject)
            .filter(one -> AskForCheck.PICTURES.contains(kind))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return openDocument.open(row.owner(), kind, 1, look);
  }

  private Optional<RequestRow> granted(String conventionId, String subject) {
    return requests
        .of(conventionId, subject)
        .filter(row -> row.state() == RequestState.GRANTED);
  }
}
