package id.konvensirakyat.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sealed files. */
@ApplicationScoped
public class Documents {
  @PersistenceContext private EntityManager entities;

  public List<DocumentFacts> facts(Owner owner) {
    return of(
            entities.createQuery(
                "select d.kind, d.number, d.mediaType, d.size, d.sha256 from DocumentRow d"
                    + " where d.ownerType = :type and d.owner = :owner order by d.kind, d.number",
                Object[].class),
            owner)
        .getResultStream()
        .map(
            d ->
                new DocumentFacts(
                    (DocumentKind) d[0],
                    (Integer) d[1],
                    (String) d[2],
                    (Integer) d[3],
                    (String) d[4]))
        .toList();
  }

  /** The applications of a convention that have a portrait. */
  public Set<String> portrayed(String conventionId) {
    return entities
        .createQuery(
            "select d.owner from DocumentRow d where d.kind = :kind"
                + " and d.convention = :convention",
            String.class)
        .setParameter("kind", DocumentKind.PHOTO)
        .setParameter("convention", conventionId)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<DocumentRow> find(Owner owner, DocumentKind kind, int number) {
    return of(
            entities.createQuery(
                "select d from DocumentRow d where d.ownerType = :type and d.owner = :owner"
                    + " and d.kind = :kind and d.number = :number",
                DocumentRow.class),
            owner)
        .setParameter("kind", kind)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The highest number among the files of a kind; 0 where there is none. */
  int last(Owner owner, DocumentKind kind) {
    return of(
            entities.createQuery(
                "select coalesce(max(d.number), 0) from DocumentRow d"
                    + " where d.ownerType = :type and d.owner = :owner and d.kind = :kind",
                Integer.class),
            owner)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  void add(DocumentRow row) {
    entities.persist(row);
  }

  void remove(DocumentRow row) {
    entities.remove(row);
  }

  private static <T> TypedQuery<T> of(TypedQuery<T> query, Owner owner) {
    return query.setParameter("type", owner.type()).setParameter("owner", owner.id());
  }
}
