package id.konvensirakyat.platform.finalization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The computed lists. A list is never changed: one that is computed anew stands beside the old. */
@ApplicationScoped
public class FinalLists {
  private static final String LATEST =
      "select l.dapil, l.version, l.sha256, l.canonical from final_list l where l.convention = ?1"
          + " and l.version = (select max(m.version) from final_list m"
          + " where m.convention = l.convention and m.dapil = l.dapil)";

  @PersistenceContext private EntityManager database;

  /** The lists that hold, by dapil. */
  List<KeptList> latest(String convention) {
    List<?> rows =
        database
            .createNativeQuery(LATEST + " order by l.dapil")
            .setParameter(1, convention)
            .getResultList();
    return rows.stream().map(row -> list((Object[]) row)).toList();
  }

  /** The list of a dapil that holds. */
  Optional<KeptList> latest(String convention, String dapil) {
    List<?> rows =
        database
            .createNativeQuery(LATEST + " and l.dapil = ?2")
            .setParameter(1, convention)
            .setParameter(2, dapil)
            .getResultList();
    return rows.stream().map(row -> list((Object[]) row)).findFirst();
  }

  /** The published bytes of the lists that hold, by dapil, for the export. */
  public List<Published> published(String convention) {
    return latest(convention).stream()
        .map(list -> new Published(list.dapil(), list.canonical()))
        .toList();
  }

  /** The exact bytes of a list. */
  @SuppressWarnings("ArrayRecordComponent") // the exact bytes that were hashed
  public record Published(String dapil, byte[] canonical) {}

  void add(String convention, KeptList list, String reason) {
    database
        .createNativeQuery(
            "insert into final_list (convention, dapil, version, sha256, canonical, reason, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, list.dapil())
        .setParameter(3, list.version())
        .setParameter(4, list.hash())
        .setParameter(5, list.canonical())
        .setParameter(6, reason)
        .executeUpdate();
  }

  private static KeptList list(Object[] row) {
    return new KeptList(
        row[0].toString(), ((Number) row[1]).intValue(), row[2].toString(), (byte[]) row[3]);
  }
}
