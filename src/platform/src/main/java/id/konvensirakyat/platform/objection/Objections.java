package id.konvensirakyat.platform.objection;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.platform.convention.ObjectionFacts;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The objections of each convention, and the drafts of some. */
@ApplicationScoped
public class Objections implements ObjectionFacts {
  @PersistenceContext private EntityManager entities;

  /** Keeps a new draft; a second one on the same matter is refused. */
  void add(ObjectionRow row) {
    entities.persist(row);
    flush();
  }

  void remove(ObjectionRow row) {
    entities.remove(row);
  }

  /** Writes what is pending; two open ones of a person on one matter are refused here. */
  void flush() {
    UniqueKeys.flush(
        entities, "one_open_objection_a_matter", () -> Refusal.of(Problem.OBJECTION_REPEATED));
  }

  /** A filed objection; {@link Problem#NOT_FOUND} for a draft and elsewhere. */
  ObjectionRow get(String conventionId, String id) {
    return find(conventionId, id)
        .filter(row -> !row.isDraft())
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The same, locked until the transaction ends. */
  ObjectionRow lock(String conventionId, String id) {
    ObjectionRow row = get(conventionId, id);
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  /** The draft of its author, locked. */
  ObjectionRow lockDraft(String conventionId, String id, String subject) {
    ObjectionRow row =
        find(conventionId, id)
            .filter(one -> one.subject().equals(subject))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (!row.isDraft()) {
      throw Refusal.notNow(List.of("already-filed"));
    }
    return row;
  }

  Optional<ObjectionRow> find(String conventionId, String id) {
    return Optional.ofNullable(entities.find(ObjectionRow.class, id))
        .filter(row -> row.convention().equals(conventionId));
  }

  /** Those that were filed, in the order of filing. */
  List<ObjectionRow> filed(String conventionId) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.convention = :convention"
                + " and o.filingNumber is not null order by o.filingNumber",
            ObjectionRow.class)
        .setParameter("convention", conventionId)
        .getResultList();
  }

  /** Those of one person, drafts too, the oldest first. */
  List<ObjectionRow> by(String conventionId, String subject) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.convention = :convention"
                + " and o.subject = :subject order by o.createdAt, o.id",
            ObjectionRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Those of one person in all conventions. */
  List<ObjectionRow> by(String subject) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.subject = :subject"
                + " order by o.convention, o.createdAt, o.id",
            ObjectionRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Those, drafts too, of which it is still known whose they are. */
  List<ObjectionRow> remembered(String conventionId) {
    return entities
        .createQuery(
            "select o from ObjectionRow o where o.convention = :convention and o.subject <> ''",
            ObjectionRow.class)
        .setParameter("convention", conventionId)
        .getResultList();
  }

  /** How many of a convention were filed so far. */
  int count(String conventionId) {
    return entities
        .createQuery(
            "select count(o) from ObjectionRow o where o.convention = :convention"
                + " and o.filingNumber is not null",
            Long.class)
        .setParameter("convention", conventionId)
        .getSingleResult()
        .intValue();
  }

  /** The exact lines of objections.jsonl, without newlines, in their order. */
  public List<byte[]> lines(String conventionId) {
    return filed(conventionId).stream().map(row -> row.line().orElseThrow()).toList();
  }

  @Override
  public DapilObjections of(String conventionId, String dapil) {
    return new DapilObjections(
        entities
            .createQuery(
                "select o from ObjectionRow o where o.convention = :convention"
                    + " and o.dapil = :dapil and o.filingNumber is not null"
                    + " order by o.filingNumber",
                ObjectionRow.class)
            .setParameter("convention", conventionId)
            .setParameter("dapil", dapil)
            .getResultStream()
            .map(ObjectionRow::objection)
            .toList());
  }

  /** Asked for every look at the convention: a count, not the objections. */
  @Override
  public boolean anyOpen(String conventionId) {
    return entities
            .createQuery(
                "select count(o) from ObjectionRow o where o.convention = :convention"
                    + " and o.state in :open",
                Long.class)
            .setParameter("convention", conventionId)
            .setParameter(
                "open",
                Arrays.stream(ObjectionState.values()).filter(ObjectionState::isOpen).toList())
            .getSingleResult()
        > 0;
  }

  @Override
  public Map<String, DapilObjections> of(String conventionId) {
    return filed(conventionId).stream()
        .collect(
            groupingBy(
                ObjectionRow::dapil,
                TreeMap::new,
                mapping(
                    ObjectionRow::objection, collectingAndThen(toList(), DapilObjections::new))));
  }
}
