package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.testserver.PlatformServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A convention's record in the database at one moment, to be put back later, and what came after
 * it, to be put forth again.
 */
final class Restored implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("convention", "act", "log", "log_entry", "log_tile", "log_checkpoint");

  private final String convention;
  private final Connection db;

  Restored(String convention) throws SQLException {
    this.convention = convention;
    this.db = PlatformServer.shared().database().connect();
    keep("before");
  }

  /** The database is as it was. */
  void putBack() throws SQLException {
    keep("after");
    write("before");
  }

  /** No checkpoint of the convention is left, as no server would leave its database. */
  void loseCheckpoints() throws SQLException {
    try (Statement sql = db.createStatement()) {
      sql.execute("set foreign_key_checks = 0");
      sql.execute("delete from log_checkpoint where convention = '" + convention + "'");
      sql.execute("delete from log_cosignature where convention = '" + convention + "'");
    }
  }

  /** What was lost is there again. */
  void catchUp() throws SQLException {
    write("after");
  }

  private void keep(String name) throws SQLException {
    try (Statement sql = db.createStatement()) {
      for (String table : TABLES) {
        sql.execute(
            "create temporary table %1$s_%2$s select * from %2$s where %3$s = '%4$s'"
                .formatted(name, table, column(table), convention));
      }
    }
  }

  private void write(String name) throws SQLException {
    db.setAutoCommit(false);
    try (Statement sql = db.createStatement()) {
      sql.execute("set foreign_key_checks = 0");
      sql.execute("delete from log_cosignature where convention = '" + convention + "'");
      for (String table : TABLES) {
        // some columns are made by the database itself
        String columns = columns(sql, table);
        sql.execute("delete from %s where %s = '%s'".formatted(table, column(table), convention));
        sql.execute(
            "insert into %1$s (%2$s) select %2$s from %3$s_%1$s".formatted(table, columns, name));
      }
      db.commit();
    } finally {
      db.setAutoCommit(true);
    }
  }

  private static String columns(Statement sql, String table) throws SQLException {
    try (var rows =
        sql.executeQuery(
            "select group_concat(column_name) from information_schema.columns"
                + " where table_schema = database() and table_name = '"
                + table
                + "' and generation_expression is null")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String column(String table) {
    return table.equals("convention") ? "id" : "convention";
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
