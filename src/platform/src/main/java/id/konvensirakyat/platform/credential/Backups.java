package id.konvensirakyat.platform.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The sealed codes that voters keep with their accounts. */
@ApplicationScoped
public class Backups {
  @PersistenceContext private EntityManager entities;

  Optional<BackupRow> of(String subject) {
    return Optional.ofNullable(entities.find(BackupRow.class, subject));
  }

  /** The backup; nobody else reads or changes it before the transaction ends. */
  Optional<BackupRow> hold(String subject) {
    return Optional.ofNullable(
        entities.find(BackupRow.class, subject, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(BackupRow row) {
    entities.persist(row);
  }

  void remove(BackupRow row) {
    entities.remove(row);
  }

  /** Whether the account is registered as a voter in any convention. */
  boolean mayBeKept(String subject) {
    return !entities
        .createNativeQuery("select 1 from voter where subject = ?1 limit 1")
        .setParameter(1, subject)
        .getResultList()
        .isEmpty();
  }

  /** Destroys those of accounts that are registered nowhere any more; how many it were. */
  int destroyForsaken() {
    return entities
        .createNativeQuery(
            "delete from credential_backup where subject not in (select subject from voter)")
        .executeUpdate();
  }
}
