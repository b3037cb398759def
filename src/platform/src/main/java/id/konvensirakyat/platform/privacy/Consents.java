package id.konvensirakyat.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who said yes to what, and when; nothing is ever taken out of it. */
@ApplicationScoped
public class Consents {
  @PersistenceContext private EntityManager entities;

  /** Whether the person's consent to this stands. */
  public boolean stands(String conventionId, String subject, Purpose purpose) {
    return standing(conventionId, subject, purpose).isPresent();
  }

  /** The persons of a convention who gave a consent once and have withdrawn it. */
  public Set<String> withdrawn(String conventionId, Purpose purpose) {
    return entities
        .createQuery(
            "select c.subject from ConsentRow c where c.convention = :convention"
                + " and c.purpose = :purpose and c.withdrawnAt is not null"
                + " and not exists (select s.id from ConsentRow s where s.subject = c.subject"
                + " and s.convention = c.convention and s.purpose = c.purpose"
                + " and s.withdrawnAt is null)",
            String.class)
        .setParameter("convention", conventionId)
        .setParameter("purpose", purpose)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<ConsentRow> standing(String conventionId, String subject, Purpose purpose) {
    return entities
        .createQuery(
            "select c from ConsentRow c where c.convention = :convention and c.subject = :subject"
                + " and c.purpose = :purpose and c.withdrawnAt is null order by c.id",
            ConsentRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .setParameter("purpose", purpose)
        .getResultStream()
        .findFirst();
  }

  /** All of a person, oldest first, also the withdrawn ones. */
  List<ConsentRow> ofPerson(String subject) {
    return entities
        .createQuery(
            "select c from ConsentRow c where c.subject = :subject order by c.id", ConsentRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  void add(ConsentRow row) {
    entities.persist(row);
  }
}
