package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.persistence.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outbox. */
@ApplicationScoped
public class OutgoingMails {
  @PersistenceContext private EntityManager entities;

  /**
   * What is due, locked for this transaction; what another server is taking is left out.
   *
   * @return numbers of notices
   */
  List<Long> lockDue(Instant now, int most) {
    List<?> due =
        entities
            .createNativeQuery(
                "select notice from outgoing_mail where state = 'WAITING' and due_at <= ?"
                    + " order by due_at, notice limit "
                    + most
                    + " for update skip locked")
            .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
            .getResultList();
    return due.stream().map(id -> ((Number) id).longValue()).toList();
  }

  MailRow get(long notice) {
    return entities.find(MailRow.class, notice);
  }

  /** The row, locked, if it is still there. */
  Optional<MailRow> lock(long notice) {
    return Optional.ofNullable(
        entities.find(MailRow.class, notice, LockModeType.PESSIMISTIC_WRITE));
  }

  NoticeRow notice(long id) {
    return entities.find(NoticeRow.class, id);
  }

  /** How many e-mails of a convention there are in each state; states without any are left out. */
  Map<MailState, Long> count(String conventionId) {
    return entities
        .createQuery(
            "select m.state, count(m) from MailRow m, NoticeRow n"
                + " where n.id = m.notice and n.convention = :convention group by m.state",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .collect(Collectors.toMap(c -> (MailState) c[0], c -> (Long) c[1]));
  }

  /** Since when the oldest e-mail of a convention waits. */
  Optional<Instant> oldestWaiting(String conventionId) {
    return entities
        .createQuery(
            "select n.createdAt from MailRow m, NoticeRow n where n.id = m.notice"
                + " and n.convention = :convention and m.state = :waiting order by n.createdAt",
            Instant.class)
        .setParameter("convention", conventionId)
        .setParameter("waiting", MailState.WAITING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
