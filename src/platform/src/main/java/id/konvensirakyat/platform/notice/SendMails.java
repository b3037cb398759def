package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.persistence.Clock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Empties the outbox: right after something was queued, and again from time to time for what was
 * not taken or what another server left behind.
 */
@ApplicationScoped
public class SendMails {
  private static final Logger LOG = Logger.getLogger(SendMails.class.getName());
  private static final int A_ROUND = 20;

  /** Nothing is begun so late that the claim could run out before it is done. */
  private static final Duration SAFE = ClaimMails.LEASE.dividedBy(2);

  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private MailSettings settings;
  @Inject private ClaimMails claimMails;
  @Inject private SettleMail settleMail;

  @Resource private ManagedExecutorService executor;

  // A list that is published tells hundreds of people: one round is enough for all of them.
  void afterQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeQueued queued) {
    if (asked.compareAndSet(false, true)) {
      executor.execute(this::send);
    }
  }

  /** Sends what is due; does nothing while it is doing so already, or where no mail is set up. */
  public void send() {
    asked.set(false);
    settings.server().ifPresent(this::sendBy);
  }

  private void sendBy(MailServer server) {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        List<ClaimedMail> round = claimMails.claim(A_ROUND);
        more = !round.isEmpty() && deliver(server, round);
      }
    } catch (RuntimeException e) {
      // what was claimed is due again when the claim runs out
      LOG.log(Level.SEVERE, "the outbox failed: {0}", e.getClass().getName());
    } finally {
      running.set(false);
    }
  }

  /** Whether to go on: not after a failure that the next e-mail would meet as well. */
  private boolean deliver(MailServer server, List<ClaimedMail> round) {
    Instant claimed = Clock.now();
    Session session = Session.getInstance(server.properties());
    try (Delivery delivery = Delivery.open(session, server)) {
      for (int i = 0; i < round.size(); i++) {
        if (Duration.between(claimed, Clock.now()).compareTo(SAFE) > 0) {
          return true;
        }
        Outcome outcome = send(delivery, server, session, round.get(i));
        if (outcome == Outcome.BROKEN) {
          round.subList(i + 1, round.size()).forEach(m -> failed(m, MailFailure.UNREACHABLE));
          return false;
        }
      }
      return true;
    } catch (MessagingException e) {
      MailFailure why = Delivery.reason(e);
      LOG.log(
          Level.WARNING,
          "the mail server does not serve ({0}); {1} e-mails wait",
          new Object[] {why.code(), round.size()});
      round.forEach(mail -> failed(mail, why));
      return false;
    }
  }

  private enum Outcome {
    DONE,
    /** The next one would meet the same. */
    BROKEN
  }

  private Outcome send(Delivery delivery, MailServer server, Session session, ClaimedMail mail) {
    MailFailure why;
    try {
      delivery.send(letter(server, session, mail));
      settleMail.sent(mail);
      return Outcome.DONE;
    } catch (Letter.UnwritableException e) {
      why = MailFailure.OUR_FAULT;
    } catch (MessagingException e) {
      why = Delivery.reason(e);
    }
    failed(mail, why);
    return why == MailFailure.UNREACHABLE ? Outcome.BROKEN : Outcome.DONE;
  }

  private Letter letter(MailServer server, Session session, ClaimedMail mail)
      throws Letter.UnwritableException {
    return Letter.write(
        session, server.from(), mail, settings.origin(), settings.domain(), Clock.now());
  }

  private void failed(ClaimedMail mail, MailFailure why) {
    if (!settleMail.failed(mail, why)) {
      LOG.log(
          Level.WARNING,
          "the e-mail of notice {0} is given up: {1}",
          new Object[] {mail.notice(), why.code()});
    }
  }
}
