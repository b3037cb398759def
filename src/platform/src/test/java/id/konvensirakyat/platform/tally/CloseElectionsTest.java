package id.konvensirakyat.platform.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The close in the middle of a rush: every ballot is either in the record or was refused. */
class CloseElectionsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DAPIL = "3101";
  private static final int VOTERS = 6;
  private static final int ROUNDS = 12;

  private record Answered(Hash tracker, Http.Answer answer) {}

  @Test
  void noBallotIsLostAndNoneComesLate() throws Exception {
    RunningConvention convention = RunningConvention.voting(2, VOTERS, DAPIL);
    Box box = convention.box(DAPIL);
    List<byte[]> ballots = ballots(box);
    CountDownLatch underWay = new CountDownLatch(VOTERS);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Answered>> answers = new ArrayList<>();
    for (byte[] ballot : ballots) {
      answers.add(
          threads.submit(
              () -> {
                Answered answered = new Answered(Hash.of(ballot), box.cast(ballot));
                underWay.countDown();
                return answered;
              }));
    }
    underWay.await();
    convention.act("CLOSE_VOTING");
    Set<String> acknowledged = new HashSet<>();
    for (Future<Answered> future : answers) {
      Answered answered = future.get();
      if (answered.answer().status() == 201) {
        acknowledged.add(answered.tracker().base64());
      } else {
        assertEquals("voting-closed", answered.answer().problem());
      }
    }
    threads.shutdown();
    assertRecord(box, acknowledged);
    // what was acknowledged before the close is still answered after it
    byte[] last = lastOfItsVoter(box, ballots);
    assertEquals(200, box.cast(last).status());
  }

  @Test
  void aTallyThatFailedIsMadeLater() throws Exception {
    RunningConvention convention = RunningConvention.voting(2, 2, DAPIL);
    Box box = convention.box(DAPIL);
    String trigger = "no_tally_" + box.uuid();
    update(
        "create trigger "
            + trigger
            + " before insert on record_file for each row begin if new.election = '"
            + box.uuid()
            + "' and new.kind = 'TALLY' then signal sqlstate '45000' set message_text = 'no';"
            + " end if; end");
    convention.act("CLOSE_VOTING");
    await(() -> PlatformServer.shared().log().contains("tally of " + box.uuid() + " failed"));
    assertEquals("CLOSED", box.state().get("state").asText());
    update("drop trigger " + trigger);
    await(() -> box.state().get("state").asText().equals("TALLIED"));
    assertRecord(box, Set.of());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.call()) {
      assertTrue(Instant.now().isBefore(limit), "waited in vain");
      Thread.onSpinWait();
    }
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = PlatformServer.shared().database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static List<byte[]> ballots(Box box) throws Exception {
    BallotMaker maker = new BallotMaker(box.election());
    List<byte[]> ballots = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int voter = 0; voter < VOTERS; voter++) {
        ballots.add(
            maker.make(box.voters().get(voter), List.of(Selection.of(round % 2)), RANDOM).bytes());
      }
    }
    return ballots;
  }

  private static byte[] lastOfItsVoter(Box box, List<byte[]> ballots) {
    for (byte[] ballot : ballots) {
      Http.Answer found =
          Http.nobody().get("/elections/" + box.uuid() + "/ballots/" + Hash.of(ballot).base64Url());
      if (found.status() == 200 && found.json().get("current").asBoolean()) {
        return ballot;
      }
    }
    throw new AssertionError("nobody voted");
  }

  private static void assertRecord(Box box, Set<String> acknowledged) throws Exception {
    byte[] archive =
        Http.nobody().get("/elections/" + box.uuid() + "/archive.bel").expect(200).bytes();
    RecordReport report =
        RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
    assertTrue(report.isAccepted(), report.toString());
    Set<String> listed = new HashSet<>();
    Http.nobody()
        .get("/elections/" + box.uuid() + "/ballots?limit=1000")
        .expect(200)
        .json()
        .get("ballots")
        .forEach(ballot -> listed.add(ballot.get("tracker").asText()));
    assertEquals(listed, acknowledged);
    assertEquals(listed.size(), box.state().get("ballots").asInt());
  }
}
