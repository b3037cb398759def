package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.WaitingFacts;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tells the committee's board how many late documents wait for a verifier. */
@ApplicationScoped
public class LateDocumentsWait implements WaitingFacts {
  @Inject private DescribeLateDocuments describeLateDocuments;

  @Override
  public List<Waiting> waiting(Convention convention) {
    return List.of(
        new Waiting(
            "late-documents",
            describeLateDocuments.waiting(convention),
            Roles.VERIFIER,
            Optional.empty()));
  }
}
