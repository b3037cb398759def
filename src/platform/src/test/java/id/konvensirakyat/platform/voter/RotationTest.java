package id.konvensirakyat.platform.voter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.person.Email;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.Phone;
import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.persistence.KeyedData;
import id.konvensirakyat.platform.persistence.Migration;
import id.konvensirakyat.platform.persistence.RotateIdentityKeys;
import id.konvensirakyat.platform.testserver.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new key at the end of the setting: every kept hash follows, or none. */
class RotationTest {
  private static final int PEOPLE = 4_500;
  private static final int CLUSTERS = 2_100;
  private static final String CONVENTION = "123456789ABC";

  private static TestDatabase database;

  @BeforeAll
  static void people() throws Exception {
    database =
        new TestDatabase(
            Path.of("target", "rotation-" + ProcessHandle.current().pid()).toAbsolutePath());
    try (Connection db = database.connect()) {
      Flyway.configure(Migration.class.getClassLoader())
          .dataSource(db.getMetaData().getURL(), "konvensi", "for-tests-only")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      db.setAutoCommit(false);
      insert(db);
      db.commit();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  private static void insert(Connection db) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.executeUpdate(
          "insert into convention (id, name, level, election_group, stage, rules, lot_seed,"
              + " created_at, version) values ('"
              + CONVENTION
              + "', 'K', 'DPR_RI', 'Ed25519', 'CANDIDACY', '', '"
              + "0".repeat(64)
              + "', now(), 1)");
    }
    NikKey key = key(1);
    try (PreparedStatement person =
            db.prepareStatement("insert into person values (?,?,?,?,0,now(),now(),null,1)");
        PreparedStatement voter =
            db.prepareStatement(
                "insert into voter (convention, subject, nik_hash, area, dapil, consent_at,"
                    + " version) values ('"
                    + CONVENTION
                    + "',?,?,'3171','3102',now(),1)")) {
      for (int i = 0; i < PEOPLE; i++) {
        IdentityHashes hashes = key.hash(identity(i));
        person.setString(1, "s" + i);
        person.setBytes(2, hashes.nik());
        person.setBytes(3, hashes.phone());
        person.setBytes(4, hashes.email().orElse(null));
        person.addBatch();
        voter.setString(1, "s" + i);
        voter.setBytes(2, key.hash(CONVENTION, identity(i).nik()));
        voter.addBatch();
      }
      person.executeBatch();
      voter.executeBatch();
    }
    try (PreparedStatement cluster =
        db.prepareStatement(
            "insert into cluster (id, convention, kind, hash, state) values (?, '"
                + CONVENTION
                + "', 'DEVICE', ?, 'COUNTED')")) {
      for (int i = 0; i < CLUSTERS; i++) {
        cluster.setString(1, "c" + i);
        cluster.setBytes(2, key.signal(CONVENTION, ClusterKind.DEVICE, "device-" + i));
        cluster.addBatch();
      }
      cluster.setString(1, "forgotten");
      cluster.setBytes(2, null);
      cluster.addBatch();
      cluster.executeBatch();
    }
  }

  private static Identity identity(int i) {
    return new Identity(
        ((Nik.Reading.Accepted) Nik.parse("32730117089" + (10_001 + i))).nik(),
        Phone.of("0812%08d".formatted(i)).orElseThrow(),
        i % 3 == 0
            ? Optional.empty()
            : Optional.of(
                ((Email.Reading.Accepted) Email.parse("orang" + i + "@contoh.invalid")).email()));
  }

  private static IdentityKeys keys(int... keys) {
    return new IdentityKeys(
        Arrays.stream(keys)
            .mapToObj(
                key -> {
                  byte[] bytes = new byte[32];
                  Arrays.fill(bytes, (byte) key);
                  return Base64.getEncoder().encodeToString(bytes);
                })
            .collect(Collectors.joining(",")));
  }

  private static NikKey key(int... keys) {
    return new NikKey(keys(keys));
  }

