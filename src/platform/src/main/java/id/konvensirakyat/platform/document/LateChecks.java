package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifiers' words on late documents, and who declared to serve the state. */
@ApplicationScoped
public class LateChecks {
  @PersistenceContext private EntityManager entities;

  /** All words on an application's late documents, also on replaced ones, in their order. */
  List<LateCheckRow> of(String application) {
    return entities
        .createQuery(
            "select c from LateCheckRow c where c.application = :application order by c.id",
            LateCheckRow.class)
        .setParameter("application", application)
        .getResultList();
  }

  /** The same of all applications of a convention, by application. */
  Map<String, List<LateCheckRow>> ofConvention(String conventionId) {
    return entities
        .createQuery(
            "select c from LateCheckRow c where c.convention = :convention order by c.id",
            LateCheckRow.class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .collect(Collectors.groupingBy(LateCheckRow::application));
  }

  /** Those of these applications whose applicants declared to serve the state. */
  Set<String> serving(Collection<String> applications) {
    return entities
        .createQuery(
            "select s.application from ServiceRow s where s.serves = true"
                + " and s.application in :applications",
            String.class)
        .setParameter("applications", applications)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The applications of a convention with a late document. */
  List<String> applications(String conventionId) {
    return entities
        .createQuery(
            "select distinct d.owner from DocumentRow d where d.convention = :convention"
                + " and d.ownerType = :type and d.kind in :kinds order by d.owner",
            String.class)
        .setParameter("convention", conventionId)
        .setParameter("type", Owner.Type.APPLICATION)
        .setParameter("kinds", DocumentKind.due(DocumentKind.Phase.LATE))
        .getResultList();
  }

  /** Writes at once: a verifier's second word on the same file is refused by the unique key. */
  void add(LateCheckRow row) {
    entities.persist(row);
    UniqueKeys.flush(entities, "one_word_a_verifier", () -> Refusal.of(Problem.ALREADY_CHECKED));
  }

  Optional<ServiceRow> service(String application) {
    return Optional.ofNullable(entities.find(ServiceRow.class, application));
  }

  void add(ServiceRow row) {
    entities.persist(row);
  }

  /** Forgets a person's declaration and the words on papers that are gone. */
  void forget(String application) {
    entities
        .createQuery("delete from LateCheckRow c where c.application = :application")
        .setParameter("application", application)
        .executeUpdate();
    entities
        .createQuery("delete from ServiceRow s where s.application = :application")
        .setParameter("application", application)
        .executeUpdate();
  }
}
