package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.SampleConvention;
import org.junit.jupiter.api.Test;

/** How long what shows a voter is kept. */
class EvidenceHttpTest {
  private static final String PICTURES = "select count(*) from document where convention = ?";
  private final Checked c = new Checked();

  @Test
  void withoutConsentThePicturesAreGoneAndSoIsTheLevel() throws Exception {
    Http voter = c.registered(1);
    c.ask(1);
    Http officer = c.officer(1, "31");
    c.grant(officer, c.next(officer), c.nik(1)).expect(200);
    assertEquals(2, c.count(PICTURES));
    assertEquals("IDENTITY_CHECK erasable", holding(voter));
    voter.delete("/my-data/consents/" + c.convention.id() + "/IDENTITY_CHECK").expect(200);
    assertEquals(0, c.count(PICTURES));
    assertEquals("C", c.level(1));
    assertEquals("", holding(voter));
  }

  @Test
  void whoMovesToAnotherDapilIsCheckedAnew() throws Exception {
    c.registered(1);
    c.ask(1);
    Http officer = c.officer(1, "31");
    c.grant(officer, c.next(officer), c.nik(1)).expect(200);
    c.registered(2);
    c.meet(officer, c.meeting(2), c.nik(2)).expect(200);
    // the same again, and back again, changes nothing
    c.convention.register(1, c.nik(1), SampleConvention.AREA).expect(200);
    assertEquals("B", c.level(1));
    for (int voter = 1; voter <= 2; voter++) {
      c.convention.register(voter, c.nik(voter), SampleConvention.OTHER_AREA).expect(200);
      assertEquals("C", c.level(voter));
    }
    assertEquals(0, c.count(PICTURES));
    c.ask(1);
    c.grant(officer, c.next(officer), c.nik(1)).expect(200);
    assertEquals("B", c.level(1));
  }

  @Test
  void afterTheEndEverythingIsDestroyedOnTime() throws Exception {
    c.registered(1);
    c.ask(1);
    c.registered(2);
    c.meeting(2);
    Http officer = c.officer(1, "31");
    c.grant(officer, c.next(officer), c.nik(1)).expect(200);
    c.convention.act("CANCEL").expect(200);
    c.update("update act set acted_at = acted_at - interval 29 day where convention = ?");
    Thread.sleep(5000);
    assertEquals(2, c.count(PICTURES), "30 days are not over");
    c.update("update act set acted_at = acted_at - interval 2 day where convention = ?");
    for (int i = 0; i < 100 && c.count(PICTURES) > 0; i++) {
      Thread.sleep(200);
    }
    assertEquals(0, c.count(PICTURES));
    for (String table : new String[] {"assurance_request", "assurance_meeting"}) {
      assertEquals(0, c.count("select count(*) from " + table + " where convention = ?"));
    }
    assertEquals(0, c.count("select count(*) from assurance_decision where convention = ?"));
  }

  private static String holding(Http who) {
    for (JsonNode holding : who.get("/my-data").expect(200).json().path("holdings")) {
      if (holding.path("category").asText().equals("IDENTITY_CHECK")) {
        return holding.path("keptBecause").isNull()
            ? "IDENTITY_CHECK erasable"
            : "IDENTITY_CHECK " + holding.path("keptBecause").asText();
      }
    }
    return "";
  }
}