  private static void rotate(Connection db, int... keys) throws SQLException {
    RotateIdentityKeys.rotate(db, keys(keys).chain(), List.of(key(keys)));
  }

  @Test
  void allHashesFollowOrNone() throws Exception {
    try (Connection db = database.connect()) {
      check(db, key(1));
      rotate(db, 1);
      check(db, key(1));
    }
    killedInTheMiddle();
    try (Connection db = database.connect()) {
      check(db, key(1));
      assertEquals(1, version(db));
    }
    twoServersAtOnce(1, 2);
    try (Connection db = database.connect()) {
      check(db, key(1, 2));
      rotate(db, 1, 2, 3, 4);
      check(db, key(1, 2, 3, 4));
      assertEquals(4, version(db));
      for (int[] wrong : new int[][] {{1, 2, 3}, {2, 1, 3, 4}, {1, 2, 3, 5}, {5}, {4}}) {
        assertThrows(IllegalStateException.class, () -> rotate(db, wrong));
      }
      check(db, key(1, 2, 3, 4));
    }
  }

  /** The database ends the connection when the first table is done and the second is not. */
  private static void killedInTheMiddle() throws Exception {
    try (Connection db = database.connect();
        Connection other = database.connect()) {
      NikKey key = key(1, 2);
      KeyedData killed =
          step -> {
            key.advance(step);
            try (Statement kill = other.createStatement()) {
              kill.execute("kill " + id(db));
            }
            key.advance(step);
          };
      assertThrows(
          SQLException.class,
          () -> RotateIdentityKeys.rotate(db, keys(1, 2).chain(), List.of(killed)));
    }
  }

  private static void twoServersAtOnce(int... keys) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (Connection one = database.connect();
        Connection two = database.connect()) {
      Future<?> first =
          pool.submit(
              () -> {
                rotate(one, keys);
                return null;
              });
      Future<?> second =
          pool.submit(
              () -> {
                rotate(two, keys);
                return null;
              });
      first.get();
      second.get();
    } finally {
      pool.shutdown();
    }
  }

  private static long id(Connection db) throws SQLException {
    return number(db, "select connection_id()");
  }

  private static int version(Connection db) throws SQLException {
    return (int) number(db, "select version from identity_key");
  }

  private static long number(Connection db, String select) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      assertTrue(row.next());
      return row.getLong(1);
    }
  }

  private static void check(Connection db, NikKey key) throws SQLException {
    int seen = 0;
    try (Statement select = db.createStatement();
        ResultSet row =
            select.executeQuery(
                "select p.subject, p.nik_hash, p.phone_hash, p.email_hash, v.nik_hash"
                    + " from person p join voter v on v.subject = p.subject")) {
      while (row.next()) {
        Identity identity = identity(Integer.parseInt(row.getString(1).substring(1)));
        IdentityHashes hashes = key.hash(identity);
        assertArrayEquals(hashes.nik(), row.getBytes(2));
        assertArrayEquals(hashes.phone(), row.getBytes(3));
        assertArrayEquals(hashes.email().orElse(null), row.getBytes(4));
        assertArrayEquals(key.hash(CONVENTION, identity.nik()), row.getBytes(5));
        seen++;
      }
    }
    assertEquals(PEOPLE, seen);
    checkClusters(db, key);
  }

  private static void checkClusters(Connection db, NikKey key) throws SQLException {
    int seen = 0;
    try (Statement select = db.createStatement();
        ResultSet row =
            select.executeQuery("select id, hash from cluster where hash is not null")) {
      while (row.next()) {
        String device = "device-" + row.getString(1).substring(1);
        assertArrayEquals(
            key.signal(CONVENTION, ClusterKind.DEVICE, device), row.getBytes(2), device);
        seen++;
      }
    }
    assertEquals(CLUSTERS, seen);
    assertEquals(1, number(db, "select count(*) from cluster where hash is null"));
  }
}
