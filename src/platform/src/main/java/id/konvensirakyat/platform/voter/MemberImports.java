package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of members that were handed in: their sealed lines, until they are worked off. */
@ApplicationScoped
public class MemberImports {
  /** More than that nobody reads: the list has to be repaired first. */
  private static final int MOST_FAULTS = 10_000;

  @PersistenceContext private EntityManager entities;

  /** Writes at once: one list at a time is worked off for a convention. */
  void add(MemberImportRow row) {
    entities.persist(row);
    UniqueKeys.flush(entities, "one_running_import", () -> Refusal.of(Problem.IMPORT_RUNS));
  }

  void addBlock(String id, int firstLine, byte[] sealed) {
    entities
        .createNativeQuery(
            "insert into member_import_block (import, first_line, sealed) values (?1, ?2, ?3)")
        .setParameter(1, id)
        .setParameter(2, firstLine)
        .setParameter(3, sealed)
        .executeUpdate();
  }

  /** The lines of a block. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Block(int firstLine, byte[] sealed) {}

  /** The block that holds a line. */
  Optional<Block> block(String id, int line) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select first_line, sealed from member_import_block where import = ?1"
                    + " and first_line <= ?2 order by first_line desc limit 1")
            .setParameter(1, id)
            .setParameter(2, line)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Block(((Number) row[0]).intValue(), (byte[]) row[1]))
        .findFirst();
  }

  void removeBlocks(String id) {
    entities
        .createNativeQuery("delete from member_import_block where import = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  void addFaults(String id, int line, List<FieldError> errors) {
    if (faults(id).longValue() >= MOST_FAULTS) {
      return;
    }
    for (FieldError error : errors) {
      entities
          .createNativeQuery(
              "insert into member_import_fault (import, line, field, code, message, message_id)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?6)")
          .setParameter(1, id)
          .setParameter(2, line)
          .setParameter(3, error.field())
          .setParameter(4, error.code())
          .setParameter(5, error.message())
          .setParameter(6, error.messageId())
          .executeUpdate();
    }
  }

  private Number faults(String id) {
    return (Number)
        entities
            .createNativeQuery("select count(*) from member_import_fault where import = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** What was wrong behind a line, in the order of the lines. */
  List<FieldError> faults(String id, int after, int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select field, code, message, message_id, line from member_import_fault where"
                    + " import = ?1 and line > ?2 order by line, id limit ?3")
            .setParameter(1, id)
            .setParameter(2, after)
            .setParameter(3, most)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new FieldError(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    ((Number) row[4]).intValue()))
        .toList();
  }

  /** One that nobody works on; only its own row is waited for. */
  Optional<MemberImportRow> lockDue(Instant now) {
    return entities
        .createQuery(
            "select i.id from MemberImportRow i where i.running is not null and i.size > 0"
                + " and i.dueAt <= :now"
                + " order by i.uploadedAt",
            String.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(this::lock)
        .filter(row -> row.isDue(now));
  }

  Optional<MemberImportRow> lock(String id) {
    return Optional.ofNullable(
        entities.find(MemberImportRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<MemberImportRow> of(String conventionId) {
    return entities
        .createQuery(
            "select i from MemberImportRow i where i.convention = :convention"
                + " order by i.uploadedAt desc",
            MemberImportRow.class)
        .setParameter("convention", conventionId)
        .setMaxResults(20)
        .getResultList();
  }

  Optional<MemberImportRow> find(String conventionId, String id) {
    return Optional.ofNullable(entities.find(MemberImportRow.class, id))
        .filter(row -> row.convention().equals(conventionId));
  }

  void remove(String id) {
    entities
        .createNativeQuery("delete from member_import where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Removes those that did not arrive in time; their blocks go with them. */
  void removeBrokenOff(Instant now) {
    entities
        .createQuery(
            "select i.id from MemberImportRow i where i.running is not null and i.size = 0"
                + " and i.dueAt < :now",
            String.class)
        .setParameter("now", now)
        .getResultStream()
        .forEach(id -> lock(id).filter(row -> row.isBrokenOff(now)).ifPresent(entities::remove));
  }

  void destroy(String conventionId) {
    entities
        .createNativeQuery("delete from member_import where convention = ?1")
        .setParameter(1, conventionId)
        .executeUpdate();
  }
}
