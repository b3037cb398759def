package id.konvensirakyat.platform.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The heads of the chains. Whoever appends holds the row of the head for the length of its
 * transaction, and the lease beyond it: a second server is turned away while the first one lives,
 * even between its transactions. Times of the lease are the database's, so that servers' clocks do
 * not matter.
 */
@ApplicationScoped
public class Heads {
  private static final String COLUMNS =
      "election, state, fingerprint, opened, files, height, head, roll, ballots, voted, revote";

  @PersistenceContext private EntityManager database;

  /** The head of an election that was opened, or of which it was found that there is none. */
  public Optional<Head> find(String election) {
    return one(
        database
            .createNativeQuery("select " + COLUMNS + " from election_record where election = ?1")
            .setParameter(1, election));
  }

  /** The heads of a convention's elections by uuid, of those that {@link #find} finds. */
  Map<String, Head> of(String convention) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select "
                        + COLUMNS
                        + " from election_record where election in"
                        + " (select uuid from election where convention = ?1)")
                .setParameter(1, convention))
        .stream()
        .map(row -> head((Object[]) row))
        .collect(Collectors.toUnmodifiableMap(Head::election, Function.identity()));
  }

  /** The head, locked until the transaction ends. */
  Optional<Head> lock(String election) {
    return one(
        database
            .createNativeQuery(
                "select " + COLUMNS + " from election_record where election = ?1 for update")
            .setParameter(1, election));
  }

  /**
   * Takes or renews the lease. The head must be locked.
   *
   * @return false if another holder's lease has not run out
   */
  boolean lease(String election, String holder, int seconds) {
    return database
            .createNativeQuery(
                "update election_record set lease_holder = ?1,"
                    + " lease_until = timestampadd(second, ?2, utc_timestamp(6)) where election = ?3"
                    + " and (lease_holder is null or lease_holder = ?4"
                    + " or lease_until < utc_timestamp(6))")
            .setParameter(1, holder)
            .setParameter(2, seconds)
            .setParameter(3, election)
            .setParameter(4, holder)
            .executeUpdate()
        == 1;
  }

  /** Gives back every lease of a holder that appends no more. */
  void release(String holder) {
    database
        .createNativeQuery(
            "update election_record set lease_holder = null, lease_until = null"
                + " where lease_holder = ?1")
        .setParameter(1, holder)
        .executeUpdate();
  }

  /** The elections in this state. */
  public List<String> inState(ElectionState state) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select election from election_record where state = ?1 order by election")
                .setParameter(1, state.name()))
        .stream()
        .map(Object::toString)
        .toList();
  }

  void add(Head head) {
    new Inserts(
            database,
            "insert into election_record (" + COLUMNS + ")",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?",
            "?")
        .rows(
            List.<Object[]>of(
                new Object[] {
                  head.election(),
                  head.state().name(),
                  head.fingerprint().base64(),
                  head.opened(),
                  head.files(),
                  head.height(),
                  head.hash().hex(),
                  head.roll(),
                  head.ballots(),
                  head.voted(),
                  head.revote()
                }));
  }

  void move(Head head) {
    database
        .createNativeQuery(
            "update election_record set state = ?1, files = ?2, height = ?3, head = ?4,"
                + " ballots = ?5, voted = ?6 where election = ?7")
        .setParameter(1, head.state().name())
        .setParameter(2, head.files())
        .setParameter(3, head.height())
        .setParameter(4, head.hash().hex())
        .setParameter(5, head.ballots())
        .setParameter(6, head.voted())
        .setParameter(7, head.election())
        .executeUpdate();
  }

  private static Optional<Head> one(Query query) {
    List<?> rows = StoredValues.rows(query);
    return rows.isEmpty() ? Optional.empty() : Optional.of(head((Object[]) rows.get(0)));
  }

  private static Head head(Object[] row) {
    return new Head(
        row[0].toString(),
        ElectionState.valueOf(row[1].toString()),
        StoredValues.fingerprint(row[2].toString()),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        StoredValues.hash(row[6].toString()),
        ((Number) row[7]).intValue(),
        ((Number) row[8]).intValue(),
        ((Number) row[9]).intValue(),
        ((Number) row[10]).intValue() == 1);
  }
}
