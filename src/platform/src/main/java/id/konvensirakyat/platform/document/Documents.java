package id.konvensirakyat.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sealed files. */
@ApplicationScoped
public class Documents {
  @PersistenceContext private EntityManager entities;

  /** A file of somebody, as the person's own copy lists it. */
  record Listed(Owner owner, DocumentFacts facts) {}

  public List<DocumentFacts> facts(Owner owner) {
    return of(
            entities.createQuery(
                "select d.kind, d.number, d.mediaType, d.size, d.sha256, d.scanned,"
                    + " case when d.sealedSmall is null then false else true end, d.storedAt"
                    + " from DocumentRow d"
                    + " where d.ownerType = :type and d.owner = :owner order by d.kind, d.number",
                Object[].class),
            owner)
        .getResultStream()
        .map(d -> facts(d, 0))
        .toList();
  }

  /** Those that are due in one phase. */
  public List<DocumentFacts> facts(Owner owner, DocumentKind.Phase phase) {
    return facts(owner).stream().filter(file -> file.kind().phase() == phase).toList();
  }

  /** The applications' files of a convention that are due in one phase, by application. */
  Map<String, List<DocumentFacts>> facts(String conventionId, DocumentKind.Phase phase) {
    return entities
        .createQuery(
            "select d.owner, d.kind, d.number, d.mediaType, d.size, d.sha256, d.scanned,"
                + " case when d.sealedSmall is null then false else true end, d.storedAt"
                + " from DocumentRow d where d.convention = :convention"
                + " and d.ownerType = :type and d.kind in :kinds"
                + " order by d.owner, d.kind, d.number",
            Object[].class)
        .setParameter("convention", conventionId)
        .setParameter("type", Owner.Type.APPLICATION)
        .setParameter("kinds", DocumentKind.due(phase))
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                d -> (String) d[0], Collectors.mapping(d -> facts(d, 1), Collectors.toList())));
  }

  /** All files of a person. */
  List<Listed> ofPerson(String subject) {
    return entities
        .createQuery(
            "select d.ownerType, d.convention, d.owner, d.kind, d.number, d.mediaType, d.size,"
                + " d.sha256, d.scanned,"
                + " case when d.sealedSmall is null then false else true end, d.storedAt"
                + " from DocumentRow d where d.subject = :subject"
                + " order by d.convention, d.owner, d.kind, d.number",
            Object[].class)
        .setParameter("subject", subject)
        .getResultStream()
        .map(
            d ->
                new Listed(
                    new Owner((Owner.Type) d[0], (String) d[1], (String) d[2], subject),
                    facts(d, 3)))
        .toList();
  }

  private static DocumentFacts facts(Object[] d, int from) {
    return new DocumentFacts(
        (DocumentKind) d[from],
        (Integer) d[from + 1],
        (String) d[from + 2],
        (Integer) d[from + 3],
        (String) d[from + 4],
        (Boolean) d[from + 5],
        (Boolean) d[from + 6],
        (Instant) d[from + 7]);
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

  /** Some of the files that are not sealed under this key, locked. */
  List<DocumentRow> sealedOtherwise(String keyId, int most) {
    return entities
        .createQuery(
            "select d from DocumentRow d where d.keyId <> :key order by d.id", DocumentRow.class)
        .setParameter("key", keyId)
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void add(DocumentRow row) {
    entities.persist(row);
  }

  void remove(DocumentRow row) {
    entities.remove(row);
  }

  int destroy(Owner owner) {
    return entities
        .createQuery("delete from DocumentRow d where d.ownerType = :type and d.owner = :owner")
        .setParameter("type", owner.type())
        .setParameter("owner", owner.id())
        .executeUpdate();
  }

  /** Destroys a person's files of these kinds in one convention. */
  int destroy(String conventionId, String subject, Collection<DocumentKind> kinds) {
    return entities
        .createQuery(
            "delete from DocumentRow d where d.convention = :convention"
                + " and d.subject = :subject and d.kind in :kinds")
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .setParameter("kinds", kinds)
        .executeUpdate();
  }

  private static <T> TypedQuery<T> of(TypedQuery<T> query, Owner owner) {
    return query.setParameter("type", owner.type()).setParameter("owner", owner.id());
  }
}
