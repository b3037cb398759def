package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Registrations from one device are held until an officer has looked at them. */
class ClusterReviewHttpTest {
  private final Checked c = new Checked();

  @Test
  void anOfficerOfAllTheirAreasReleasesThemAndTheyAreTold() {
    String device = device();
    for (int voter = 1; voter <= 6; voter++) {
      c.registeredFrom(voter, device, SampleConvention.AREA);
    }
    assertTrue(c.own(6).path("held").asBoolean());
    assertTrue(c.own(1).path("held").asBoolean(), "who came first, too");
    assertFalse(c.own(6).path("keptHeld").asBoolean());
    Http officer = c.officer(1, "3171");
    JsonNode one = only(officer);
    assertEquals("DEVICE", one.path("kind").asText());
    assertEquals(6, one.path("people").size());
    assertFalse(one.toString().contains("pemilih"), "nobody is named");
    assertEquals(0, clusters(c.officer(2, "3172")).size());
    String id = one.path("id").asText();
    assertEquals("area-not-yours", decide(c.officer(2, "3172"), id, true).problem());
    String name = c.convention.people().name("pemilih", 3);
    Http insider = Checked.withAreas(name, List.of("*"), "registrar");
    assertTrue(only(insider).path("mine").asBoolean());
    assertEquals("own-matter", decide(insider, id, true).problem());
    decide(officer, id, true).expect(200);
    assertEquals("not-found", decide(officer, id, false).problem(), "decided once");
    assertFalse(c.own(6).path("held").asBoolean());
    JsonNode told = c.voter(6).get("/notices").expect(200).json().path("notices").get(0);
    assertEquals("ASSURANCE_RELEASED", told.path("kind").asText());
  }

  @Test
  void whoIsKeptHeldHasToBeSeen() throws Exception {
    String device = device();
    for (int voter = 1; voter <= 5; voter++) {
      c.registeredFrom(voter, device, SampleConvention.AREA);
    }
    c.registeredFrom(6, device, SampleConvention.OTHER_AREA);
    assertEquals(0, clusters(c.officer(1, "3171")).size(), "one of them lives elsewhere");
    Http officer = c.officer(2, "31");
    decide(officer, only(officer).path("id").asText(), false).expect(200);
    JsonNode own = c.own(1);
    assertTrue(own.path("held").asBoolean() && own.path("keptHeld").asBoolean());
    c.ask(1);
    c.grant(officer, c.next(officer), c.nik(1)).expect(200);
    assertFalse(c.own(1).path("mayVote").asBoolean(), "pictures do not end it");
    c.meet(officer, c.meeting(1), c.nik(1)).expect(200);
    assertTrue(c.own(1).path("mayVote").asBoolean());
    assertFalse(c.own(2).path("mayVote").asBoolean());
    assertEquals(
        6,
        c.count(
            "select count(*) from assurance_decision where convention = ?"
                + " and verdict = 'KEPT_HELD'"));
  }

  @Test
  void theDeskWaitsForNoRegistration() throws Exception {
    String device = device();
    for (int voter = 1; voter <= 6; voter++) {
      c.registeredFrom(voter, device, SampleConvention.AREA);
    }
    Http officer = c.officer(1, "3171");
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement("select * from cluster where convention = ? for update")) {
      db.setAutoCommit(false);
      select.setString(1, c.convention.id());
      select.executeQuery().close();
      assertEquals(
          1,
          CompletableFuture.supplyAsync(() -> officer.get(c.path("/desk")).expect(200).json())
              .get(20, TimeUnit.SECONDS)
              .path("reviews")
              .asInt());
      db.rollback();
    }
  }

  private JsonNode clusters(Http officer) {
    return officer.get(c.path("/desk/clusters")).expect(200).json();
  }

  private JsonNode only(Http officer) {
    JsonNode all = clusters(officer);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private Answer decide(Http officer, String id, boolean release) {
    return officer.post(
        c.path("/desk/clusters/" + id),
        "{\"release\":" + release + ",\"reason\":\"Satu keluarga, sudah ditelepon\"}");
  }

  private static String device() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
