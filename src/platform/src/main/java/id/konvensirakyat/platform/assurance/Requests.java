package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The requests for level B. */
@ApplicationScoped
public class Requests {
  private static final int CANDIDATES = 20;

  @PersistenceContext private EntityManager entities;

  /** Keeps a first request; of two at once one wins. */
  void add(RequestRow row) {
    entities.persist(row);
    UniqueKeys.flush(entities, "one_request_a_person", () -> Refusal.of(Problem.CHANGED_MEANWHILE));
  }

  void flush() {
    entities.flush();
  }

  void remove(RequestRow row) {
    entities.remove(row);
  }

  Optional<RequestRow> of(String conventionId, String subject) {
    return entities
        .createQuery(
            "select r from AssuranceRequestRow r where r.convention = :convention"
                + " and r.subject = :subject",
            RequestRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** The same, locked until the transaction ends. */
  Optional<RequestRow> lock(String conventionId, String subject) {
    Optional<RequestRow> row = of(conventionId, subject);
    row.ifPresent(r -> entities.refresh(r, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }

  /** All requests of a person. */
  List<RequestRow> of(String subject) {
    return entities
        .createQuery(
            "select r from AssuranceRequestRow r where r.subject = :subject order by r.convention",
            RequestRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  List<RequestRow> in(String conventionId) {
    return entities
        .createQuery(
            "select r from AssuranceRequestRow r where r.convention = :convention",
            RequestRow.class)
        .setParameter("convention", conventionId)
        .getResultList();
  }

  Optional<RequestRow> find(String conventionId, String id) {
    return Optional.ofNullable(entities.find(RequestRow.class, id))
        .filter(row -> row.convention().equals(conventionId));
  }

  /** A request by its id, locked until the transaction ends. */
  Optional<RequestRow> lockCase(String conventionId, String id) {
    Optional<RequestRow> row = find(conventionId, id);
    row.ifPresent(r -> entities.refresh(r, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }

  /** The case that an officer holds now. */
  Optional<RequestRow> heldBy(String conventionId, String officer, Instant now) {
    return entities
        .createQuery(
            "select r from AssuranceRequestRow r where r.convention = :convention"
                + " and r.state = :state and r.takenBy = :officer and r.takenUntil > :now",
            RequestRow.class)
        .setParameter("convention", conventionId)
        .setParameter("state", RequestState.WAITING)
        .setParameter("officer", officer)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /**
   * Gives an officer the oldest case that nobody holds. Two officers at once get two: whoever
   * writes the name into the row first holds it.
   */
  Optional<RequestRow> take(String conventionId, Caller officer, OfficerAreas areas, Instant now) {
    for (Object id : free(conventionId, officer, areas, now)) {
      int taken =
          entities
              .createQuery(
                  "update AssuranceRequestRow r set r.takenBy = :officer, r.takenUntil = :until,"
                      + " r.version = r.version + 1 where r.id = :id and r.state = :state"
                      + " and (r.takenBy is null or r.takenUntil <= :now)")
              .setParameter("officer", officer.subject())
              .setParameter("until", now.plus(RequestRow.HELD))
              .setParameter("id", id)
              .setParameter("state", RequestState.WAITING)
              .setParameter("now", now)
              .executeUpdate();
      if (taken == 1) {
        return find(conventionId, (String) id);
      }
    }
    return Optional.empty();
  }

  private List<?> free(String conventionId, Caller officer, OfficerAreas areas, Instant now) {
    return waiting(
            "select id",
            " and (taken_by is null or taken_until <= ?4) order by submitted_at, id",
            conventionId,
            officer,
            areas)
        .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .setMaxResults(CANDIDATES)
        .getResultList();
  }

  /** How many wait in an officer's areas, those that officers hold too. */
  long count(String conventionId, Caller officer, OfficerAreas areas) {
    Query query = waiting("select count(*)", "", conventionId, officer, areas);
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Nobody's own request is among them. */
  private Query waiting(
      String what, String more, String conventionId, Caller officer, OfficerAreas areas) {
    return entities
        .createNativeQuery(
            what
                + " from assurance_request where convention = ?1 and state = 'WAITING'"
                + " and subject <> ?2 and area regexp ?3"
                + more)
        .setParameter(1, conventionId)
        .setParameter(2, officer.subject())
        .setParameter(3, areas.pattern());
  }

  /** How many were handed in before this one and still wait. */
  long ahead(String conventionId, Instant submittedAt) {
    return entities
        .createQuery(
            "select count(r) from AssuranceRequestRow r where r.convention = :convention"
                + " and r.state = :state and r.submittedAt < :at",
            Long.class)
        .setParameter("convention", conventionId)
        .setParameter("state", RequestState.WAITING)
        .setParameter("at", submittedAt)
        .getSingleResult();
  }
}
