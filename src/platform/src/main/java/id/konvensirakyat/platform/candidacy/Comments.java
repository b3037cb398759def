package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.persistence.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Public comments on provisional candidates. */
@ApplicationScoped
public class Comments {
  @PersistenceContext private EntityManager entities;

  /** About one application, oldest first. */
  List<CommentRow> about(String application) {
    return entities
        .createQuery(
            "select c from CommentRow c where c.application = :application order by c.at, c.id",
            CommentRow.class)
        .setParameter("application", application)
        .getResultList();
  }

  List<CommentRow> ofConvention(String conventionId) {
    return entities
        .createQuery(
            "select c from CommentRow c where c.convention = :convention"
                + " order by c.application, c.at, c.id",
            CommentRow.class)
        .setParameter("convention", conventionId)
        .getResultList();
  }

  List<CommentRow> by(String conventionId, String subject) {
    return entities
        .createQuery(
            "select c from CommentRow c where c.convention = :convention"
                + " and c.subject = :subject order by c.at, c.id",
            CommentRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** How many there are, by application. */
  Map<String, Integer> counts(String conventionId) {
    Map<String, Integer> counts = new TreeMap<>();
    entities
        .createQuery(
            "select c.application, count(c) from CommentRow c where c.convention = :convention"
                + " group by c.application",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .forEach(r -> counts.put((String) r[0], ((Number) r[1]).intValue()));
    return counts;
  }

  /**
   * What this person said of this candidate and what nobody answered yet, locked. Found first and
   * locked then: to lock what is not there would let two first comments block each other.
   */
  Optional<CommentRow> lockOpen(String application, String subject) {
    Optional<CommentRow> open =
        entities
            .createQuery(
                "select c from CommentRow c where c.application = :application"
                    + " and c.openSubject = :subject",
                CommentRow.class)
            .setParameter("application", application)
            .setParameter("subject", subject)
            .getResultStream()
            .findFirst();
    open.ifPresent(row -> entities.refresh(row, LockModeType.PESSIMISTIC_WRITE));
    return open;
  }

  /** A comment about this application, locked. */
  Optional<CommentRow> lock(String application, String id) {
    return Optional.ofNullable(entities.find(CommentRow.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> row.application().equals(application));
  }

  /** Writes at once, so that a race of one person against himself is decided here. */
  void add(CommentRow row) {
    entities.persist(row);
    UniqueKeys.flush(entities, "one_open_comment_a_person", CommentOnCandidate::waitsForAnswer);
  }

  void flush() {
    entities.flush();
  }
}
