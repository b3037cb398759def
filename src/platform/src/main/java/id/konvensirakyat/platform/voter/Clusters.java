package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.voter.Cluster.Member;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What registrations have in common, and which of it waits for an officer. The row of a cluster is
 * its lock and holds its size: of many registrations at once each counts all before it. Clusters
 * are locked before persons, and both in one order. All methods are called within the caller's
 * transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Clusters {
  /** Members of a settled cluster, in times of what the officer saw, that open it again. */
  private static final int GROWN = 2;

  @PersistenceContext private EntityManager entities;

  /** Whether anything waits for an officer. */
  public boolean isOpen(String conventionId) {
    return !entities
        .createQuery(
            "select c.id from ClusterRow c where c.convention = :convention and c.state = :open",
            String.class)
        .setParameter("convention", conventionId)
        .setParameter("open", ClusterRow.State.OPEN)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** What waits for an officer, in the order of its names. */
  public List<Cluster> open(String conventionId) {
    Map<String, List<Member>> people =
        people("c.convention = ?1 and c.state = 'OPEN'", conventionId);
    return entities
        .createQuery(
            "select c from ClusterRow c where c.convention = :convention and c.state = :open"
                + " order by c.id",
            ClusterRow.class)
        .setParameter("convention", conventionId)
        .setParameter("open", ClusterRow.State.OPEN)
        .getResultStream()
        .map(row -> row.cluster(people.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /** One that waits for an officer; it cannot be settled by another before the transaction ends. */
  public Optional<Cluster> find(String conventionId, String id) {
    return row(id)
        .filter(row -> row.isOpenIn(conventionId))
        .map(row -> row.cluster(people("c.id = ?1", id).getOrDefault(id, List.of())));
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
    row.settle(state, officer);
    entities.flush();
  }

  /**
   * Counts a person in; the row stays locked. Called before any person is locked.
   *
   * @param fresh a name for the cluster if this is its first
   */
  Counted count(String conventionId, ClusterKind kind, byte[] hash, String fresh, Count count) {
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
    int joined =
        entities
            .createNativeQuery(
                "insert ignore into cluster_member (cluster, subject) values (?1, ?2)")
            .setParameter(1, row.id())
            .setParameter(2, count.subject())
            .executeUpdate();
    boolean opened = row.grow(joined, count.limit(), GROWN);
    entities.flush();
    return new Counted(row.id(), opened, row.holds());
  }

  /** One more registration, and how many there may be before an officer looks. */
  record Count(String subject, int limit) {}

  /**
   * What counting came to.
   *
   * @param opened whether it became too large with this registration, so that everybody in it is to
   *     be held
   * @param held whether whoever is in it is held
   */
  record Counted(String id, boolean opened, boolean held) {}

  /** Holds everybody in some clusters, one after another in the order of their names. */
  void holdAll(List<String> ids) {
    ids.stream().map(this::members).flatMap(List::stream).sorted().distinct().forEach(this::hold);
  }

  /** Who was seen in person is held for nothing that this one has in common with others. */
  void hold(String subject) {
    // read without a lock: registrations hold their voters while they wait for persons
    boolean isSeen =
        !entities
            .createNativeQuery("select 1 from voter where subject = ?1 and assurance = 'A'")
            .setParameter(1, subject)
            .getResultList()
            .isEmpty();
    if (!isSeen) {
      run("update person p set p.held = true where p.subject = ?1", subject);
    }
  }

  /** What they had in common is forgotten; what an officer settled stays until the end. */
  void forgetSignals(String conventionId) {
    run("delete from cluster where convention = ?1 and state = 'COUNTED'", conventionId);
    run("update cluster set hash = null where convention = ?1", conventionId);
  }

  void destroy(String conventionId) {
    // what held them is gone, unless another convention holds them, too
    run(
        "update cluster c straight_join cluster_member m on m.cluster = c.id straight_join person p"
            + " on p.subject = m.subject set p.held = false where c.convention = ?1 and not exists"
            + " (select 1 from cluster_member o join cluster k on k.id = o.cluster"
            + " where o.subject = p.subject and k.convention <> c.convention"
            + " and k.state in ('OPEN', 'KEPT'))",
        conventionId);
    run("delete from cluster where convention = ?1", conventionId);
  }

  /** Keeps those that an account is in as they are before the transaction ends. */
  void lock(String subject) {
    of(subject).forEach(this::row);
  }

  void forget(String subject) {
    of(subject).forEach(id -> row(id).ifPresent(row -> leave(row, subject)));
  }

  /** Those that an account is in, in the order in which registrations lock them. */
  private List<String> of(String subject) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select c.id from cluster c join cluster_member m on m.cluster = c.id"
                    + " where m.subject = ?1 order by c.convention, c.kind, c.hash")
            .setParameter(1, subject)
            .getResultList();
    return ids.stream().map(String::valueOf).toList();
  }

  private void leave(ClusterRow row, String subject) {
    row.shrink(
        entities
            .createNativeQuery("delete from cluster_member where cluster = ?1 and subject = ?2")
            .setParameter(1, row.id())
            .setParameter(2, subject)
            .executeUpdate());
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

  /** Who is in some clusters and where they live, by cluster and in the order of their names. */
  private Map<String, List<Member>> people(String which, String parameter) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select m.cluster, m.subject, coalesce(v.area, ''), coalesce(v.assurance, 'C')"
                    + " from cluster c join cluster_member m on m.cluster = c.id"
                    + " left join voter v on v.convention = c.convention and v.subject = m.subject"
                    + " where "
                    + which
                    + " order by m.cluster, m.subject")
            .setParameter(1, parameter)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.groupingBy(
                row -> row[0].toString(),
                Collectors.mapping(
                    row ->
                        new Member(
                            row[1].toString(),
                            row[2].toString(),
                            Assurance.valueOf(row[3].toString())),
                    Collectors.toList())));
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
