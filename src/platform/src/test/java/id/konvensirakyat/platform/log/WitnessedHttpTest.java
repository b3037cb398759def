package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.FakeWitness;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import id.konvensirakyat.protocol.log.TlogProof;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the platform and its witnesses make of each other; the witnesses are doubles. */
@Isolated("silences the witnesses of the shared server")
class WitnessedHttpTest {
  private final List<FakeWitness> witnesses = PlatformServer.shared().witnesses();

  @AfterEach
  void allSpeak() {
    witnesses.forEach(witness -> witness.silent(false));
    witnesses.forEach(witness -> witness.claims(-1));
  }

  private static JsonNode view(String convention) {
    return Http.nobody().get("/conventions/" + convention + "/log").expect(200).json();
  }

  private static long witnessed(String convention) {
    return view(convention).path("witnessed").path("size").asLong();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.call()) {
      assertTrue(Instant.now().isBefore(limit), "waited in vain");
      Thread.sleep(200);
    }
  }

  @Test
  void checkpointsAreCosignedSoon() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    await(() -> witnessed(convention.id()) == 3);
    convention.act("FREEZE_RULES").expect(200);
    long size = view(convention.id()).get("size").asLong();
    await(() -> witnessed(convention.id()) == size);
    assertEquals("WITNESSED", view(convention.id()).get("state").asText());
    ServedLog log = ServedLog.read(convention.id());
    SignedNote note =
        SignedNote.parse(Http.nobody().get(log.path() + "/witnessed").expect(200).bytes());
    LogPolicy.Signed signed = log.policy().verify(note);
    assertTrue(signed.isWitnessed());
    assertEquals(log.checkpoint(), signed.checkpoint());
    VerifierKey own = VerifierKey.parse(view(convention.id()).get("keys").get(1).asText());
    await(
        () ->
            SignedNote.parse(Http.nobody().get(log.path() + "/checkpoint").expect(200).bytes())
                .signatures()
                .stream()
                .anyMatch(own::isNamedBy));
    SignedNote whole =
        SignedNote.parse(Http.nobody().get(log.path() + "/checkpoint").expect(200).bytes());
    assertEquals(1, whole.verifiedBy(List.of(own)).size());
  }

  @Test
  void aReceiptIsWitnessedAfterAWhile() throws Exception {
    RunningConvention convention = RunningConvention.voting(2, 2, "3101");
    RunningConvention.Box box = convention.box("3101");
    byte[] ballot =
        new BallotMaker(box.election())
            .make(box.voters().get(0), List.of(Selection.of(1, 0)), new SecureRandom())
            .bytes();
    Answer cast = box.cast(ballot).expect(201);
    ServedLog log = ServedLog.read(convention.id());
    LogPolicy alone = new LogPolicy(log.policy().origin(), log.policy().keys(), List.of(), 0);
    Receipt first =
        Receipt.verify(
            TlogProof.parse(cast.json().get("proof").asText().getBytes(StandardCharsets.UTF_8)),
            alone,
            Optional.of(Hash.of(ballot)));
    await(() -> witnessed(convention.id()) > first.index());
    String tracker = Hash.of(ballot).base64Url();
    Answer file =
        Http.nobody()
            .get("/elections/" + box.uuid() + "/ballots/" + tracker + "/receipt")
            .expect(200);
    assertEquals(
        "attachment; filename=\"" + tracker.substring(0, 8) + ".tlog-proof\"",
        file.header("Content-Disposition"));
    assertTrue(file.bytes().length <= 4096);
    Receipt later =
        Receipt.verify(TlogProof.parse(file.bytes()), log.policy(), Optional.of(Hash.of(ballot)));
    assertEquals(first.index(), later.index());
    assertTrue(later.signed().isWitnessed());
    assertEquals(cast.text(), box.cast(ballot).expect(200).text(), "the same again");
  }

  @Test
  void votingGoesOnWithoutWitnessesAndSaysSo() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    await(() -> witnessed(convention.id()) == 3);
    witnesses.get(0).silent(true);
    witnesses.get(1).silent(true);
    convention.act("FREEZE_RULES").expect(200);
    letGrowOld(convention.id(), "saksi1%");
    letGrowOld(convention.id(), "saksi2%");
    assertEquals("WITNESSES_MISSING", view(convention.id()).get("state").asText());
    assertEquals(3, witnessed(convention.id()), "the last that enough have seen");
    convention.act("OPEN_CANDIDACY").expect(200);
    witnesses.get(1).silent(false);
    long size = view(convention.id()).get("size").asLong();
    await(() -> witnessed(convention.id()) == size);
  }

  /** Nobody is asked again once a convention is over; what was cosigned stays cosigned. */
  @Test
  void aLogThatIsOverStaysWitnessed() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    convention.act("CANCEL").expect(200);
    String id = convention.id();
    await(() -> witnessed(id) == view(id).get("size").asLong());
    letGrowOld(id, "%");
    assertEquals("WITNESSED", view(id).get("state").asText());
    forget(id, "saksi1%");
    assertEquals("WITNESSED", view(id).get("state").asText(), "two of three");
    witnesses.get(0).silent(true);
    witnesses.get(1).silent(true);
    forget(id, "saksi2%");
    assertEquals("WITNESSES_MISSING", view(id).get("state").asText());
  }

  /** A log that cannot be read any more is a fault of its own. */
  @Test
  void aBrokenLogKeepsNoOtherFromItsWitnesses() throws Exception {
    SampleConvention broken = SampleConvention.draft();
    await(() -> witnessed(broken.id()) == 3);
    try (Restored whole = new Restored(broken.id())) {
      update("delete from log_checkpoint where convention = ?", broken.id());
      update("delete from log_cosignature where convention = ?", broken.id());
      for (int i = 0; i < 2; i++) {
        SampleConvention convention = SampleConvention.draft();
        await(() -> witnessed(convention.id()) == 3);
      }
      whole.putBack();
      await(() -> witnessed(broken.id()) == 3);
    }
  }

  private static void letGrowOld(String convention, String witness) throws SQLException {
    update(
        "update log_cosignature set at = at - interval 6 minute where convention = ?"
            + " and witness like '"
            + witness
            + "'",
        convention);
  }

  private static void forget(String convention, String witness) throws SQLException {
    update(
        "delete from log_cosignature where convention = ? and witness like '" + witness + "'",
        convention);
  }

  private static void update(String sql, String convention) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update = db.prepareStatement(sql)) {
      update.setString(1, convention);
      assertTrue(update.executeUpdate() > 0);
    }
  }

  /** A witness that says it has seen more must show it, signed by the log. */
  @Test
  void theWordOfAWitnessStopsNobody() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    await(() -> witnessed(convention.id()) == 3);
    witnesses.get(0).claims(1_000_000);
    convention.act("FREEZE_RULES").expect(200);
    Instant end = Instant.now().plus(Duration.ofSeconds(5));
    while (Instant.now().isBefore(end)) {
      assertNotEquals("BEHIND", view(convention.id()).get("state").asText());
      Thread.sleep(20);
    }
    long size = view(convention.id()).get("size").asLong();
    await(() -> witnessed(convention.id()) == size);
    convention.act("OPEN_CANDIDACY").expect(200);
  }

  /** The database is put back by an act, as from a backup; the witnesses have seen the act. */
  @Test
  void aRestoredServerSignsNoFork() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    String id = convention.id();
    await(() -> witnessed(id) == 3);
    try (Restored backup = new Restored(id)) {
      convention.act("FREEZE_RULES").expect(200);
      long size = view(id).get("size").asLong();
      await(
          () -> witnesses.stream().allMatch(w -> w.seen(view(id).get("origin").asText()) == size));
      backup.putBack();
      await(() -> view(id).get("state").asText().equals("BEHIND"));
      Answer refused = convention.act("FREEZE_RULES");
      assertEquals("log-behind", refused.problem());
      assertEquals(503, refused.status());
      Thread.sleep(2500);
      assertEquals("BEHIND", view(id).get("state").asText(), "while a witness has seen more");
      backup.catchUp();
      await(() -> !view(id).get("state").asText().equals("BEHIND"));
      convention.act("OPEN_CANDIDACY").expect(200);
      ServedLog.read(id);
    }
  }
}
