package id.konvensirakyat.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Before the first request: brings what is kept to the newest key, all of it in one transaction, so
 * that a server that dies meanwhile has changed nothing. A server whose keys are not those of the
 * database does not start: it would take everybody for somebody new.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RotateIdentityKeys {
  private static final String CHECKED = "konvensi-identity-key-check-v1";

  @Resource(lookup = "java:app/jdbc/konvensi")
  private DataSource database;

  @Inject private IdentityKeys keys;
  @Inject private Instance<KeyedData> kept;

  @PostConstruct
  void rotate() {
    try (Connection db = database.getConnection()) {
      rotate(db, keys.chain(), kept);
    } catch (SQLException e) {
      throw new IllegalStateException("the keys of identity could not be rotated", e);
    }
  }

  /**
   * Brings everything to the newest key in one transaction. Servers that start at once wait for
   * each other at the one row.
   *
   * @throws IllegalStateException if the keys are not those of the database, or older
   */
  public static void rotate(Connection db, KeyChain keys, Iterable<? extends KeyedData> kept)
      throws SQLException {
    db.setAutoCommit(false);
    try {
      int version = version(db, keys);
      if (version < keys.version()) {
        // before there were versions everything was made with the first key
        Rekeying step = new Rekeying(db, Math.max(version, 1), keys.version());
        for (KeyedData one : kept) {
          one.advance(step);
        }
        write(db, keys);
      }
      db.commit();
    } catch (SQLException | RuntimeException e) {
      db.rollback();
      throw e;
    } finally {
      db.setAutoCommit(true);
    }
  }

  private static int version(Connection db, KeyChain keys) throws SQLException {
    try (Statement select = db.createStatement();
        ResultSet row =
            select.executeQuery(
                "select version, checked from identity_key where id = 1 for update")) {
      if (!row.next()) {
        throw new IllegalStateException("table identity_key has no row");
      }
      int version = row.getInt(1);
      if (version > keys.version()
          || (version > 0
              && !MessageDigest.isEqual(row.getBytes(2), keys.hash(CHECKED, version)))) {
        throw new IllegalStateException(
            "konvensi.nik.key does not begin with the keys that the database's hashes were made"
                + " with; a new key goes to the end, and none may be taken away");
      }
      return version;
    }
  }

  private static void write(Connection db, KeyChain keys) throws SQLException {
    try (PreparedStatement update =
        db.prepareStatement("update identity_key set version = ?, checked = ? where id = 1")) {
      update.setInt(1, keys.version());
      update.setBytes(2, keys.hash(CHECKED));
      update.executeUpdate();
    }
  }
}
