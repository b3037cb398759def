package id.konvensirakyat.platform.nojoin;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything in the platform's schema, as its administrator reads it. */
final class DatabaseDump {
  private final Connection database;

  DatabaseDump(Connection database) {
    this.database = database;
  }

  List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement select = database.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_type = 'BASE TABLE' order by table_name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** Every row of every table but these, in the order in which InnoDB keeps them. */
  List<Piece> pieces(Markers markers, Set<String> without) throws SQLException, IOException {
    Cutting cutting = new Cutting(markers, Set.of());
    for (String table : tables()) {
      if (!without.contains(table)) {
        int number = 0;
        for (Map<String, Object> row : rows(table)) {
          cutting.row("table " + table, number++, row);
        }
      }
    }
    return cutting.pieces();
  }

  /** The rows of a table, null columns left out; binary columns as bytes, all else as text. */
  List<Map<String, Object>> rows(String table) throws SQLException {
    List<Map<String, Object>> found = new ArrayList<>();
    try (Statement select = database.createStatement();
        ResultSet rows = select.executeQuery("select * from `" + table + "`")) {
      while (rows.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          boolean binary = rows.getMetaData().getColumnTypeName(i).matches(".*(BLOB|BINARY).*");
          Object value = binary ? rows.getBytes(i) : rows.getString(i);
          if (value != null) {
            row.put(rows.getMetaData().getColumnLabel(i), value);
          }
        }
        found.add(row);
      }
    }
    return found;
  }

  /** A variable of the server. */
  String variable(String name) throws SQLException {
    try (Statement select = database.createStatement();
        ResultSet rows = select.executeQuery("select @@global." + name)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }
}
