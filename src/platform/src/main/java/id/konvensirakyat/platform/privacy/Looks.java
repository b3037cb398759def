package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who opened whose data, when and why. */
@ApplicationScoped
public class Looks {
  @PersistenceContext private EntityManager entities;

  /**
   * Notes a look, in the transaction that opens what is looked at.
   *
   * @param conventionId where it was, or "" for none
   * @param subject whose data it is; a look at one's own is not noted, but for the own copy
   * @param detail which paper, or ""
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(
      String conventionId, String subject, Look look, Matter matter, String detail) {
    if (matter == Matter.OWN_COPY || !look.viewer().subject().equals(subject)) {
      entities.persist(new LookRow(conventionId, subject, look, matter, detail, Clock.now()));
    }
  }

  /** The looks at a person's data, latest first. */
  List<LookRow> at(String subject, int most) {
    return entities
        .createQuery(
            "select l from LookRow l where l.subject = :subject order by l.id desc",
            LookRow.class)
        .setParameter("subject", subject)
        .setMaxResults(most)
        .getResultList();
  }
}
