package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.MailFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What of the outbox the committee has to know. */
@ApplicationScoped
public class CountMails implements MailFacts {
  @Inject private OutgoingMails outbox;
  @Inject private MailSettings settings;

  @Override
  public MailFact of(String conventionId) {
    List<OutgoingMails.Count> counts = outbox.count(conventionId);
    Optional<Instant> oldest =
        counts.stream()
            .filter(c -> c.state() == MailState.WAITING)
            .map(OutgoingMails.Count::oldest)
            .findFirst();
    return new MailFact(
        settings.server().isPresent(),
        number(counts, MailState.SENT),
        number(counts, MailState.WAITING),
        number(counts, MailState.GIVEN_UP),
        oldest);
  }

  private static int number(List<OutgoingMails.Count> counts, MailState state) {
    return (int)
        counts.stream().filter(c -> c.state() == state).mapToLong(OutgoingMails.Count::count).sum();
  }
}
