package id.konvensirakyat.platform.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was done with each objection, and what its sides said. */
@ApplicationScoped
public class Steps {
  @PersistenceContext private EntityManager entities;

  void add(String conventionId, Step step) {
    entities.persist(new ObjectionStepRow(conventionId, step));
  }

  void add(Words words) {
    entities.persist(new ObjectionTextRow(words));
  }

  /** The steps of one objection, the oldest first. */
  List<Step> of(String objection) {
    return entities
        .createQuery(
            "select s from ObjectionStepRow s where s.objection = :objection order by s.seq",
            ObjectionStepRow.class)
        .setParameter("objection", objection)
        .getResultStream()
        .map(ObjectionStepRow::step)
        .toList();
  }

  /** The steps of a whole convention by objection, the oldest first. */
  Map<String, List<Step>> all(String conventionId) {
    return entities
        .createQuery(
            "select s from ObjectionStepRow s where s.convention = :convention order by s.seq",
            ObjectionStepRow.class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(ObjectionStepRow::step)
        .collect(Collectors.groupingBy(Step::objection));
  }

  /** Forgets what the sides said; the hashes stay on the chain. */
  void forget(String objection) {
    entities
        .createQuery("delete from ObjectionTextRow t where t.objection = :objection")
        .setParameter("objection", objection)
        .executeUpdate();
  }

  /** What a side said. */
  Optional<String> text(String objection, Words.Part part) {
    return entities
        .createQuery(
            "select t from ObjectionTextRow t where t.objection = :objection and t.part = :part",
            ObjectionTextRow.class)
        .setParameter("objection", objection)
        .setParameter("part", part)
        .getResultStream()
        .map(row -> row.words().text())
        .findFirst();
  }
}
