package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.MailFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What of the outbox the committee has to know. */
@ApplicationScoped
public class CountMails implements MailFacts {
  @Inject private OutgoingMails outbox;
  @Inject private MailSettings settings;

  @Override
  public MailFact of(String conventionId) {
    Map<MailState, Long> counts = outbox.count(conventionId);
    return new MailFact(
        settings.server().isPresent(),
        number(counts, MailState.SENT),
        number(counts, MailState.WAITING),
        number(counts, MailState.GIVEN_UP),
        outbox.oldestWaiting(conventionId));
  }

  private static int number(Map<MailState, Long> counts, MailState state) {
    return Math.toIntExact(counts.getOrDefault(state, 0L));
  }
}
