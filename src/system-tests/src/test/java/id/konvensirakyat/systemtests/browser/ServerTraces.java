package id.konvensirakyat.systemtests.browser;

import id.konvensirakyat.deploy.stack.Stack;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that a stack's servers keep: each cell of each table of the platform, and each file of
 * the state directory, which has the logs of all servers, the files of MariaDB (Keycloak's tables
 * and the redo log among them) and what they leave in their temporary folders.
 */
final class ServerTraces {
  private final Stack stack;

  ServerTraces(Stack stack) {
    this.stack = stack;
  }

  /** A connection to the platform's database as the platform has it. */
  Connection database() throws IOException, SQLException {
    Properties settings = new Properties();
    Path file = stack.stateDirectory().resolve("payara").resolve("platform.properties");
    try (InputStream in = Files.newInputStream(file)) {
      settings.load(in);
    }
    return DriverManager.getConnection(
        settings.getProperty("konvensi.db.url"),
        settings.getProperty("konvensi.db.user"),
        settings.getProperty("konvensi.db.password"));
  }

  /** Names of the secrets that are in the database, by table and column. */
  Map<String, Set<String>> searchTables(NeedleSearch search) throws IOException, SQLException {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Connection database = database()) {
      for (String table : tables(database)) {
        searchTable(database, table, search, found);
      }
    }
    return found;
  }

  /** How many tables there are: a search of none finds nothing. */
  int tables() throws IOException, SQLException {
    try (Connection database = database()) {
      return tables(database).size();
    }
  }

  private static List<String> tables(Connection database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        database.getMetaData().getTables(database.getCatalog(), null, "%", null)) {
      while (names.next()) {
        tables.add(names.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void searchTable(
      Connection database, String table, NeedleSearch search, Map<String, Set<String>> found)
      throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select * from `" + table + "`")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          String place = table + "." + rows.getMetaData().getColumnName(i);
          if (rows.getObject(i) instanceof byte[] bytes) {
            BrowserTraces.put(found, place, search.in(bytes));
          }
          String text = rows.getString(i);
          byte[] utf8 = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
          BrowserTraces.put(found, place, search.in(utf8));
        }
      }
    }
  }

  /** Names of the secrets that are in files of the state directory, by path. */
  Map<String, Set<String>> searchFiles(NeedleSearch search) throws IOException {
    return searchFiles(stack.stateDirectory(), search);
  }

  /** The same for any folder; a browser's profile, for instance. */
  static Map<String, Set<String>> searchFiles(Path root, NeedleSearch search) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              put(found, root, path, search);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              // servers remove folders while they run
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return found;
  }

  private static void put(
      Map<String, Set<String>> found, Path root, Path path, NeedleSearch search) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      BrowserTraces.put(found, root.relativize(path).toString(), search.in(in));
    } catch (NoSuchFileException e) {
      // servers remove files while they run
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
