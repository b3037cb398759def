package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The conventions, and which elections and trustees belong to each. */
@ApplicationScoped
public class Conventions {
  @PersistenceContext private EntityManager entities;

  /** All, oldest first. */
  public List<Convention> all() {
    return entities
        .createQuery(
            "select c from ConventionRow c order by c.createdAt, c.id", ConventionRow.class)
        .getResultStream()
        .map(this::read)
        .toList();
  }

  public Optional<Convention> find(String id) {
    return Optional.ofNullable(entities.find(ConventionRow.class, id)).map(this::read);
  }

  /**
   * The convention.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  public Convention get(String id) {
    return find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /**
   * The convention, whose stage cannot change before the transaction ends: for what people do
   * between the acts. Many may hold it at once.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  public Convention hold(String id) {
    if (entities
        .createNativeQuery("select 1 from convention where id = ? lock in share mode")
        .setParameter(1, id)
        .getResultList()
        .isEmpty()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return get(id);
  }

  /**
   * The convention, locked for this transaction alone: for what ends in an act on its chain. (To
   * hold it with others and lock it afterwards would let two such transactions block each other.)
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  public Convention holdAlone(String id) {
    return read(lock(id));
  }

  /** The elections of a convention in the order of their dapil codes. */
  public List<DapilElection> elections(String conventionId) {
    return entities
        .createQuery(
            "select e from ElectionRow e where e.convention = :convention order by e.dapil",
            ElectionRow.class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(ElectionRow::election)
        .toList();
  }

  public Optional<DapilElection> election(String uuid) {
    return Optional.ofNullable(entities.find(ElectionRow.class, uuid)).map(ElectionRow::election);
  }

  /** The election of a dapil, where it takes part. */
  public Optional<DapilElection> election(String conventionId, String dapil) {
    return elections(conventionId).stream().filter(e -> e.dapil().equals(dapil)).findFirst();
  }

  /** The row, locked against every other act and activity until the transaction ends. */
  ConventionRow lock(String id) {
    ConventionRow row = entities.find(ConventionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return row;
  }

  Convention read(ConventionRow row) {
    return row.convention(
        entities
            .createQuery(
                "select t.username from TrusteeAppointmentRow t where t.convention = :convention"
                    + " order by t.index",
                String.class)
            .setParameter("convention", row.id())
            .getResultList());
  }

  /**
   * Puts another account in the place of a trustee; the convention must be held alone.
   *
   * @param index the trustee's number, from 1
   */
  public void replaceTrustee(String conventionId, int index, String username) {
    entities
        .createQuery(
            "update TrusteeAppointmentRow t set t.username = :username"
                + " where t.convention = :convention and t.index = :index")
        .setParameter("username", username)
        .setParameter("convention", conventionId)
        .setParameter("index", index)
        .executeUpdate();
  }

  void add(ConventionRow row, List<DapilElection> elections, List<String> trustees) {
    entities.persist(row);
    entities.flush();
    elections.forEach(election -> entities.persist(new ElectionRow(election)));
    for (int i = 0; i < trustees.size(); i++) {
      entities.persist(new TrusteeAppointmentRow(row.id(), i + 1, trustees.get(i)));
    }
  }
}
