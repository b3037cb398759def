package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
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
  public void add(String conventionId, String subject, Look look, Matter matter, String detail) {
    if (matter == Matter.OWN_COPY || !look.viewer().subject().equals(subject)) {
      entities.persist(new LookRow(conventionId, subject, look, matter, detail, Clock.now()));
    }
  }

  /**
   * Notes a look at something that stands in a list, unless the same eyes saw it in the hour
   * before: a list that is read again and again would bury what matters.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addOnceAnHour(String conventionId, String subject, Look look, Matter matter) {
    boolean fresh =
        entities
            .createQuery(
                "select l.id from LookRow l where l.convention = :convention"
                    + " and l.subject = :subject and l.viewer = :viewer and l.matter = :matter"
                    + " and l.reason = :reason and l.at > :since",
                Long.class)
            .setParameter("convention", conventionId)
            .setParameter("subject", subject)
            .setParameter("viewer", look.viewer().username())
            .setParameter("matter", matter)
            .setParameter("reason", look.reason())
            .setParameter("since", Clock.now().minus(Duration.ofHours(1)))
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (fresh) {
      add(conventionId, subject, look, matter, "");
    }
  }

  /** The looks at a person's data, latest first. */
  List<LookRow> at(String subject, int most) {
    return entities
        .createQuery(
            "select l from LookRow l where l.subject = :subject order by l.id desc", LookRow.class)
        .setParameter("subject", subject)
        .setMaxResults(most)
        .getResultList();
  }
}
