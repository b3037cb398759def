package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes e-mails out of the outbox for this server alone, for a time that is far more than it needs.
 * If it dies meanwhile they are due again: each is sent at least once, and a repetition bears the
 * same Message-ID.
 */
@ApplicationScoped
public class ClaimMails {
  static final Duration LEASE = Duration.ofMinutes(10);

  @Inject private OutgoingMails outbox;
  @Inject private KnownPersons persons;
  @Inject private Conventions conventions;
  @Inject private MailSettings settings;

  /** At most so many that are due; empty when none is. */
  @Transactional
  List<ClaimedMail> claim(int most) {
    String claim = UUID.randomUUID().toString();
    Instant now = Clock.now();
    List<ClaimedMail> claimed = new ArrayList<>();
    for (long id : outbox.lockDue(now, most)) {
      MailRow mail = outbox.get(id);
      NoticeRow notice = outbox.notice(id);
      Optional<byte[]> sealed =
          mail.keptAddress().or(() -> persons.find(notice.subject()).flatMap(PersonRow::sealed));
      Optional<MailAddress> to = sealed.flatMap(s -> open(notice.subject(), s));
      if (sealed.isEmpty()) {
        mail.end(MailState.NOT_WANTED, null);
      } else if (to.isEmpty()) {
        // sealed under a key that was lost or changed: nobody can ever send it
        mail.end(MailState.GIVEN_UP, MailFailure.OUR_FAULT.code());
      } else {
        mail.takeBy(claim, now.plus(LEASE));
        claimed.add(claimed(claim, notice, to.get()));
      }
    }
    return claimed;
  }

  private ClaimedMail claimed(String claim, NoticeRow notice, MailAddress to) {
    return new ClaimedMail(
        notice.id(),
        claim,
        notice.publicId(),
        notice.convention(),
        conventions.find(notice.convention()).map(Convention::name).orElse(""),
        notice.kind(),
        notice.parameters(),
        notice.createdAt(),
        to);
  }

  private Optional<MailAddress> open(String subject, byte[] sealed) {
    return settings.seal().flatMap(seal -> seal.open(subject, sealed));
  }
}
