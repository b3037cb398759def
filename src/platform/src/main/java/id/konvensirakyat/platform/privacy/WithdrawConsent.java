package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * A person takes a consent back. The law gives 3 x 24 hours to stop (UU PDP art. 40, to be
 * confirmed in the official text); the features stop in this transaction.
 */
@ApplicationScoped
public class WithdrawConsent {
  /** What the law gives. */
  static final Duration LIMIT = Duration.ofDays(3);

  @Inject private Consents consents;
  @Inject private Event<ConsentWithdrawn> withdrawn;

  /**
   * Withdraws.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} where no such consent stands
   */
  @Transactional
  public void withdraw(String conventionId, String subject, Purpose purpose) {
    if (!consents.stands(conventionId, subject, purpose)) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    for (ConsentRow row : consents.ofPerson(subject)) {
      if (row.purpose() == purpose
          && row.convention().equals(conventionId)
          && row.withdrawnAt().isEmpty()) {
        row.withdraw(Clock.now());
      }
    }
    withdrawn.fire(new ConsentWithdrawn(conventionId, subject, purpose));
  }
}
