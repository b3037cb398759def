package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.ListOverride;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a board put, or proposed to put, in the place of a computed list. */
@ApplicationScoped
public class ListOverrides {
  private static final String OF_LIST =
      "select o.canonical from list_override o"
          + " where o.convention = ?1 and o.dapil = ?2 and o.version = ?3";

  @PersistenceContext private EntityManager database;

  /** The override that holds, if one does. */
  Optional<ListOverride> holding(String convention, ListState list) {
    List<?> rows =
        database
            .createNativeQuery(OF_LIST + " and o.turn is not null order by o.turn desc limit 1")
            .setParameter(1, convention)
            .setParameter(2, list.dapil())
            .setParameter(3, list.version())
            .getResultList();
    return rows.stream().map(ListOverrides::override).findFirst();
  }

  /** Whatever was proposed for the list that holds, oldest first. */
  List<ListOverride> kept(String convention, ListState list) {
    List<?> rows =
        database
            .createNativeQuery(OF_LIST + " order by o.at, o.sha256")
            .setParameter(1, convention)
            .setParameter(2, list.dapil())
            .setParameter(3, list.version())
            .getResultList();
    return rows.stream().map(ListOverrides::override).toList();
  }

  /** The published bytes of the overrides that hold, by dapil, for the export. */
  public List<FinalLists.Published> published(String convention) {
    List<?> rows =
        database
            .createNativeQuery(
                "select o.dapil, o.canonical from list_override o where o.convention = ?1"
                    + " and o.version = (select max(m.version) from final_list m"
                    + " where m.convention = o.convention and m.dapil = o.dapil)"
                    + " and o.turn = (select max(p.turn) from list_override p where p.convention ="
                    + " o.convention and p.dapil = o.dapil and p.version = o.version)"
                    + " order by o.dapil")
            .setParameter(1, convention)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new FinalLists.Published(row[0].toString(), (byte[]) row[1]))
        .toList();
  }

  /** Keeps what was proposed; proposing it once more changes nothing. */
  void propose(String convention, ListState list, ListOverride override) {
    database
        .createNativeQuery(
            "insert ignore into list_override (convention, dapil, version, sha256, canonical, turn,"
                + " at) values (?1, ?2, ?3, ?4, ?5, null, utc_timestamp(6))")
        .setParameter(1, convention)
        .setParameter(2, list.dapil())
        .setParameter(3, list.version())
        .setParameter(4, override.hash())
        .setParameter(5, override.canonicalText().getBytes(StandardCharsets.UTF_8))
        .executeUpdate();
  }

  /** Puts an override that was kept in the place of the list, and of an earlier one. */
  void put(String convention, ListState list, ListOverride override) {
    Object greatest =
        database
            .createNativeQuery(
                "select coalesce(max(turn), 0) from list_override"
                    + " where convention = ?1 and dapil = ?2 and version = ?3")
            .setParameter(1, convention)
            .setParameter(2, list.dapil())
            .setParameter(3, list.version())
            .getSingleResult();
    database
        .createNativeQuery(
            "update list_override set turn = ?5 where convention = ?1 and dapil = ?2"
                + " and version = ?3 and sha256 = ?4")
        .setParameter(1, convention)
        .setParameter(2, list.dapil())
        .setParameter(3, list.version())
        .setParameter(4, override.hash())
        .setParameter(5, ((Number) greatest).intValue() + 1)
        .executeUpdate();
  }

  private static ListOverride override(Object row) {
    return ListOverride.parse(new String((byte[]) row, StandardCharsets.UTF_8)).orThrow();
  }
}
