package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The codes that voters show to officers. */
@ApplicationScoped
public class Meetings {
  private static final List<String> KEYS = List.of("one_meeting_a_person", "one_code_a_meeting");

  @PersistenceContext private EntityManager entities;

  Optional<MeetingRow> of(String conventionId, String subject) {
    return find("subject", conventionId, subject);
  }

  /** The meeting of a code; of two officers who use one code at once, one uses it up. */
  Optional<MeetingRow> withCode(String conventionId, String code) {
    return find("code", conventionId, code);
  }

  /** Uses a code up; false where another request did so first. */
  boolean use(String conventionId, String code) {
    return entities
            .createQuery(
                "delete from MeetingRow m where m.convention = :convention and m.code = :code")
            .setParameter("convention", conventionId)
            .setParameter("code", code)
            .executeUpdate()
        == 1;
  }

  private Optional<MeetingRow> find(String column, String conventionId, String value) {
    return entities
        .createQuery(
            "select m from MeetingRow m where m.convention = :convention and m."
                + column
                + " = :value",
            MeetingRow.class)
        .setParameter("convention", conventionId)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /** Writes at once; where two were drawn at once, or one twice, somebody has to draw again. */
  void keep(MeetingRow row) {
    entities.persist(row);
    UniqueKeys.flush(entities, KEYS, () -> Refusal.of(Problem.CHANGED_MEANWHILE));
  }

  void remove(MeetingRow row) {
    entities.remove(row);
    entities.flush();
  }

  int removeAll(String conventionId) {
    return entities
        .createQuery("delete from MeetingRow m where m.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }
}
