package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ballots that were opened instead of cast. */
@ApplicationScoped
public class TestedBallots {
  @PersistenceContext private EntityManager database;

  /**
   * How many ballots of an election were tested, of how many that were sent.
   *
   * @param dapil its code
   * @param sent ballots in the chain, replaced ones included
   */
  public record Count(String dapil, int tested, int sent) {}

  /** Keeps a ballot, whose bytes are not kept yet, and counts it. The chain's head is locked. */
  void add(String election, VerifiedBallot ballot) {
    new Inserts(
            database,
            "insert into tested_ballot (election, tracker, credential, bytes)",
            "?",
            "?",
            "?",
            "?")
        .rows(
            List.<Object[]>of(
                new Object[] {
                  election,
                  ballot.ballot().tracker().base64(),
                  ballot.credential(),
                  ballot.ballot().bytes()
                }));
    database
        .createNativeQuery("update election_record set tested = tested + 1 where election = ?1")
        .setParameter(1, election)
        .executeUpdate();
  }

  /** Those of the trackers, at most a thousand, whose ballots were tested. */
  Set<Hash> among(String election, Collection<Hash> trackers) {
    if (trackers.isEmpty()) {
      return Set.of();
    }
    List<Hash> asked = List.copyOf(trackers);
    String places =
        IntStream.range(0, asked.size())
            .mapToObj(i -> "?" + (i + 2))
            .collect(Collectors.joining(","));
    Query query =
        database.createNativeQuery(
            "select tracker from tested_ballot where election = ?1 and tracker in ("
                + places
                + ")");
    query.setParameter(1, election);
    for (int i = 0; i < asked.size(); i++) {
      query.setParameter(i + 2, asked.get(i).base64());
    }
    return StoredValues.rows(query).stream()
        .map(tracker -> StoredValues.fingerprint(tracker.toString()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the ballot with this tracker was tested. */
  public boolean wasTested(String election, Hash tracker) {
    return !StoredValues.rows(
            database
                .createNativeQuery(
                    "select 1 from tested_ballot where election = ?1 and tracker = ?2")
                .setParameter(1, election)
                .setParameter(2, tracker.base64()))
        .isEmpty();
  }

  /** The exact bytes of a tested ballot. */
  public Optional<byte[]> bytes(String election, Hash tracker) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select bytes from tested_ballot where election = ?1 and tracker = ?2")
                .setParameter(1, election)
                .setParameter(2, tracker.base64()))
        .stream()
        .findFirst()
        .map(byte[].class::cast);
  }

  /** How many ballots of a credential were tested. */
  int of(String election, String credential) {
    Object count =
        database
            .createNativeQuery(
                "select count(*) from tested_ballot where election = ?1 and credential = ?2")
            .setParameter(1, election)
            .setParameter(2, credential)
            .getSingleResult();
    return ((Number) count).intValue();
  }

  /** The elections of a convention that were opened, by their dapil codes. */
  public List<Count> counts(String convention) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select c.dapil, r.tested, r.ballots from election c"
                        + " join election_record r on r.election = c.uuid"
                        + " where c.convention = ?1 and r.state <> 'NONE' order by c.dapil")
                .setParameter(1, convention))
        .stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Count(
                    row[0].toString(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
        .toList();
  }
}
