package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.convention.Assessors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Verifiers' words and the decisions they came to. */
@ApplicationScoped
public class Assessments implements Assessors {
  @PersistenceContext private EntityManager entities;

  /** The words of one round, in the order they were given. */
  List<AssessmentRow> of(String application, int round) {
    return entities
        .createQuery(
            "select a from AssessmentRow a where a.application = :application and a.round = :round"
                + " order by a.id",
            AssessmentRow.class)
        .setParameter("application", application)
        .setParameter("round", round)
        .getResultList();
  }

  @Override
  public boolean assessed(String candidateId, String subject) {
    return !entities
        .createQuery(
            "select a.id from AssessmentRow a where a.application = :application"
                + " and a.verifier = :verifier",
            Long.class)
        .setParameter("application", candidateId)
        .setParameter("verifier", subject)
        .getResultList()
        .isEmpty();
  }

  void add(AssessmentRow row) {
    entities.persist(row);
  }

  List<DecisionRow> decisions(String application) {
    return entities
        .createQuery(
            "select d from DecisionRow d where d.application = :application order by d.round",
            DecisionRow.class)
        .setParameter("application", application)
        .getResultList();
  }

  void add(DecisionRow row) {
    entities.persist(row);
  }
}
