package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.platform.convention.RollReview;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The challenges to entries; an open one keeps the roll from being frozen. */
@ApplicationScoped
public class Challenges implements RollReview {
  @PersistenceContext private EntityManager entities;

  @Override
  public boolean isOpen(String conventionId) {
    return countOpen(conventionId) > 0;
  }

  /** How many wait for a decision. */
  long countOpen(String conventionId) {
    return counts(conventionId).entrySet().stream()
        .filter(count -> count.getKey().isOpen())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  void add(ChallengeRow row) {
    entities.persist(row);
    entities.flush();
  }

  /**
   * One of them, locked until the transaction ends.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  ChallengeRow lock(String conventionId, String id) {
    ChallengeRow row = entities.find(ChallengeRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.convention().equals(conventionId)) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return row;
  }

  /** Those that wait for a decision, oldest first. */
  List<ChallengeRow> open(String conventionId) {
    return entities
        .createQuery(
            "select c from ChallengeRow c where c.convention = :convention"
                + " and c.state in :open order by c.filedAt, c.id",
            ChallengeRow.class)
        .setParameter("convention", conventionId)
        .setParameter("open", List.of(ChallengeState.FILED, ChallengeState.ANSWERED))
        .getResultList();
  }

  /** Those that somebody filed, in all conventions. */
  List<ChallengeRow> by(String challenger) {
    return of("challenger", challenger);
  }

  /** Those about somebody's entry, in all conventions. */
  List<ChallengeRow> about(String subject) {
    return of("subject", subject);
  }

  private List<ChallengeRow> of(String column, String subject) {
    return entities
        .createQuery(
            "select c from ChallengeRow c where c."
                + column
                + " = :subject order by c.filedAt, c.id",
            ChallengeRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** How many stand where. */
  Map<ChallengeState, Long> counts(String conventionId) {
    Map<ChallengeState, Long> counts = new EnumMap<>(ChallengeState.class);
    entities
        .createQuery(
            "select c.state, count(c) from ChallengeRow c where c.convention = :convention"
                + " group by c.state",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .forEach(r -> counts.put((ChallengeState) r[0], ((Number) r[1]).longValue()));
    return counts;
  }

  int destroy(String conventionId) {
    return entities
        .createQuery("delete from ChallengeRow c where c.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }
}
