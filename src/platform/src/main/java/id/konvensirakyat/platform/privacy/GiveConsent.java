package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A person says yes to one purpose, in one convention. */
@ApplicationScoped
public class GiveConsent {
  @Inject private Consents consents;

  /** Notes the consent, unless it stands already. */
  @Transactional
  public void give(String conventionId, String subject, Purpose purpose) {
    if (consents
        .standing(conventionId, subject, purpose)
        .filter(row -> row.textVersion().equals(purpose.version()))
        .isEmpty()) {
      // when a voter registered would tell, beside a publication of the roll, which entry it became
      Instant at = purpose == Purpose.VOTER_ROLL ? Clock.today() : Clock.now();
      consents.add(new ConsentRow(conventionId, subject, purpose, at));
    }
  }

  /**
   * Notes the consent to the text that the person read.
   *
   * @throws Refusal {@link Problem#CONSENT_TEXT_CHANGED}, or {@link Problem#NOT_FOUND} where the
   *     person never took part
   */
  @Transactional
  public void giveOnPage(String conventionId, String subject, Purpose purpose, String version) {
    boolean takesPart =
        consents.ofPerson(subject).stream().anyMatch(row -> row.convention().equals(conventionId));
    if (!takesPart) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    if (!version.equals(purpose.version())) {
      throw Refusal.of(Problem.CONSENT_TEXT_CHANGED);
    }
    give(conventionId, subject, purpose);
  }
}
