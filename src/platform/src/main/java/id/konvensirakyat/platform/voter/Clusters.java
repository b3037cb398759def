package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/**
 * What registrations have in common, and which of it waits for an officer. The row of a cluster is
 * its lock: of many registrations at once each counts all before it. All methods are called within
 * the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Clusters {
  /** Members of a settled cluster, in times of what the officer saw, that open it again. */
  private static final int GROWN = 2;

  @PersistenceContext private EntityManager entities;

  /** Whether anything waits for an officer. */
  public boolean isOpen(String conventionId) {
    return !ids(conventionId).isEmpty();
  }

  /** What waits for an officer, in the order of its names. */
  public List<Cluster> open(String conventionId) {
    return ids(conventionId).stream().map(id -> find(conventionId, id).orElseThrow()).toList();
  }

  /** One that waits for an officer; it cannot be settled by another before the transaction ends. */
  public Optional<Cluster> find(String conventionId, String id) {
    return row(id).filter(row -> row.isOpenIn(conventionId)).map(row -> row.cluster(members(id)));
  }

  /**
   * An officer saw nothing wrong: its people are held no longer, unless for another reason.
   *
   * @param officer the username, for the record
   * @throws Refusal {@link Problem#NOT_FOUND} unless it waits for an officer
   */
  public void release(String conventionId, String id, String officer) {
    settle(conventionId, id, ClusterRow.State.RELEASED, officer);
    entities
        .createNativeQuery(
            "update person p join cluster_member m on m.subject = p.subject set p.held = false"
                + " where m.cluster = ?1 and not exists (select 1 from cluster_member o join"
                + " cluster c on c.id = o.cluster where o.subject = p.subject"
                + " and c.state in ('OPEN', 'KEPT'))")
        .setParameter(1, id)
        .executeUpdate();
  }

  /**
   * An officer has doubts: its people stay held, each until seen in person. Throws as {@link
   * #release} does.
   */
  public void keep(String conventionId, String id, String officer) {
    settle(conventionId, id, ClusterRow.State.KEPT, officer);
  }

  private void settle(String conventionId, String id, ClusterRow.State state, String officer) {
    ClusterRow row =
        row(id)
            .filter(r -> r.isOpenIn(conventionId))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    row.settle(state, officer, size(id));
    entities.flush();
  }

  /**
   * Counts a person in, and holds whoever is in it where it has become too large.
   *
   * @param fresh a name for the cluster if this is its first
   */
  void count(String conventionId, ClusterKind kind, byte[] hash, String fresh, Count count) {
    entities
        .createNativeQuery(
            "insert into cluster (id, convention, kind, hash, state) values (?1, ?2, ?3, ?4,"
                + " 'COUNTED') on duplicate key update state = state")
        .setParameter(1, fresh)
        .setParameter(2, conventionId)
        .setParameter(3, kind.name())
        .setParameter(4, hash)
        .executeUpdate();
    ClusterRow row = locked(conventionId, kind, hash);
    entities
        .createNativeQuery("insert ignore into cluster_member (cluster, subject) values (?1, ?2)")
        .setParameter(1, row.id())
        .setParameter(2, count.subject())
        .executeUpdate();
    if (row.grow(size(row.id()), count.limit(), GROWN)) {
      entities.flush();
      hold(row.id());
    }
  }

  /** One more registration, and how many there may be before an officer looks. */
  record Count(String subject, int limit) {}

  /** Who was seen in person is held for nothing that this one has in common with others. */
  private void hold(String id) {
    entities
        .createNativeQuery(
            "update person p join cluster_member m on m.subject = p.subject set p.held = true"
                + " where m.cluster = ?1 and not exists (select 1 from voter v"
                + " where v.subject = p.subject and v.assurance = 'A')")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** What they had in common is forgotten; what an officer settled stays until the end. */
  void forgetSignals(String conventionId) {
    run("delete from cluster where convention = ?1 and state = 'COUNTED'", conventionId);
    run("update cluster set hash = null where convention = ?1", conventionId);
  }

  void destroy(String conventionId) {
    // what held them is gone, unless another convention holds them, too
    run(
        "update person p join cluster_member m on m.subject = p.subject join cluster c"
            + " on c.id = m.cluster set p.held = false where c.convention = ?1 and not exists"
            + " (select 1 from cluster_member o join cluster k on k.id = o.cluster"
            + " where o.subject = p.subject and k.convention <> c.convention"
            + " and k.state in ('OPEN', 'KEPT'))",
        conventionId);
    run("delete from cluster where convention = ?1", conventionId);
  }

  void forget(String subject) {
    run("delete from cluster_member where subject = ?1", subject);
  }

  private void run(String sql, String parameter) {
    entities.createNativeQuery(sql).setParameter(1, parameter).executeUpdate();
  }

  private ClusterRow locked(String conventionId, ClusterKind kind, byte[] hash) {
    Object row =
        entities
            .createNativeQuery(
                "select * from cluster where convention = ?1 and kind = ?2 and hash = ?3"
                    + " for update",
                ClusterRow.class)
            .setParameter(1, conventionId)
            .setParameter(2, kind.name())
            .setParameter(3, hash)
            .setHint("eclipselink.refresh", "True")
            .getSingleResult();
    return (ClusterRow) row;
  }

  private Optional<ClusterRow> row(String id) {
    return Optional.ofNullable(entities.find(ClusterRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private List<String> ids(String conventionId) {
    return entities
        .createQuery(
            "select c.id from ClusterRow c where c.convention = :convention and c.state = :open"
                + " order by c.id",
            String.class)
        .setParameter("convention", conventionId)
        .setParameter("open", ClusterRow.State.OPEN)
        .getResultList();
  }

  private int size(String id) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from cluster_member where cluster = ?1")
                .setParameter(1, id)
                .getSingleResult())
        .intValue();
  }

  private List<String> members(String id) {
    List<?> subjects =
        entities
            .createNativeQuery(
                "select subject from cluster_member where cluster = ?1 order by subject")
            .setParameter(1, id)
            .getResultList();
    return subjects.stream().map(String::valueOf).toList();
  }
}
