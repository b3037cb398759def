package id.konvensirakyat.platform.convention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks an act up in the chains by its kind. */
@ApplicationScoped
public class PastActs {
  private static final String KIND = "json_value(convert(a.line using utf8mb4), '$.kind')";

  @PersistenceContext private EntityManager entities;

  /** A convention that came to its end, and when. */
  public record Ended(String convention, Instant at) {}

  /** The conventions that were decided or cancelled. */
  public List<Ended> ended() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.* from act a join convention c on c.id = a.convention"
                    + " where c.stage in ('DECIDED', 'ARCHIVED', 'CANCELLED') and "
                    + KIND
                    + " in ('DECIDE', 'CANCEL')",
                ActRow.class)
            .getResultList();
    return rows.stream()
        .map(ActRow.class::cast)
        .map(row -> new Ended(row.convention(), row.at()))
        .toList();
  }

  /** When a convention was decided or cancelled. */
  public Optional<Instant> endOf(String conventionId) {
    return ended().stream()
        .filter(ended -> ended.convention().equals(conventionId))
        .map(Ended::at)
        .findFirst();
  }

  /** Whether an act of this kind about this subject is in the chain of a convention. */
  public boolean happened(String conventionId, String kind, String subject) {
    return !entities
        .createNativeQuery(
            "select a.seq from act a where a.convention = ?1 and "
                + KIND
                + " = ?2 and json_value(convert(a.line using utf8mb4), '$.subject') = ?3 limit 1")
        .setParameter(1, conventionId)
        .setParameter(2, kind)
        .setParameter(3, subject)
        .getResultList()
        .isEmpty();
  }
}
