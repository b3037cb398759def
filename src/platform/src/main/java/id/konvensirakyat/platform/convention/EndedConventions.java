package id.konvensirakyat.platform.convention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The conventions that came to their end, and when: from then on retention periods run. */
@ApplicationScoped
public class EndedConventions {
  @PersistenceContext private EntityManager entities;

  /** A convention that came to its end, and when. */
  public record Ended(String convention, Instant at) {}

  /** The conventions that were decided or cancelled. */
  public List<Ended> ended() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.* from act a join convention c on c.id = a.convention"
                    + " where c.stage in ('DECIDED', 'ARCHIVED', 'CANCELLED')"
                    + " and a.kind in ('DECIDE', 'CANCEL')",
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
}
