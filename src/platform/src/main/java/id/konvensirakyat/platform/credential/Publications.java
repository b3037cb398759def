package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.RollFigure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was published of the rolls, and the rolls as they were published last. */
@ApplicationScoped
public class Publications {
  @PersistenceContext private EntityManager entities;

  /** One publication without its text. */
  public record Facts(int number, String sha256, Instant at, int entries, int joined, int left) {}

  /** All publications of a convention, in their order. */
  List<Facts> of(String conventionId) {
    return entities
        .createQuery(
            "select p.number, p.sha256, p.publishedAt, p.entries, p.joined, p.leaving"
                + " from PublicationRow p where p.convention = :convention order by p.number",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(
            r ->
                new Facts(
                    (Integer) r[0],
                    (String) r[1],
                    (Instant) r[2],
                    (Integer) r[3],
                    (Integer) r[4],
                    (Integer) r[5]))
        .toList();
  }

  /** The text of a publication. */
  Optional<byte[]> text(String conventionId, int number) {
    return entities
        .createQuery(
            "select p.bytes from PublicationRow p where p.convention = :convention"
                + " and p.number = :number",
            byte[].class)
        .setParameter("convention", conventionId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** What is said of each roll as it was published last; none before the first time. */
  List<RollFigure> figures(String conventionId) {
    return entities
        .createQuery(
            "select c.dapil, c.size, c.sha256 from CurrentRollRow c"
                + " where c.convention = :convention order by c.dapil",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(r -> new RollFigure((String) r[0], (Integer) r[1], (String) r[2]))
        .toList();
  }

  /** The bytes of one roll as it was published last. */
  Optional<byte[]> current(String conventionId, String dapil) {
    return entities
        .createQuery(
            "select c.bytes from CurrentRollRow c where c.convention = :convention"
                + " and c.dapil = :dapil",
            byte[].class)
        .setParameter("convention", conventionId)
        .setParameter("dapil", dapil)
        .getResultStream()
        .findFirst();
  }

  /** Ascending credentials by dapil, as published last; empty before the first time. */
  Map<String, List<String>> current(String conventionId) {
    Map<String, List<String>> rolls = new HashMap<>();
    for (RollFigure figure : figures(conventionId)) {
      byte[] bytes = current(conventionId, figure.dapil()).orElseThrow();
      rolls.put(figure.dapil(), CurrentRollRow.credentials(bytes));
    }
    return rolls;
  }

  void add(String conventionId, Publication publication, String sha256, Instant at) {
    entities.persist(new PublicationRow(conventionId, publication, sha256, at));
  }

  void replace(CurrentRollRow row) {
    entities.merge(row);
  }
}
