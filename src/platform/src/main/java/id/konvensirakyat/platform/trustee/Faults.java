package id.konvensirakyat.platform.trustee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The complaints that ended attempts; of each attempt there is one at most. */
@ApplicationScoped
public class Faults {
  @PersistenceContext private EntityManager database;

  /**
   * A complaint that was checked.
   *
   * @param complainer the trustee who sent the evidence
   * @param against the trustee of whose share it speaks
   * @param named who is at fault by the evidence: one of the two
   * @param code why
   * @param evidence the exact text, for everybody to check again
   */
  record Fault(int attempt, int complainer, int against, int named, String code, String evidence) {}

  /** The fault that ended this attempt. */
  Optional<Fault> of(String convention, int attempt) {
    return all(convention).stream().filter(fault -> fault.attempt() == attempt).findFirst();
  }

  /** All faults of a convention's ceremony, by attempt. */
  List<Fault> all(String convention) {
    List<?> rows =
        database
            .createNativeQuery(
                "select attempt, complainer, against, named, code, evidence from ceremony_fault"
                    + " where convention = ?1 order by attempt")
            .setParameter(1, convention)
            .getResultList();
    return rows.stream().map(row -> fault((Object[]) row)).toList();
  }

  void put(String convention, Fault fault) {
    database
        .createNativeQuery(
            "insert into ceremony_fault"
                + " (convention, attempt, complainer, against, named, code, evidence, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, fault.attempt())
        .setParameter(3, fault.complainer())
        .setParameter(4, fault.against())
        .setParameter(5, fault.named())
        .setParameter(6, fault.code())
        .setParameter(7, fault.evidence().getBytes(StandardCharsets.UTF_8))
        .executeUpdate();
  }

  private static Fault fault(Object[] row) {
    return new Fault(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue(),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        row[4].toString(),
        new String((byte[]) row[5], StandardCharsets.UTF_8));
  }
}
