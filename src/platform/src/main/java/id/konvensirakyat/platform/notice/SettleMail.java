package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Writes down what became of an e-mail; only whoever still holds its claim may. */
@ApplicationScoped
public class SettleMail {
  @Inject private OutgoingMails outbox;
  @Inject private MailSettings settings;

  /** A mail server has taken it. */
  @Transactional
  public void sent(ClaimedMail mail) {
    held(mail).ifPresent(row -> row.end(MailState.SENT, null));
  }

  /**
   * It was not taken this time, or never will be.
   *
   * @return false if it is given up
   */
  @Transactional
  public boolean failed(ClaimedMail mail, MailFailure why) {
    Optional<MailRow> row = held(mail);
    if (row.isEmpty()) {
      return true;
    }
    Optional<Instant> next =
        why.isForGood()
            ? Optional.empty()
            : settings.backoff().next(mail.created(), row.get().attempts(), Clock.now());
    next.ifPresentOrElse(
        when -> row.get().tryAgain(when, why.code()),
        () -> row.get().end(MailState.GIVEN_UP, why.code()));
    return next.isPresent();
  }

  private Optional<MailRow> held(ClaimedMail mail) {
    return outbox.lock(mail.notice()).filter(row -> row.isClaimedBy(mail.claim()));
  }
}
