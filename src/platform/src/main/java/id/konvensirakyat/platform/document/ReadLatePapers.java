package id.konvensirakyat.platform.document;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
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

  LatePapers of(Convention convention, Owner application) {
    return new LatePapers(
        required(convention, application),
        documents.facts(application),
        checks.of(application.id()));
  }

  /** From the opening of candidacy until the list of the dapil is decided. */
  boolean isOpen(Convention convention, Applicant applicant) {
    return OPEN.contains(convention.stage())
        && applicant.runs()
        && !listFacts.decided(convention.id(), applicant.dapil());
  }

  private Set<DocumentKind> required(Convention convention, Owner application) {
    Set<DocumentKind> required = EnumSet.noneOf(DocumentKind.class);
    convention.rules().candidacy().lateDocuments().stream()
        .map(late -> DocumentKind.valueOf(late.name()))
        .forEach(required::add);
    if (checks.service(application.id()).filter(ServiceRow::serves).isEmpty()) {
      required.remove(DocumentKind.RESIGNATION);
    }
    return required;
  }
}
