package id.konvensirakyat.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Plain statements on the one data source, in the caller's transaction if there is one. */
@ApplicationScoped
public class Sql {
  /** The place of a time in a statement: microseconds since 1970, free of any time zone. */
  public static final String TIME = "timestampadd(microsecond, ?, '1970-01-01')";

  // MariaDB takes packets of 16 MiB by default.
  private static final int LARGEST_STATEMENT = 8 << 20;
  private static final int MOST_PARAMETERS = 4000;

  @Resource(lookup = "java:app/jdbc/konvensi")
  private DataSource database;

  private final Optional<Connection> one;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // injected
  protected Sql() {
    this.one = Optional.empty();
  }

  /** Statements on one connection, which somebody else closes. */
  @SuppressWarnings("NullAway.Init") // there is a connection instead
  public Sql(Connection one) {
    this.one = Optional.of(one);
  }

  /**
   * A connection of the transaction that runs, to be closed after it. Through it statements can be
   * sent while the transaction completes: then the container gives no more of its connections.
   */
  public Connection connect() {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("there is no connection", e);
    }
  }

  /** What a column's time is read as: microseconds since 1970. */
  public static String time(String column) {
    return "timestampdiff(microsecond, '1970-01-01', " + column + ")";
  }

  /** The parameter for {@link #TIME}. */
  public static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** The time that {@link #time} read. */
  public static Instant instant(Object micros) {
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }

  /** The rows of a query, a value a column. */
  public List<Object[]> rows(String sql, Object... parameters) {
    return prepared(
        sql,
        List.of(parameters),
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            return read(result);
          }
        });
  }

  private static List<Object[]> read(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<Object[]> rows = new ArrayList<>();
    while (result.next()) {
      Object[] row = new Object[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = result.getObject(i + 1);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Executes a statement and says how many rows it changed. */
  public int update(String sql, Object... parameters) {
    return prepared(sql, List.of(parameters), PreparedStatement::executeUpdate);
  }

  /**
   * Inserts many rows by few statements.
   *
   * @param start the statement up to {@code values}
   * @param places what stands in the brackets of one row, with one {@code ?} for each of its values
   * @param rows none of their values is null
   * @param end what follows the rows, or empty
   */
  public void insert(String start, String places, List<Object[]> rows, String end) {
    int from = 0;
    while (from < rows.size()) {
      int to = from;
      long bytes = 0;
      int width = rows.get(from).length;
      while (to < rows.size()
          && bytes < LARGEST_STATEMENT
          && (to - from + 1) * width <= MOST_PARAMETERS) {
        bytes += size(rows.get(to));
        to++;
      }
      List<Object[]> some = rows.subList(from, to);
      String brackets = String.join(",", Collections.nCopies(some.size(), "(" + places + ")"));
      prepared(
          start + " values " + brackets + " " + end,
          some.stream().flatMap(Stream::of).toList(),
          PreparedStatement::executeUpdate);
      from = to;
    }
  }

  private static long size(Object[] row) {
    return Stream.of(row).mapToLong(v -> v instanceof byte[] b ? b.length : 64).sum();
  }

  @FunctionalInterface
  private interface Use<R> {
    R of(PreparedStatement statement) throws SQLException;
  }

  private <R> R prepared(String sql, List<Object> parameters, Use<R> use) {
    try {
      if (one.isPresent()) {
        return prepared(one.get(), sql, parameters, use);
      }
      try (Connection connection = database.getConnection()) {
        return prepared(connection, sql, parameters, use);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a statement failed", e);
    }
  }

  private static <R> R prepared(
      Connection connection, String sql, List<Object> parameters, Use<R> use) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return use.of(statement);
    }
  }
}
