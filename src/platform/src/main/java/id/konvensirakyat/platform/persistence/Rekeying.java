package id.konvensirakyat.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One step from an older version of the keys to the newest.
 *
 * @param db a connection within the transaction of the step
 * @param from the version of what is kept
 * @param to the version after the step
 */
public record Rekeying(Connection db, int from, int to) {
  private static final int AT_ONCE = 2_000;

  /** Hashes each of the columns on, in all rows; null stays null. */
  public void hashes(KeyChain keys, String table, String id, List<String> columns)
      throws SQLException {
    each(table, id, columns, (row, hash) -> keys.advance(hash, from, to));
  }

  /**
   * Replaces each of the columns in all rows; null stays null.
   *
   * @param id the primary key, one column
   * @param change from the row's key and the value to the new value
   */
  public void each(
      String table, String id, List<String> columns, BiFunction<String, byte[], byte[]> change)
      throws SQLException {
    String page = "select %1$s, %2$s from %3$s %4$s order by %1$s limit " + AT_ONCE;
    String names = String.join(", ", columns);
    Object last = page(page.formatted(id, names, table, ""), null, table, id, columns, change);
    while (last != null) {
      String next = page.formatted(id, names, table, "where " + id + " > ?");
      last = page(next, last, table, id, columns, change);
    }
  }

  /** The key of the last row, or null where there was none. */
  private @Nullable Object page(
      String select,
      @Nullable Object after,
      String table,
      String id,
      List<String> columns,
      BiFunction<String, byte[], byte[]> change)
      throws SQLException {
    String set = String.join(" = ?, ", columns) + " = ?";
    Object last = null;
    try (PreparedStatement rows = db.prepareStatement(select);
        PreparedStatement update =
            db.prepareStatement("update " + table + " set " + set + " where " + id + " = ?")) {
      if (after != null) {
        rows.setObject(1, after);
      }
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          last = row.getObject(1);
          for (int i = 1; i <= columns.size(); i++) {
            byte[] was = row.getBytes(i + 1);
            update.setBytes(i, was == null ? null : change.apply(String.valueOf(last), was));
          }
          update.setObject(columns.size() + 1, last);
          update.addBatch();
        }
      }
      if (last != null) {
        update.executeBatch();
      }
    }
    return last;
  }
}
