package id.konvensirakyat.platform.voter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many registrations from one device or network go to review; few do not. */
class ClusterHttpTest {
  private static final String DEVICE = "AAAAAAAAAAAAAAAAAAAAAA";

  private final SampleConvention c = SampleConvention.inCandidacy();

  private Http.Answer register(int voter, String device, String network) {
    String phone = SampleConvention.phoneOf(c.people().name("pemilih", voter));
    String body = SampleConvention.registration(SampleConvention.freshNik(), phone, "3171");
    return c.people()
        .voter(voter)
        .from(network)
        .put(c.path("/voter"), body.replace("\"device\":\"\"", "\"device\":\"" + device + "\""));
  }

  @Test
  void theSixthOfOneDeviceHoldsAllSix() throws SQLException {
    for (int voter = 1; voter <= 5; voter++) {
      register(voter, DEVICE, "198.51.100." + voter).expect(200);
      register(voter, DEVICE, "198.51.100." + voter).expect(200);
    }
    assertEquals(0, count("cluster where state = 'OPEN' and convention = ?"));
    assertEquals(0, held());
    register(6, DEVICE, "198.51.100.6").expect(200);
    assertEquals(1, count("cluster where state = 'OPEN' and kind = 'DEVICE' and convention = ?"));
    assertEquals(6, held());
    register(7, "BBBBBBBBBBBBBBBBBBBBBB", "198.51.100.7").expect(200);
    assertEquals(6, held(), "another device");
    register(7, DEVICE, "198.51.100.7").expect(200);
    assertEquals(7, held(), "whoever comes later too");
  }

  @Test
  void whoeverJoinsALargeOneTouchesNobodyElse() throws Exception {
    for (int voter = 1; voter <= 6; voter++) {
      register(voter, DEVICE, "198.51.100." + voter).expect(200);
    }
    try (Connection db = PlatformServer.shared().database().connect()) {
      lock(
          db,
          "select * from person where subject in (select subject from voter where convention = ?)");
      assertEquals(200, soon(7).get(20, TimeUnit.SECONDS), "waits for the others' persons");
      db.rollback();
    }
    assertEquals(7, held());
    assertSizes();
  }

  /** As whoever registers: else the two could wait for each other. */
  @Test
  void whoLeavesTakesTheClustersBeforeThePerson() throws Exception {
    register(1, DEVICE, "198.51.100.1").expect(200);
    register(2, DEVICE, "198.51.100.2").expect(200);
    CompletableFuture<Integer> leaving;
    try (Connection db = PlatformServer.shared().database().connect();
        Connection other = PlatformServer.shared().database().connect()) {
      lock(db, "select * from cluster where convention = ?");
      leaving =
          CompletableFuture.supplyAsync(
              () -> c.people().voter(1).post("/my-data/erasure", "{}").status());
      Thread.sleep(2_000);
      assertFalse(leaving.isDone());
      lock(
          other,
          "select * from person where subject in (select subject from voter where convention = ?)",
          " for update nowait");
      other.rollback();
      db.rollback();
    }
    assertEquals(200, leaving.get(20, TimeUnit.SECONDS));
    assertSizes();
  }

  private CompletableFuture<Integer> soon(int voter) {
    return CompletableFuture.supplyAsync(
        () -> register(voter, DEVICE, "198.51.100." + voter).status());
  }

  private void lock(Connection db, String what) throws SQLException {
    lock(db, what, " for update");
  }

  private void lock(Connection db, String what, String how) throws SQLException {
    db.setAutoCommit(false);
    try (PreparedStatement select = db.prepareStatement(what + how)) {
      select.setString(1, c.id());
      select.executeQuery().close();
    }
  }

  private void assertSizes() throws SQLException {
    assertEquals(
        0,
        count(
            "cluster c where c.size <> (select count(*) from cluster_member m"
                + " where m.cluster = c.id) and c.convention = ?"));
  }

  @Test
  void ofManyAtOnceNoneIsOverlooked() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(12);
    try {
      List<Callable<Integer>> tasks =
          IntStream.rangeClosed(1, 24)
              .mapToObj(
                  voter ->
                      (Callable<Integer>)
                          () ->
                              register(
                                      voter,
                                      "device-number-" + voter + "-xxx",
                                      "203.0.113." + voter)
                                  .status())
              .toList();
      for (Future<Integer> status : pool.invokeAll(tasks)) {
        assertEquals(200, status.get());
      }
    } finally {
      pool.shutdown();
    }
    // the hour may turn over in between, but hardly within the first twenty
    assertEquals(1, count("cluster where state = 'OPEN' and kind = 'NETWORK' and convention = ?"));
    assertEquals(24, held());
    assertSizes();
  }

  @Test
  void aForgedHeaderIsNotBelieved() throws SQLException {
    for (int voter = 1; voter <= 22; voter++) {
      String own = "192.0.2." + voter;
      // what the client itself wrote stands in front of what the proxy saw
      register(voter, "device-number-" + voter + "-xxx", "8.8." + voter + ".1, " + own).expect(200);
    }
    assertEquals(22, held(), "one network, whatever the clients say");
  }

  @Test
  void theFrozenRollForgetsWhatTheyHadInCommon() throws SQLException {
    for (int voter = 1; voter <= 3; voter++) {
      register(voter, DEVICE, "198.51.100." + voter).expect(200);
    }
    assertTrue(count("cluster where convention = ?") > 0);
    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.makeKeys();
    c.act("FREEZE_ROLL").expect(200);
    assertEquals(0, count("cluster where convention = ?"));
    assertEquals(
        0, count("cluster_member m join voter v on v.subject = m.subject where v.convention = ?"));
  }

  private int held() throws SQLException {
    return count(
        "person p join voter v on v.subject = p.subject where p.held and v.convention = ?");
  }

  private int count(String what) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select = db.prepareStatement("select count(*) from " + what)) {
      select.setString(1, c.id());
      try (ResultSet row = select.executeQuery()) {
        assertTrue(row.next());
        return row.getInt(1);
      }
    }
  }
}
