package id.konvensirakyat.platform.finalization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The computed lists. A list is never changed: one that is computed anew stands beside the old. */
@ApplicationScoped
public class FinalLists {
  private static final String COLUMNS =
      "select l.dapil, l.version, l.sha256, l.canonical, l.cause, l.about from final_list l"
          + " where l.convention = ?1";

  private static final String LATEST =
      " and l.version = (select max(m.version) from final_list m"
          + " where m.convention = l.convention and m.dapil = l.dapil)";

  private static final String STATES =
      "select l.dapil, l.version, l.sha256, o.sha256, d.sha256 from final_list l"
          + " left join list_override o on o.convention = l.convention and o.dapil = l.dapil"
          + " and o.version = l.version and o.turn = (select max(p.turn) from list_override p"
          + " where p.convention = l.convention and p.dapil = l.dapil and p.version = l.version)"
          + " left join list_decision d on d.convention = l.convention and d.dapil = l.dapil"
          + " where l.convention = ?1"
          + LATEST;

  @PersistenceContext private EntityManager database;

  /** Which lists hold, by dapil. */
  List<ListState> states(String convention) {
    List<?> rows =
        database
            .createNativeQuery(STATES + " order by l.dapil")
            .setParameter(1, convention)
            .getResultList();
    return rows.stream().map(row -> state((Object[]) row)).toList();
  }

  /** Which list of a dapil holds; empty where none was computed. */
  Optional<ListState> state(String convention, String dapil) {
    List<?> rows =
        database
            .createNativeQuery(STATES + " and l.dapil = ?2")
            .setParameter(1, convention)
            .setParameter(2, dapil)
            .getResultList();
    return rows.stream().map(row -> state((Object[]) row)).findFirst();
  }

  /** The latest computed list of a dapil. */
  Optional<KeptList> latest(String convention, String dapil) {
    return lists(COLUMNS + LATEST + " and l.dapil = ?2", convention, dapil).stream().findFirst();
  }

  /** All lists that a dapil ever had, the first one first. */
  List<KeptList> versions(String convention, String dapil) {
    return lists(COLUMNS + " and l.dapil = ?2 order by l.version", convention, dapil);
  }

  /** The published bytes of the latest lists, by dapil, for the export. */
  public List<Published> published(String convention) {
    List<?> rows =
        database
            .createNativeQuery(COLUMNS + LATEST + " order by l.dapil")
            .setParameter(1, convention)
            .getResultList();
    return rows.stream()
        .map(row -> list((Object[]) row))
        .map(list -> new Published(list.dapil(), list.canonical()))
        .toList();
  }

  /** The exact bytes of a list, or of an override. */
  @SuppressWarnings("ArrayRecordComponent") // the exact bytes that were hashed
  public record Published(String dapil, byte[] canonical) {}

  void add(String convention, KeptList list) {
    database
        .createNativeQuery(
            "insert into final_list (convention, dapil, version, sha256, canonical, cause, about,"
                + " at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, list.dapil())
        .setParameter(3, list.version())
        .setParameter(4, list.hash())
        .setParameter(5, list.canonical())
        .setParameter(6, list.cause().name())
        .setParameter(7, list.about())
        .executeUpdate();
  }

  /** A list changes no more. */
  void decide(String convention, ListState list) {
    database
        .createNativeQuery(
            "insert into list_decision (convention, dapil, version, sha256, at)"
                + " values (?1, ?2, ?3, ?4, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, list.dapil())
        .setParameter(3, list.version())
        .setParameter(4, list.effective())
        .executeUpdate();
  }

  boolean isDecided(String convention, String dapil) {
    return !database
        .createNativeQuery("select 1 from list_decision where convention = ?1 and dapil = ?2")
        .setParameter(1, convention)
        .setParameter(2, dapil)
        .getResultList()
        .isEmpty();
  }

  private List<KeptList> lists(String query, String convention, String dapil) {
    List<?> rows =
        database
            .createNativeQuery(query)
            .setParameter(1, convention)
            .setParameter(2, dapil)
            .getResultList();
    return rows.stream().map(row -> list((Object[]) row)).toList();
  }

  private static KeptList list(Object[] row) {
    return new KeptList(
        row[0].toString(),
        ((Number) row[1]).intValue(),
        row[2].toString(),
        (byte[]) row[3],
        ListCause.valueOf(row[4].toString()),
        row[5].toString());
  }

  private static ListState state(Object[] row) {
    return new ListState(
        row[0].toString(),
        ((Number) row[1]).intValue(),
        row[2].toString(),
        Optional.ofNullable(row[3]).map(Object::toString),
        Optional.ofNullable(row[4]).isPresent());
  }
}
