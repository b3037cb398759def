package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who leaves and comes back finds everything as it was: what is held, and what was tried. */
class ComeBackHttpTest {
  private static final String ERASURE = "/my-data/erasure";
  private static final String KEPT = "UNDER_REVIEW";
  private final Checked c = new Checked();

  @Test
  void whoIsHeldStaysHeld() throws Exception {
    heldFromOneDevice();
    leave(5);
    assertEquals("identity-used", c.convention.register(9, c.nik(5), "3171").problem(), "another");
    assertEquals("nik-checked", register(5, SampleConvention.freshNik()).problem());
    register(5, c.nik(5)).expect(200);
    assertTrue(c.own(5).path("held").asBoolean());

    assertEquals(KEPT, kept(6));
    c.voter(6).post(ERASURE, "{}").expect(200);
    assertEquals(KEPT, kept(6), "the hashes alone");
    assertEquals("not-registered", c.voter(6).get(c.path("")).problem());
    assertEquals("identity-used", c.convention.register(9, c.nik(6), "3171").problem(), "another");
    decide(c.officer(1, "3171"), false);
    assertEquals(KEPT, kept(6));
    register(6, c.nik(6)).expect(200);
    assertTrue(c.own(6).path("keptHeld").asBoolean());
    c.meet(c.officer(1, "31"), c.meeting(6), c.nik(6)).expect(200);
    assertFalse(c.own(6).path("held").asBoolean(), "was seen");
    c.voter(6).post(ERASURE, "{}").expect(200);
    assertEquals("", kept(6));
    c.convention.register(9, c.nik(6), "3171").expect(200);
  }

  @Test
  void whoWasReleasedAfterLeavingIsForgottenAtWill() {
    heldFromOneDevice();
    leave(6);
    decide(c.officer(1, "3171"), true);
    c.voter(6).post(ERASURE, "{}").expect(200);
    assertEquals("", kept(6));
    c.convention.register(9, c.nik(6), "3171").expect(200);
  }

  @Test
  void afterTheEndWhoLeftIsForgotten() throws Exception {
    heldFromOneDevice();
    leave(6);
    String left = "select count(*) from person where ? <> '' and subject = '" + c.subject(6) + "'";
    assertEquals(1, c.count(left));
    c.convention.act("CANCEL").expect(200);
    c.update("update act set acted_at = acted_at - interval 31 day where convention = ?");
    for (int i = 0; i < 100 && c.count(left) > 0; i++) {
      Thread.sleep(200);
    }
    assertEquals(0, c.count(left));
  }

  @Test
  void whatWasTriedThisHourStaysTried() throws Exception {
    c.registered(1);
    for (int i = 0; i < 5; i++) {
      assertEquals("identity-used", c.convention.register(2, c.nik(1), "3171").problem());
    }
    c.voter(2).post(ERASURE, "{}").expect(200);
    assertEquals("too-many-tries", c.convention.register(2, c.nik(1), "3171").problem());
    for (int i = 0; i < 12; i++) {
      c.meeting(1);
    }
    c.voter(1).post(ERASURE, "{}").expect(200);
    c.convention.register(1, c.nik(1), "3171").expect(200);
    assertEquals("too-many-tries", c.voter(1).post(c.path("/meeting"), "{}").problem());

    String tries = "assurance_try where ? <> '' and account = '" + c.subject(2) + "'";
    assertEquals(1, c.count("select count(*) from " + tries));
    c.update(
        "update assurance_try set since = since - interval 2 hour where ? <> '' and account = '"
            + c.subject(2)
            + "'");
    for (int i = 0; i < 100 && c.count("select count(*) from " + tries) > 0; i++) {
      Thread.sleep(200);
    }
    assertEquals(0, c.count("select count(*) from " + tries), "its hour is over");
  }

  /** Six from one device, which is one too many. */
  private void heldFromOneDevice() {
    String device = UUID.randomUUID().toString().replace("-", "");
    for (int voter = 1; voter <= 6; voter++) {
      c.registeredFrom(voter, device, SampleConvention.AREA);
    }
    assertTrue(c.own(6).path("held").asBoolean());
  }

  private void leave(int voter) {
    c.voter(voter).delete("/my-data/consents/" + c.convention.id() + "/VOTER_ROLL").expect(200);
  }

  private Answer register(int voter, String nik) {
    return c.convention.register(voter, nik, SampleConvention.AREA);
  }

  /** Decides the one cluster, although one of its people lives nowhere now. */
  private void decide(Http officer, boolean release) {
    JsonNode all = officer.get(c.path("/desk/clusters")).expect(200).json();
    assertEquals(1, all.size());
    officer
        .post(
            c.path("/desk/clusters/" + all.get(0).path("id").asText()),
            "{\"release\":" + release + ",\"reason\":\"Sudah ditelepon\"}")
        .expect(200);
  }

  /** Why the registration is kept, "" where nothing of it is. */
  private String kept(int voter) {
    String kept = "";
    for (JsonNode one : c.voter(voter).get("/my-data").expect(200).json().path("holdings")) {
      if (one.path("category").asText().equals("VOTER_REGISTRATION")
          && one.path("convention").asText().isEmpty()) {
        kept = one.path("keptBecause").asText();
      }
    }
    return kept;
  }
}
