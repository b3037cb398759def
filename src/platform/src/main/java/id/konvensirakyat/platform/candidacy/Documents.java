package id.konvensirakyat.platform.candidacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sealed documents of applications. */
@ApplicationScoped
public class Documents {
  @PersistenceContext private EntityManager entities;

  /** What may be told of a document without opening it. */
  record Facts(DocumentKind kind, String mediaType, int size, String sha256) {}

  List<Facts> facts(String application) {
    return entities
        .createQuery(
            "select d.kind, d.mediaType, d.size, d.sha256 from DocumentRow d"
                + " where d.application = :application order by d.kind",
            Object[].class)
        .setParameter("application", application)
        .getResultStream()
        .map(d -> new Facts((DocumentKind) d[0], (String) d[1], (Integer) d[2], (String) d[3]))
        .toList();
  }

  /** The applications of a convention that have a portrait. */
  Set<String> portrayed(String conventionId) {
    return entities
        .createQuery(
            "select d.application from DocumentRow d where d.kind = :kind and d.application in"
                + " (select a.id from ApplicationRow a where a.convention = :convention)",
            String.class)
        .setParameter("kind", DocumentKind.PHOTO)
        .setParameter("convention", conventionId)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<DocumentRow> find(String application, DocumentKind kind) {
    return entities
        .createQuery(
            "select d from DocumentRow d where d.application = :application and d.kind = :kind",
            DocumentRow.class)
        .setParameter("application", application)
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }

  void add(DocumentRow row) {
    entities.persist(row);
  }

  void remove(DocumentRow row) {
    entities.remove(row);
  }
}
