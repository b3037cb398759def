package id.konvensirakyat.platform.voter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registering, enrolling and freezing the roll, and every way each is refused. */
class VoterHttpTest {
  private static final SampleConvention OPEN = SampleConvention.inCandidacy();

  @Test
  void aVoterRegistersEnrolsAndIsOnTheFrozenRollWithoutAName() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    assertFalse(own(c, 1).path("registered").asBoolean());
    JsonNode registered =
        c.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200).json();
    assertEquals("3102", registered.path("dapil").asText());
    assertEquals("[\"other-area\"]", registered.path("warnings").toString());
    String uuid = registered.path("electionUuid").asText();
    List<String> credentials = new ArrayList<>();
    for (int voter = 1; voter <= 3; voter++) {
      if (voter > 1) {
        c.register(voter, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
      }
      credentials.add(credential(uuid));
      c.enrol(voter, credentials.get(voter - 1)).expect(200);
    }
    String alone =
        c.register(4, SampleConvention.freshNik(), SampleConvention.OTHER_AREA)
            .expect(200)
            .json()
            .path("electionUuid")
            .asText();
    c.enrol(4, credential(alone)).expect(200);
    JsonNode own = own(c, 1);
    assertTrue(own.path("enrolled").asBoolean());
    assertEquals(credentials.get(0), own.path("publicCredential").asText());
    assertEquals("Kota Administrasi Jakarta Pusat", own.path("areaName").asText());
    assertEquals(3, c.describe().path("dapil").get(0).path("enrolled").asInt());

    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.makeKeys();
    c.act("FREEZE_ROLL").expect(200);
    byte[] roll = roll(uuid);
    String sorted =
        credentials.stream()
            .sorted()
            .map(x -> "\"" + x + "\"")
            .toList()
            .toString()
            .replace(" ", "");
    assertEquals(sorted, new String(roll, StandardCharsets.UTF_8));
    assertArrayEquals(roll, Roll.read(Group.ed25519(), roll).bytes());
    String hash = Hash.hex(Hash.sha256(roll));
    assertEquals(hash, c.describe().path("dapil").get(0).path("rollHash").asText());
    assertEquals(List.of(hash), acts(c, "ROLL_FROZEN", "3102"));
    assertEquals(
        hash,
        Http.nobody()
            .get("/elections/" + uuid + "/public_credentials.json")
            .header("ETag")
            .replace("\"", ""));
    assertEquals(3, c.describe().path("dapil").get(0).path("enrolled").asInt());
    assertEquals(List.of(""), acts(c, "ROLL_EMPTY", "3103"), "one voter is no electorate");
    assertEquals(List.of(), acts(c, "ROLL_FROZEN", "3103"));
    assertEquals(0, c.describe().path("dapil").get(1).path("enrolled").asInt());
    assertFalse(own(c, 4).path("enrolled").asBoolean());
    JsonNode frozen = own(c, 1);
    assertTrue(frozen.path("enrolled").asBoolean());
    assertTrue(frozen.path("publicCredential").isNull(), "nothing knows whose it is");
    assertEquals(0, enrolments(c.id()), "the join is gone");
  }

  private static int enrolments(String convention) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement("select count(*) from enrolment where convention = ?")) {
      select.setString(1, convention);
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        return rows.getInt(1);
      }
    }
  }

  @Test
  void theFrozenRollIsClosed() {
    SampleConvention c = SampleConvention.inCandidacy();
    String uuid =
        c.register(1, SampleConvention.freshNik(), SampleConvention.AREA)
            .expect(200)
            .json()
            .path("electionUuid")
            .asText();
    c.act("CLOSE_CANDIDACY").expect(200);
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.makeKeys();
    c.act("FREEZE_ROLL").expect(200);
    Answer late = c.register(2, SampleConvention.freshNik(), SampleConvention.AREA);
    assertEquals("roll-frozen", late.problem());
    assertEquals(409, late.status());
    assertEquals("roll-frozen", c.enrol(1, credential(uuid)).problem());
    assertTrue(own(c, 1).path("rollFrozen").asBoolean());
  }

  @Test
  void oneNikIsOnePersonAndOneCredentialOneVoter() {
    SampleConvention c = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    String uuid =
        c.register(1, nik, SampleConvention.AREA).expect(200).json().path("electionUuid").asText();
    Answer second = c.register(2, nik, SampleConvention.AREA);
    assertEquals("identity-used", second.problem());
    assertEquals(409, second.status());
    assertFalse(second.text().contains(nik));
    c.register(1, nik, SampleConvention.AREA).expect(200);
    c.register(2, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    String credential = credential(uuid);
    c.enrol(1, credential).expect(200);
    c.enrol(1, credential).expect(200);
    assertEquals("credential-used", c.enrol(2, credential).problem());
    String replaced = credential(uuid);
    c.enrol(1, replaced).expect(200);
    assertEquals(replaced, own(c, 1).path("publicCredential").asText());
    c.enrol(2, credential).expect(200);
  }

  @Test
  void ofManyAtOnceOneGetsTheNik() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers =
          IntStream.rangeClosed(1, 8)
              .mapToObj(n -> pool.submit(() -> c.register(n, nik, SampleConvention.AREA).status()))
              .toList();
      int registered = 0;
      for (Future<Integer> answer : answers) {
        int status = answer.get();
        assertTrue(status == 200 || status == 409, "status " + status);
        registered += status == 200 ? 1 : 0;
      }
      assertEquals(1, registered);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whoMovesToAnotherDapilLosesTheOldCredential() {
    SampleConvention c = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    String first =
        c.register(1, nik, SampleConvention.AREA).expect(200).json().path("electionUuid").asText();
    c.enrol(1, credential(first)).expect(200);
    String second =
        c.register(1, nik, SampleConvention.OTHER_AREA)
            .expect(200)
            .json()
            .path("electionUuid")
            .asText();
    assertFalse(first.equals(second));
    assertFalse(own(c, 1).path("enrolled").asBoolean());
    assertEquals(0, c.describe().path("dapil").get(0).path("enrolled").asInt());
    c.enrol(1, credential(second)).expect(200);
    assertEquals(1, c.describe().path("dapil").get(1).path("enrolled").asInt());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "327301170890999,15 digits",
    "32730117089099911,17 digits",
    "3171O11708909991,a letter",
    "0071011708909999,province 00",
    "3171013113909996,month 13",
    "3171012902019995,no leap year",
    "3171017202909998,day 72",
    "3171011708900000,serial 0000",
    "'',empty"
  })
  void aBadNikIsRefused(String nik, String why) {
    Answer refused = OPEN.register(7, nik, SampleConvention.AREA);
    assertEquals("invalid-fields", refused.problem(), why);
    assertEquals("nik", refused.json().path("errors").get(0).path("field").asText(), why);
    assertTrue(nik.isEmpty() || !refused.text().contains(nik), "the number is not repeated");
    assertFalse(own(OPEN, 7).path("registered").asBoolean());
  }

  @Test
  void otherRefusalsOfARegistration() {
    String nik = SampleConvention.freshNik();
    assertEquals(
        "rule-broken", OPEN.register(8, "3273011708200001", SampleConvention.AREA).problem());
    assertEquals("invalid-fields", OPEN.register(8, nik, "0000").problem());
    assertEquals("rule-broken", OPEN.register(8, nik, "1101").problem(), "no vote is held there");
    Answer silent =
        OPEN.people()
            .voter(8)
            .put(
                OPEN.path("/voter"),
                SampleConvention.registration(nik, "081234567890", "3171")
                    .replace("true", "false"));
    assertEquals("invalid-fields", silent.problem());
    SampleConvention draft = SampleConvention.draft();
    assertEquals("not-now", draft.register(1, nik, SampleConvention.AREA).problem());
    assertFalse(own(OPEN, 8).path("registered").asBoolean());
  }

  @Test
  void aCredentialIsDecodedStrictly() {
    String uuid =
        OPEN.register(9, SampleConvention.freshNik(), SampleConvention.AREA)
            .expect(200)
            .json()
            .path("electionUuid")
            .asText();
    String good = credential(uuid);
    for (String bad :
        List.of(
            "",
            "zz",
            good.substring(2),
            good.toUpperCase(java.util.Locale.ROOT) + "0",
            "0".repeat(63) + "1", // the neutral element: anyone could sign for it
            "0".repeat(63) + "2", // no point of the curve
            "0".repeat(63) + "3", // a point outside of the subgroup
            "7" + "f".repeat(61) + "ec", // the point of order 2
            "7" + "f".repeat(61) + "ee")) {
      assertEquals("credential-invalid", OPEN.enrol(9, bad).problem(), bad);
    }
    assertEquals("not-registered", OPEN.enrol(10, good).problem());
    OPEN.enrol(9, good).expect(200);
  }

  @Test
  void theNikIsNowhereButInItsKeyedHash() throws SQLException, IOException {
    SampleConvention c = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    c.register(1, nik, SampleConvention.AREA).expect(200);
    c.register(2, nik, SampleConvention.AREA);
    assertFalse(own(c, 1).toString().contains(nik));
    assertFalse(PlatformServer.shared().log().contains(nik));
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement("select nik_hash, subject from voter where convention = ?")) {
      select.setString(1, c.id());
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        assertEquals(32, rows.getBytes(1).length);
        assertFalse(Hash.hex(Hash.sha256(nik)).equals(Hash.hex(rows.getBytes(1))), "a plain hash");
        assertFalse(rows.next());
      }
    }
  }

  private static JsonNode own(SampleConvention c, int voter) {
    return c.people().voter(voter).get(c.path("/voter")).expect(200).json();
  }

  private static String credential(String uuid) {
    try {
      return CredentialCode.random(new SecureRandom())
          .derive(Group.ed25519(), Uuid.decode(uuid))
          .publicCredential()
          .encode();
    } catch (id.konvensirakyat.protocol.encoding.RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> acts(SampleConvention c, String kind, String dapil) {
    List<String> payloads = new ArrayList<>();
    for (JsonNode act : Http.nobody().get(c.path("/acts")).expect(200).json()) {
      if (act.path("kind").asText().equals(kind) && act.path("subject").asText().equals(dapil)) {
        payloads.add(act.path("payload").asText());
      }
    }
    return payloads;
  }

  private static byte[] roll(String uuid) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement("select bytes from roll where election = ?")) {
      select.setString(1, uuid);
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        return rows.getBytes(1);
      }
    }
  }
}
