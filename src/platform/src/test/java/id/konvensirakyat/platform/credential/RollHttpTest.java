package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.Register;
import id.konvensirakyat.convention.roll.RollFold;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is published of the roll, who is left out, and the register at the freeze. */
class RollHttpTest {
  private static final String AREA = SampleConvention.AREA;
  private static final String DAPIL = SampleConvention.DAPIL;

  @Test
  void publicationsFoldToTheFrozenRollAndTheRegisterHasAsManyLines() throws Exception {
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    walk.enrol(1, AREA, "B");
    walk.enrol(2, AREA, "A");
    walk.enrol(3, AREA, "C");
    walk.enrol(4, SampleConvention.OTHER_AREA, "B");
    assertEquals("NEXT", walk.standing(1).path("state").asText());
    assertEquals(404, Http.nobody().get(c.path("/rolls/" + DAPIL)).status());
    walk.publish();
    assertEquals("PUBLISHED", walk.standing(1).path("state").asText());
    JsonNode left = walk.standing(3);
    assertEquals("LEFT_OUT", left.path("state").asText());
    assertEquals("[\"LEVEL\"]", left.path("reasons").toString());
    assertEquals("C", left.path("level").asText());
    assertEquals("B", left.path("least").asText());
    assertEquals(2, walk.publication(1).joins().getOrDefault(DAPIL, List.of()).size());

    String uuid = c.describe().path("dapil").get(0).path("electionUuid").asText();
    String replaced = walk.replace(1, uuid);
    assertEquals("NEXT", walk.standing(1).path("state").asText());
    walk.raise(3, "B");
    walk.enrol(5, AREA, "B");
    RollWalk.update("update person set held = true where subject = ?", walk.subject(5));
    assertEquals("[\"HELD\"]", walk.standing(5).path("reasons").toString());
    walk.publish();
    Publication second = walk.publication(2);
    assertEquals(1, second.left());
    assertEquals(2, second.joined());
    byte[] roll = Http.nobody().get(c.path("/rolls/" + DAPIL)).expect(200).bytes();
    assertTrue(new String(roll, StandardCharsets.US_ASCII).contains(replaced));
    assertEquals(
        Hash.hex(Hash.sha256(roll)), walk.rolls().path("dapil").get(0).path("sha256").asText());

    walk.freeze();
    RollFold fold = new RollFold(List.of("3102", "3103"));
    for (int number = 1; number <= 3; number++) {
      Publication next = walk.publication(number);
      assertEquals(Optional.empty(), fold.apply(next, next.hash()));
    }
    assertEquals(fold.hash(), walk.payload("FREEZE_ROLL", c.id()));
    assertEquals(walk.publication(2).hash(), walk.payload("PUBLISH_ROLL", c.id()));
    assertEquals(fold.figures().get(0).sha256(), walk.payload("ROLL_FROZEN", DAPIL));
    assertEquals(3, fold.roll(DAPIL).size());
    assertEquals(1, walk.acts("ROLL_EMPTY").size());
    checkRegister(walk, 3);
    JsonNode alone = walk.standing(4);
    assertEquals("[\"SMALL_ROLL\"]", alone.path("reasons").toString());
    JsonNode held = walk.standing(5);
    assertEquals("LEFT_OUT", held.path("state").asText());
    assertEquals("[\"HELD\"]", held.path("reasons").toString());
    assertTrue(held.path("register").isNull());
    assertEquals(
        "roll-frozen",
        c.people().committee().post(c.path("/rolls"), "{\"reason\":\"lagi\"}").problem());
  }

  private static void checkRegister(RollWalk walk, int size) throws Exception {
    SampleConvention c = walk.convention;
    Answer answer = Http.nobody().get(c.path("/rolls/registers/" + DAPIL)).expect(200);
    Register register = Register.read(new ByteArrayInputStream(answer.bytes())).orThrow();
    assertEquals(size, register.commitments().size());
    assertEquals(register.hash(), walk.payload("REGISTER_FROZEN", DAPIL));
    assertEquals(1, walk.acts("REGISTER_FROZEN").size(), "none where the roll is empty");
    for (int voter = 1; voter <= 3; voter++) {
      JsonNode standing = walk.standing(voter);
      assertEquals("ON_ROLL", standing.path("state").asText());
      JsonNode own = standing.path("register");
      String made =
          Register.commitment(
              DAPIL,
              own.path("number").asText(),
              own.path("salt").asText(),
              own.path("level").asText());
      assertEquals(made, own.path("commitment").asText());
      assertTrue(register.find(made) >= 0);
    }
    assertEquals("A", walk.standing(2).path("register").path("level").asText());
  }

  @Test
  void onlyTheCommitteePublishesAndOnlyWhilePeopleEnrol() {
    SampleConvention draft = SampleConvention.draft();
    String reason = "{\"reason\":\"uji\"}";
    assertEquals(
        "not-now", draft.people().committee().post(draft.path("/rolls"), reason).problem());
    SampleConvention open = SampleConvention.inCandidacy();
    for (Http other :
        List.of(open.people().steering(), open.people().voter(1), open.people().verifier(1))) {
      assertEquals("role-needed", other.post(open.path("/rolls"), reason).problem());
    }
    assertEquals("sign-in-needed", Http.nobody().post(open.path("/rolls"), reason).problem());
    assertEquals(
        "invalid-fields",
        open.people().committee().post(open.path("/rolls"), "{\"reason\":\" \"}").problem());
    for (String bad : List.of("0", "1", "-1", "x", "99999999999999999999", "1.0")) {
      assertEquals(404, Http.nobody().get(open.path("/rolls/publications/" + bad)).status(), bad);
    }
    assertEquals(404, Http.nobody().get(open.path("/rolls/registers/" + DAPIL)).status());
    assertEquals(404, Http.nobody().get("/conventions/tidakada/rolls").status());
    assertEquals(
        1, Http.nobody().get(open.path("/rolls")).expect(200).json().get("fewest").asInt());
  }

  /** 100,000 voters, put into the database as they would be; the freeze takes seconds. */
  @Test
  void aHundredThousandVotersAreFrozenInSeconds() throws Exception {
    int voters = Integer.getInteger("konvensi.roll.voters", 3000);
    RollWalk walk = RollWalk.begin();
    SampleConvention c = walk.convention;
    String uuid = c.describe().path("dapil").get(0).path("electionUuid").asText();
    ManyVoters.put(c.id(), uuid, DAPIL, AREA, voters);
    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    long begin = System.nanoTime();
    c.makeKeys();
    c.act("FREEZE_ROLL").expect(200);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println("FREEZE_ROLL of " + voters + " voters: " + millis + " ms");
    assertTrue(millis < 60_000, millis + " ms");
    RollFold fold = new RollFold(List.of("3102", "3103"));
    Publication last = walk.publication(1);
    assertEquals(Optional.empty(), fold.apply(last, last.hash()));
    assertEquals(voters, fold.roll(DAPIL).size());
    assertEquals(fold.figures().get(0).sha256(), walk.payload("ROLL_FROZEN", DAPIL));
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement(
                "select (select count(*) from register_entry where convention = ?),"
                    + " (select count(*) from enrolment where convention = ?)")) {
      select.setString(1, c.id());
      select.setString(2, c.id());
      try (ResultSet row = select.executeQuery()) {
        assertTrue(row.next());
        assertEquals(voters, row.getInt(1));
        assertEquals(0, row.getInt(2), "the join is gone");
      }
    }
    assertFalse(walk.payload("REGISTER_FROZEN", DAPIL).isEmpty());
  }
}
