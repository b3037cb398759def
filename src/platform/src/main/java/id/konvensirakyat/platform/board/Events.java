package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The chain's events: kinds, hashes and times. */
@ApplicationScoped
public class Events {
  @PersistenceContext private EntityManager database;

  /** An event as stored; {@code kind} is the specification's event type. */
  record Kept(int height, String kind, Hash hash, Instant at) {}

  /** An event as it was stored, with its exact bytes. */
  @SuppressWarnings("ArrayRecordComponent") // exact bytes
  record Past(int height, Instant at, byte[] bytes) {}

  void append(String election, List<Kept> events) {
    List<Object[]> rows = new ArrayList<>(events.size());
    for (Kept event : events) {
      rows.add(
          new Object[] {
            election,
            event.height(),
            event.kind(),
            event.hash().hex(),
            StoredValues.micros(event.at())
          });
    }
    new Inserts(
            database,
            "insert into record_event (election, height, kind, sha256, at)",
            "?",
            "?",
            "?",
            "?",
            StoredValues.TIME)
        .rows(rows);
  }

  void appendDecryption(String election, int owner, int height) {
    new Inserts(database, "insert into record_decryption (election, owner, height)", "?", "?", "?")
        .rows(List.<Object[]>of(new Object[] {election, owner, height}));
  }

  /** The trustees that have decrypted, by index, in the order of their events. */
  public List<Integer> owners(String election) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select owner from record_decryption where election = ?1 order by height")
                .setParameter(1, election))
        .stream()
        .map(owner -> ((Number) owner).intValue())
        .toList();
  }

  /** The hash of the only event of a kind. */
  public Optional<Hash> hashOf(String election, String kind) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select sha256 from record_event where election = ?1 and kind = ?2")
                .setParameter(1, election)
                .setParameter(2, kind))
        .stream()
        .findFirst()
        .map(hex -> StoredValues.hash(hex.toString()));
  }

  /** All events of an election in order, in memory for some. */
  Iterator<Past> past(String election) {
    return Stream.iterate(
            past(election, -1),
            page -> !page.isEmpty(),
            page -> past(election, page.get(page.size() - 1).height()))
        .flatMap(List::stream)
        .iterator();
  }

  private List<Past> past(String election, int after) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select v.height, "
                        + StoredValues.time("v.at")
                        + ", f.bytes from record_event v join record_file f"
                        + " on f.election = v.election and f.sha256 = v.sha256"
                        + " where v.election = ?1 and v.height > ?2 order by v.height limit 500")
                .setParameter(1, election)
                .setParameter(2, after))
        .stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Past(
                    ((Number) row[0]).intValue(), StoredValues.instant(row[1]), (byte[]) row[2]))
        .toList();
  }

  /** How many ballots came in each hour, over all elections of a convention. */
  public SortedMap<Instant, Integer> ballotsByHour(String convention) {
    SortedMap<Instant, Integer> hours = new TreeMap<>();
    StoredValues.rows(
            database
                .createNativeQuery(
                    "select timestampdiff(hour, '1970-01-01', v.at) h, count(*) from record_event v"
                        + " join election c on c.uuid = v.election"
                        + " where c.convention = ?1 and v.kind = 'Ballot' group by h")
                .setParameter(1, convention))
        .forEach(
            row -> {
              Object[] columns = (Object[]) row;
              hours.put(
                  Instant.ofEpochSecond(((Number) columns[0]).longValue() * 3600),
                  ((Number) columns[1]).intValue());
            });
    return hours;
  }
}
