package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Another server has rotated the keys of identity: this one compares no hash until it restarts. */
class OldKeysHttpTest {
  private final Checked c = new Checked();

  @Test
  void aServerWithOldKeysJudgesNoNik() throws Exception {
    c.registered(1);
    c.ask(1);
    c.registered(2);
    Http officer = c.officer(1, "3171");
    String held = c.next(officer);
    String code = c.meeting(2);
    rotatedElsewhere(1);
    try {
      assertEquals("try-again", c.grant(officer, held, c.nik(1)).problem());
      assertEquals("try-again", c.meet(officer, code, c.nik(2)).problem());
      assertEquals("try-again", challenge().problem(), "it would be filed against nobody");
      assertEquals("try-again", again().problem());
    } finally {
      rotatedElsewhere(-1);
    }
    c.grant(officer, held, c.nik(1)).expect(200);
    c.meet(officer, code, c.nik(2)).expect(200);
    challenge().expect(201);
    again().expect(200);
  }

  private Answer challenge() {
    return c.voter(1)
        .post(
            c.convention.path("/challenges"),
            "{\"nik\":\"%s\",\"ground\":\"NOT_RESIDENT\",\"as\":\"VOTER\",\"reason\":\"Rumah kosong\"}"
                .formatted(c.nik(2)));
  }

  private Answer again() {
    return c.convention.register(1, c.nik(1), SampleConvention.AREA);
  }

  private static void rotatedElsewhere(int keys) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        Statement update = db.createStatement()) {
      update.executeUpdate("update identity_key set version = version + " + keys);
    }
  }
}
