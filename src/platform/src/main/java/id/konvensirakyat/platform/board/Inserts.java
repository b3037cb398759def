package id.konvensirakyat.platform.board;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inserts many rows by few statements: a batch of ballots is thousands of rows, and every statement
 * is a round trip while the chain's lock is held.
 */
final class Inserts {
  // A row may hold a ballot of 1 MiB; MariaDB takes packets of 16 MiB by default.
  private static final int LARGEST_STATEMENT = 8 << 20;
  private static final int MOST_PARAMETERS = 4000;

  private final EntityManager database;
  private final String start;
  private final List<String> places;

  /**
   * An insert.
   *
   * @param start the statement up to {@code values}
   * @param places one expression a column, each with one {@code ?} that stands for its parameter
   */
  Inserts(EntityManager database, String start, String... places) {
    this.database = database;
    this.start = start;
    this.places = List.of(places);
  }

  /** Inserts the rows; each has one value a column, none null. */
  void rows(List<Object[]> rows) {
    int from = 0;
    while (from < rows.size()) {
      int to = from;
      long bytes = 0;
      while (to < rows.size()
          && bytes < LARGEST_STATEMENT
          && (to - from + 1) * places.size() <= MOST_PARAMETERS) {
        bytes += size(rows.get(to));
        to++;
      }
      statement(rows.subList(from, to));
      from = to;
    }
  }

  private static long size(Object[] row) {
    return Stream.of(row).mapToLong(v -> v instanceof byte[] b ? b.length : 64).sum();
  }

  private void statement(List<Object[]> rows) {
    StringBuilder sql = new StringBuilder(start).append(" values ");
    int parameter = 0;
    for (int r = 0; r < rows.size(); r++) {
      int first = parameter;
      sql.append(r == 0 ? "(" : ",(").append(row(first)).append(')');
      parameter += places.size();
    }
    Query query = database.createNativeQuery(sql.toString());
    int position = 1;
    for (Object[] row : rows) {
      for (Object value : row) {
        query.setParameter(position++, value);
      }
    }
    query.executeUpdate();
  }

  private String row(int first) {
    return Stream.iterate(0, i -> i < places.size(), i -> i + 1)
        .map(i -> places.get(i).replace("?", "?" + (first + i + 1)))
        .collect(Collectors.joining(","));
  }
}
