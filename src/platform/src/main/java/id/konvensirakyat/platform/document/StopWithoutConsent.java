package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.privacy.ConsentWithdrawn;
import id.konvensirakyat.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Without consent to specific data its papers are destroyed, in the same transaction. */
@ApplicationScoped
public class StopWithoutConsent {
  @Inject private Documents documents;

  void on(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.purpose() == Purpose.SPECIFIC_DATA) {
      documents.destroy(
          withdrawn.conventionId(),
          withdrawn.subject(),
          Arrays.stream(DocumentKind.values()).filter(DocumentKind::isSpecific).toList());
    }
  }
}
