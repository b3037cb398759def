package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked of the ballots in a chain without opening them. */
@ApplicationScoped
public class Ballots {
  private static final int PAGE = 32;
  private static final int QUESTION = 1000;
  private static final String SELECT =
      "select b.height, b.tracker, b.credential, e.sha256, "
          + StoredValues.time("e.at")
          + " from record_ballot b join record_event e"
          + " on e.election = b.election and e.height = b.height where b.election = ?1 ";

  // A ballot counts unless its credential has a later one.
  private static final String COUNTING =
      "and not exists (select 1 from record_ballot l where l.election = b.election"
          + " and l.credential = b.credential and l.height > b.height) ";

  @PersistenceContext private EntityManager database;

  void append(String election, List<StoredBallot> ballots, List<Integer> positions) {
    List<Object[]> rows = new ArrayList<>(ballots.size());
    for (int i = 0; i < ballots.size(); i++) {
      StoredBallot ballot = ballots.get(i);
      rows.add(
          new Object[] {
            election,
            ballot.height(),
            ballot.tracker().base64(),
            ballot.credential(),
            positions.get(i)
          });
    }
    new Inserts(
            database,
            "insert into record_ballot (election, height, tracker, credential, position)",
            "?",
            "?",
            "?",
            "?",
            "?")
        .rows(rows);
  }

  void appendDigests(String election, Collection<Hash> digests) {
    new Inserts(database, "insert into record_ciphertext (election, digest)", "?", "?")
        .rows(digests.stream().map(d -> new Object[] {election, d.bytes()}).toList());
  }

  /** Those of the ciphertexts that some accepted ballot holds. */
  Set<Hash> usedDigests(String election, Collection<Hash> digests) {
    List<Hash> asked = new ArrayList<>(digests);
    Set<Hash> used = new HashSet<>();
    for (int from = 0; from < asked.size(); from += QUESTION) {
      List<Hash> part = asked.subList(from, Math.min(from + QUESTION, asked.size()));
      Query query =
          database.createNativeQuery(
              "select digest from record_ciphertext where election = ?1 and digest in ("
                  + places(part.size())
                  + ")");
      query.setParameter(1, election);
      for (int i = 0; i < part.size(); i++) {
        query.setParameter(i + 2, part.get(i).bytes());
      }
      StoredValues.rows(query).forEach(digest -> used.add(Hash.ofBytes((byte[]) digest)));
    }
    return used;
  }

  /** Those of the ballots that are in the chain, by tracker. */
  Map<Hash, StoredBallot> withTrackers(String election, Collection<Hash> trackers) {
    List<Object> asked = trackers.stream().<Object>map(Hash::base64).toList();
    return asked(SELECT + "and b.tracker in (", election, asked).stream()
        .collect(Collectors.toMap(StoredBallot::tracker, Function.identity()));
  }

  /** The ballots of these credentials that count at present, by credential. */
  Map<String, StoredBallot> latestOf(String election, Collection<String> credentials) {
    return asked(SELECT + COUNTING + "and b.credential in (", election, List.copyOf(credentials))
        .stream()
        .collect(Collectors.toMap(StoredBallot::credential, Function.identity()));
  }

  private List<StoredBallot> asked(String select, String election, List<?> values) {
    List<StoredBallot> found = new ArrayList<>();
    for (int from = 0; from < values.size(); from += QUESTION) {
      List<?> part = values.subList(from, Math.min(from + QUESTION, values.size()));
      Query query = database.createNativeQuery(select + places(part.size()) + ")");
      query.setParameter(1, election);
      for (int i = 0; i < part.size(); i++) {
        query.setParameter(i + 2, part.get(i));
      }
      StoredValues.rows(query).forEach(row -> found.add(ballot((Object[]) row)));
    }
    return found;
  }

  private static String places(int count) {
    return IntStream.range(0, count).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(","));
  }

  /** The ballot with this tracker. */
  public Optional<StoredBallot> find(String election, Hash tracker) {
    return first(
        database
            .createNativeQuery(SELECT + "and b.tracker = ?2")
            .setParameter(1, election)
            .setParameter(2, tracker.base64()));
  }

  /** The ballot of this credential that counts: its last one. */
  public Optional<StoredBallot> latest(String election, String credential) {
    return first(
        database
            .createNativeQuery(SELECT + "and b.credential = ?2 order by b.height desc limit 1")
            .setParameter(1, election)
            .setParameter(2, credential));
  }

  /** The ballots above a height, lowest first. */
  public List<StoredBallot> after(String election, int height, int limit) {
    return StoredValues.rows(
            database
                .createNativeQuery(SELECT + "and b.height > ?2 order by b.height limit ?3")
                .setParameter(1, election)
                .setParameter(2, height)
                .setParameter(3, limit))
        .stream()
        .map(row -> ballot((Object[]) row))
        .toList();
  }

  /**
   * A ballot that counts.
   *
   * @param height of its event
   */
  @SuppressWarnings("ArrayRecordComponent") // the exact bytes of the record
  public record Counting(int height, byte[] bytes) {}

  /** The ballots that count above a height, lowest first, a page of them. */
  public List<Counting> countingAfter(String election, int height) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select b.height, f.bytes from record_ballot b join record_file f"
                        + " on f.election = b.election and f.position = b.position"
                        + " where b.election = ?1 and b.height > ?2 "
                        + COUNTING
                        + "order by b.height limit ?3")
                .setParameter(1, election)
                .setParameter(2, height)
                .setParameter(3, PAGE))
        .stream()
        .map(Object[].class::cast)
        .map(row -> new Counting(((Number) row[0]).intValue(), (byte[]) row[1]))
        .toList();
  }

  private static Optional<StoredBallot> first(Query query) {
    return StoredValues.rows(query).stream().findFirst().map(row -> ballot((Object[]) row));
  }

  private static StoredBallot ballot(Object[] row) {
    return new StoredBallot(
        ((Number) row[0]).intValue(),
        StoredValues.fingerprint(row[1].toString()),
        row[2].toString(),
        StoredValues.hash(row[3].toString()),
        StoredValues.instant(row[4]));
  }
}
