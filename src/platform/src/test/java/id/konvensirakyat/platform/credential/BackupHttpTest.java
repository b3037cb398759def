package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A voter's sealed code: kept, given back to its account alone, counted, destroyed. */
class BackupHttpTest {
  private static final String PATH = "/me/credential-backup";

  @Test
  void aVoterKeepsASealedCodeAndGetsTheSameBack() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http voter = voter(c, 1);
    JsonNode none = voter.get(PATH + "/status").expect(200).json();
    assertFalse(none.path("kept").asBoolean());
    assertFalse(none.path("account").asText().isEmpty());
    assertEquals("not-found", voter.get(PATH).problem());
    assertEquals("not-found", voter.send("DELETE", PATH, "", new byte[0]).problem());

    JsonNode kept = voter.put(PATH, sealed(1)).expect(200).json();
    assertTrue(kept.path("kept").asBoolean());
    assertEquals(sealed(1), voter.get(PATH).expect(200).text());
    voter.put(PATH, sealed(2)).expect(200);
    assertEquals(sealed(2), voter.get(PATH).expect(200).text());
    JsonNode counted = voter.get(PATH + "/status").expect(200).json();
    assertEquals(2, counted.path("opened").asInt(), "those of the one before count");
    assertEquals(counted.path("keptOn"), counted.path("openedOn"));
    assertEquals(10, counted.path("openedOn").asText().length(), "a day, not a time");
    assertEquals(none.path("account"), counted.path("account"));

    assertEquals("not-found", voter(c, 2).get(PATH).problem(), "somebody else's");
    voter.send("DELETE", PATH, "", new byte[0]).expect(200);
    assertEquals("not-found", voter.get(PATH).problem());
  }

  @Test
  void nothingIsKeptThatIsNoSealedCode() {
    Http voter = voter(SampleConvention.inCandidacy(), 1);
    String good = sealed(1);
    for (String bad :
        new String[] {
          good.replace("\"v\":1", "\"v\":2"),
          good.replace("SHA256", "SHA1"),
          good.replace("600000", "599999"),
          good.replace("600000", "6000001"),
          good.replace(base64(16, 1), base64(15, 1)),
          good.replace(base64(16, 1), base64(16, 1).replace("=", "")),
          good.replace(base64(12, 1), base64(13, 1)),
          good.replace(base64(41, 1), base64(40, 1)),
          good.replace(base64(41, 1), base64(400, 1)),
          good.replace(base64(41, 1), "%".repeat(56)),
        }) {
      assertFalse(bad.equals(good));
      assertEquals("backup-invalid", voter.put(PATH, bad).problem(), bad);
    }
    assertEquals("malformed-json", voter.put(PATH, good.replace("600000", "6e5")).problem());
    assertEquals("too-large", voter.put(PATH, good + " ".repeat(9000)).problem());
    assertFalse(voter.get(PATH + "/status").expect(200).json().path("kept").asBoolean());
  }

  @Test
  void whoIsRegisteredNowhereKeepsNone() {
    SampleConvention c = SampleConvention.inCandidacy();
    assertEquals("not-registered", c.people().voter(1).put(PATH, sealed(1)).problem());
  }

  @Test
  void itIsGivenOutTwentyTimesADay() {
    Http voter = voter(SampleConvention.inCandidacy(), 1);
    voter.put(PATH, sealed(1)).expect(200);
    for (int i = 0; i < KeepBackup.MOST_A_DAY; i++) {
      voter.get(PATH).expect(200);
    }
    assertEquals("backup-opened-often", voter.get(PATH).problem());
    assertEquals(429, voter.get(PATH).status());
    voter.put(PATH, sealed(2)).expect(200);
    assertEquals("backup-opened-often", voter.get(PATH).problem(), "a new one does not help");
  }

  @Test
  void itIsAmongOnesOwnDataAndGoesWithTheRegistration() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    Http voter = voter(c, 1);
    Http other = voter(c, 2);
    voter.put(PATH, sealed(1)).expect(200);
    other.put(PATH, sealed(2)).expect(200);
    assertTrue(voter.get("/my-data").expect(200).text().contains("CREDENTIAL_BACKUP"));

    String subject = voter.get(PATH + "/status").expect(200).json().path("account").asText();
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement leave = db.prepareStatement("delete from voter where subject = ?")) {
      leave.setString(1, subject);
      assertEquals(1, leave.executeUpdate());
    }
    for (int i = 0; i < 200 && kept(voter); i++) {
      Thread.sleep(100);
    }
    assertFalse(kept(voter), "its owner is registered nowhere");
    assertTrue(kept(other));
    other.post("/my-data/erasure", "{}").expect(200);
    assertFalse(kept(other));
  }

  private static boolean kept(Http voter) {
    return voter.get(PATH + "/status").expect(200).json().path("kept").asBoolean();
  }

  private static Http voter(SampleConvention c, int index) {
    c.register(index, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    return c.people().voter(index);
  }

  private static String sealed(int seed) {
    return ("{\"v\":1,\"kdf\":\"PBKDF2-HMAC-SHA256\",\"iterations\":600000,\"salt\":\"%s\","
            + "\"iv\":\"%s\",\"data\":\"%s\"}")
        .formatted(base64(16, seed), base64(12, seed), base64(41, seed));
  }

  private static String base64(int length, int seed) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
