package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** The hints of the ballots, beside the record: nothing else needs them, and nothing reads them. */
@ApplicationScoped
public class Hints {
  // A ballot has less of them than it has bytes: a page is a few MiB at the worst.
  private static final int PAGE = 16;

  @PersistenceContext private EntityManager database;

  /**
   * Stores the hints of ballots that were just appended.
   *
   * @param byHeight by the heights of the ballots' events; empty ones are left out
   */
  void append(String election, SortedMap<Integer, byte[]> byHeight) {
    List<Object[]> rows =
        byHeight.entrySet().stream()
            .filter(row -> row.getValue().length > 0)
            .map(row -> new Object[] {election, row.getKey(), row.getValue()})
            .toList();
    new Inserts(database, "insert into record_hints (election, height, bytes)", "?", "?", "?")
        .rows(rows);
  }

  /**
   * Hands over the hints of the ballots in order, each with the ballot's tracker, in memory for a
   * page of them. A ballot that has none is passed over.
   *
   * @param last height of the last event that is asked for
   */
  public void each(String election, int last, BiConsumer<Hash, byte[]> reader) {
    int after = -1;
    List<?> page;
    do {
      page =
          StoredValues.rows(
              database
                  .createNativeQuery(
                      "select h.height, b.tracker, h.bytes from record_hints h"
                          + " join record_ballot b on b.election = h.election"
                          + " and b.height = h.height where h.election = ?1"
                          + " and h.height > ?2 and h.height <= ?3 order by h.height limit ?4")
                  .setParameter(1, election)
                  .setParameter(2, after)
                  .setParameter(3, last)
                  .setParameter(4, PAGE));
      for (Object row : page) {
        Object[] columns = (Object[]) row;
        after = ((Number) columns[0]).intValue();
        reader.accept(StoredValues.fingerprint(columns[1].toString()), (byte[]) columns[2]);
      }
    } while (page.size() == PAGE);
  }
}
