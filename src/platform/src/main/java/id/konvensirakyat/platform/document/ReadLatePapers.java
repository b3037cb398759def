package id.konvensirakyat.platform.document;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.document.DocumentKind.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the late documents of an application, by the frozen rules. */
@ApplicationScoped
public class ReadLatePapers {
  private static final Set<Stage> OPEN = EnumSet.range(Stage.CANDIDACY, Stage.FINALIZATION);

  @Inject private Conventions conventions;
  @Inject private ListFacts listFacts;
  @Inject private Documents documents;
  @Inject private LateChecks checks;

  /**
   * The late documents that the rules ask of a candidate and that are not there and accepted by two
   * verifiers.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Set<DocumentKind> missing(Owner application) {
    return of(conventions.get(application.convention()), application).missing();
  }

  /**
   * The same for many applications of a convention, read at once.
   *
   * @return by id, only where something is missing
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<String, Set<DocumentKind>> missing(
      Convention convention, Collection<String> applications) {
    if (convention.rules().candidacy().lateDocuments().isEmpty() || applications.isEmpty()) {
      return Map.of();
    }
    Map<String, List<DocumentFacts>> files = documents.facts(convention.id(), Phase.LATE);
    Map<String, List<LateCheckRow>> words = checks.ofConvention(convention.id());
    Set<String> serving = checks.serving(applications);
    Map<String, Set<DocumentKind>> missing = new HashMap<>();
    for (String id : applications) {
      LatePapers papers =
          new LatePapers(
              required(convention, serving.contains(id)),
              files.getOrDefault(id, List.of()),
              words.getOrDefault(id, List.of()));
      if (!papers.missing().isEmpty()) {
        missing.put(id, papers.missing());
      }
    }
    return missing;
  }

  LatePapers of(Convention convention, Owner application) {
    boolean serves = checks.service(application.id()).filter(ServiceRow::serves).isPresent();
    return new LatePapers(
        required(convention, serves), documents.facts(application), checks.of(application.id()));
  }

  /** From the opening of candidacy until the list of the dapil is decided. */
  boolean isOpen(Convention convention, Applicant applicant) {
    return OPEN.contains(convention.stage())
        && applicant.runs()
        && !listFacts.decided(convention.id(), applicant.dapil());
  }

  private static Set<DocumentKind> required(Convention convention, boolean serves) {
    Set<DocumentKind> required = EnumSet.noneOf(DocumentKind.class);
    convention.rules().candidacy().lateDocuments().stream()
        .map(late -> DocumentKind.valueOf(late.name()))
        .forEach(required::add);
    if (!serves) {
      required.remove(DocumentKind.RESIGNATION);
    }
    return required;
  }
}
