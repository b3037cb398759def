package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.persistence.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Who supports which application; told to nobody but the supporter. */
@ApplicationScoped
public class Supports {
  @PersistenceContext private EntityManager entities;

  int count(String application) {
    return entities
        .createQuery(
            "select count(s) from SupportRow s where s.application = :application", Long.class)
        .setParameter("application", application)
        .getSingleResult()
        .intValue();
  }

  Optional<SupportRow> by(String conventionId, String subject) {
    return entities
        .createQuery(
            "select s from SupportRow s where s.convention = :convention and s.subject = :subject",
            SupportRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Whether another account of the same person gave its support in this convention. */
  boolean isGivenByAnother(String conventionId, String subject, byte[] nikHash) {
    return !entities
        .createQuery(
            "select s.id from SupportRow s where s.convention = :convention"
                + " and s.nikHash = :hash and s.subject <> :subject",
            Long.class)
        .setParameter("convention", conventionId)
        .setParameter("hash", nikHash)
        .setParameter("subject", subject)
        .getResultList()
        .isEmpty();
  }

  /** Writes at once, so that a race for one person's support is decided here. */
  void add(SupportRow row) {
    entities.persist(row);
    UniqueKeys.flush(
        entities,
        List.of("one_support_an_account", "one_support_a_nik"),
        ConfirmSupport::supportsAnother);
  }

  void remove(SupportRow row) {
    entities.remove(row);
  }

  /** Sets all supporters of an application free. */
  void removeAll(String application) {
    entities
        .createQuery("delete from SupportRow s where s.application = :application")
        .setParameter("application", application)
        .executeUpdate();
  }
}
