package id.konvensirakyat.platform.notice;

import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Whom the convention can tell something by role or by e-mail. Written by single statements, so
 * that two requests of one person never make each other fail.
 */
@ApplicationScoped
public class KnownPersons {
  private static final InstantConverter TIMES = new InstantConverter();

  @PersistenceContext private EntityManager entities;

  Optional<PersonRow> find(String subject) {
    return entities
        .createQuery("select p from PersonRow p where p.subject = :subject", PersonRow.class)
        .setParameter("subject", subject)
        // the statements below go past what this transaction has read
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .findFirst();
  }

  /** The known holders of an office. */
  List<String> holding(String role) {
    return entities
        .createQuery(
            "select p.subject from PersonRow p where p.role = :role order by p.subject",
            String.class)
        .setParameter("role", role)
        .getResultList();
  }

  void holdsOffice(String subject, String role) {
    entities
        .createNativeQuery(
            "insert into notice_person (subject, role, updated_at) values (?, ?, ?)"
                + " on duplicate key update role = values(role), updated_at = values(updated_at)")
        .setParameter(1, subject)
        .setParameter(2, role)
        .setParameter(3, now())
        .executeUpdate();
  }

  /** Consent to e-mail, dated when it was first given. */
  void agree(String subject, byte[] sealed) {
    entities
        .createNativeQuery(
            "insert into notice_person (subject, consent_at, sealed, updated_at)"
                + " values (?, ?, ?, ?) on duplicate key update"
                + " consent_at = coalesce(consent_at, values(consent_at)),"
                + " sealed = values(sealed), updated_at = values(updated_at)")
        .setParameter(1, subject)
        .setParameter(2, now())
        .setParameter(3, sealed)
        .setParameter(4, now())
        .executeUpdate();
  }

  /** A new address of somebody who agreed. */
  void moveTo(String subject, byte[] sealed) {
    entities
        .createNativeQuery(
            "update notice_person set sealed = ?, updated_at = ?"
                + " where subject = ? and consent_at is not null")
        .setParameter(1, sealed)
        .setParameter(2, now())
        .setParameter(3, subject)
        .executeUpdate();
  }

  /** The end of a consent: the address goes with it, and so does what waits for it. */
  void disagree(String subject) {
    entities
        .createNativeQuery(
            "update notice_person set sealed = null, consent_at = null, updated_at = ?"
                + " where subject = ?")
        .setParameter(1, now())
        .setParameter(2, subject)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update outgoing_mail m join notice n on n.id = m.notice"
                + " set m.state = 'NOT_WANTED', m.claim = null"
                + " where n.subject = ? and m.state = 'WAITING' and m.sealed is null")
        .setParameter(1, subject)
        .executeUpdate();
  }

  void remove(String subject) {
    entities
        .createQuery("delete from PersonRow p where p.subject = :subject")
        .setParameter("subject", subject)
        .executeUpdate();
  }

  private static Object now() {
    return java.util.Objects.requireNonNull(TIMES.convertToDatabaseColumn(Clock.now()));
  }
}
