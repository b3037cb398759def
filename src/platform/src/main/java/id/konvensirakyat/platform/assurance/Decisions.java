package id.konvensirakyat.platform.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What officers decided; lines are added and never changed. */
@ApplicationScoped
public class Decisions {
  @PersistenceContext private EntityManager entities;

  void add(DecisionRow row) {
    entities.persist(row);
  }

  /** Those of a person in a convention, latest first. */
  List<DecisionRow> of(String conventionId, String subject) {
    return entities
        .createQuery(
            "select d from AssuranceDecisionRow d where d.convention = :convention"
                + " and d.subject = :subject order by d.id desc",
            DecisionRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** The latest of these verdicts. */
  Optional<DecisionRow> latest(String conventionId, String subject, Set<Verdict> verdicts) {
    return of(conventionId, subject).stream()
        .filter(row -> verdicts.contains(row.verdict()))
        .findFirst();
  }

  /** How often officers refused a person's pictures in a convention. */
  int refusals(String conventionId, String subject) {
    return (int)
        of(conventionId, subject).stream()
            .filter(row -> row.verdict() == Verdict.REFUSED_B)
            .count();
  }

  /** All of a person, oldest first. */
  List<DecisionRow> of(String subject) {
    return entities
        .createQuery(
            "select d from AssuranceDecisionRow d where d.subject = :subject order by d.id",
            DecisionRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** How many of each verdict there were in a convention. */
  Map<Verdict, Long> counts(String conventionId) {
    Map<Verdict, Long> counts = new TreeMap<>();
    for (Object[] line :
        entities
            .createQuery(
                "select d.verdict, count(d) from AssuranceDecisionRow d"
                    + " where d.convention = :convention group by d.verdict",
                Object[].class)
            .setParameter("convention", conventionId)
            .getResultList()) {
      counts.put((Verdict) line[0], (Long) line[1]);
    }
    return counts;
  }

  int destroy(String conventionId) {
    return entities
        .createQuery("delete from AssuranceDecisionRow d where d.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }
}
