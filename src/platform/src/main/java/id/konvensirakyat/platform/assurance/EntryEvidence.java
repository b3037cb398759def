package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.convention.IdentityEvidence;
import id.konvensirakyat.platform.document.CopyDocuments;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind an entry of a roll, for an observer whom a sample leads there. Whether
 * somebody may look is the asking package's to say first, and to note.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EntryEvidence implements IdentityEvidence {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Set<Verdict> GRANTED = EnumSet.of(Verdict.GRANTED_A, Verdict.GRANTED_B);

  @Inject private Decisions decisions;
  @Inject private Requests requests;
  @Inject private Documents documents;
  @Inject private CopyDocuments copyDocuments;

  @Override
  public List<Decision> decisions(String conventionId, String subject) {
    List<String> pictures =
        granted(conventionId, subject).stream()
            .flatMap(row -> documents.facts(row.owner()).stream())
            .map(file -> file.kind().name())
            .toList();
    return decisions.of(subject).stream()
        .filter(row -> row.convention().equals(conventionId) && GRANTED.contains(row.verdict()))
        .map(row -> decision(row, pictures))
        .toList();
  }

  private static Decision decision(DecisionRow row, List<String> pictures) {
    boolean seen = row.verdict() == Verdict.GRANTED_A;
    return new Decision(
        row.officerName(),
        seen ? "A" : "B",
        LocalDate.ofInstant(row.at(), JAKARTA).toString(),
        seen ? List.of() : pictures);
  }

  @Override
  public Optional<Picture> picture(String conventionId, String subject, String name) {
    return granted(conventionId, subject)
        .flatMap(
            row ->
                documents.facts(row.owner()).stream()
                    .filter(file -> file.kind().name().equals(name))
                    .findFirst()
                    .map(file -> open(row, file)));
  }

  private Picture open(RequestRow row, DocumentFacts file) {
    return new Picture(
        file.mediaType(), copyDocuments.read(row.owner(), file.kind(), file.number()));
  }

  private Optional<RequestRow> granted(String conventionId, String subject) {
    return requests.of(conventionId, subject).filter(row -> row.state() == RequestState.GRANTED);
  }
}
