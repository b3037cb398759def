package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever registered by a leaked NIK keeps it only until the person shows an officer the card. */
class ClaimHttpTest {
  private static final String AREA = SampleConvention.AREA;
  private static final List<String> ALL = List.of("*");

  private final Checked c = new Checked();

  private Answer handOver(Http officer, String code, String nik) {
    return officer.post(
        c.path("/desk/claims"),
        "{\"code\":\"" + code + "\",\"nik\":\"" + nik + "\",\"reason\":\"KTP asli diperiksa\"}");
  }

  private void level(int voter, String level) throws SQLException {
    c.update(
        "update voter set assurance = '"
            + level
            + "' where '' <> ? and subject = '"
            + c.subject(voter)
            + "'");
  }

  @Test
  void theCardEndsTheClaimOfWhoNobodyHasSeen() throws Exception {
    Http squatter = c.registered(1);
    String nik = c.nik(1);
    // the squatter took the person's telephone, too
    String phone = SampleConvention.phoneOf(c.convention.people().name("pemilih", 1));
    Http person = c.voter(2);
    String form = SampleConvention.registration(nik, phone, AREA);
    assertEquals("identity-used", person.put(c.convention.path("/voter"), form).problem());
    assertEquals("not-registered", person.get(c.path("")).problem());
    String code = c.meeting(2);
    assertEquals(code, c.own(2).path("meeting").path("code").asText());
    Http officer = c.officer(1, "31");
    assertEquals("meeting-unknown", c.meet(officer, code, nik).problem(), "nothing to raise yet");
    handOver(officer, code, nik).expect(200);
    assertEquals("meeting-unknown", handOver(officer, code, nik).problem(), "once");

    // nobody is quicker than the person: the NIK waits for this account
    Http another = c.voter(3);
    String quick =
        SampleConvention.registration(nik, SampleConvention.phoneOf("cepat" + code), AREA);
    assertEquals("identity-used", another.put(c.convention.path("/voter"), quick).problem());
    assertEquals("identity-used", c.convention.register(1, nik, AREA).problem());
    person.put(c.convention.path("/voter"), form).expect(200);
    assertEquals("C", c.level(2));
    c.meet(officer, c.meeting(2), nik).expect(200);
    assertEquals("A", c.level(2));

    // the holder is told, may register by an own NIK, and the person learns nothing of the holder
    assertTrue(squatter.get("/notices").expect(200).text().contains("CLAIM_ENDED"));
    assertFalse(person.get("/notices").expect(200).text().contains("CLAIM_ENDED"));
    assertEquals("C", c.level(1));
    assertEquals("meeting-unknown", c.meet(officer, c.meeting(1), nik).problem());
    String own =
        SampleConvention.registration(
            SampleConvention.freshNik(), SampleConvention.phoneOf("sendiri" + code), AREA);
    squatter.put(c.convention.path("/voter"), own).expect(200);
    assertEquals(
        1,
        c.count(
            "select count(*) from assurance_decision where convention = ?"
                + " and verdict = 'CLAIM_ENDED' and officer_name like 'petugas1-%'"));
    assertFalse(PlatformServer.shared().log().contains(nik));
  }

  @Test
  void whoHasNotRegisteredMayNotVoteWhereNobodyIsChecked() {
    Checked everybody = new Checked(SampleConvention.inCandidacy());
    everybody.meeting(1);
    assertFalse(everybody.own(1).path("mayVote").asBoolean());
    everybody.registered(1);
    assertTrue(everybody.own(1).path("mayVote").asBoolean());
  }

  @Test
  void whoAnOfficerHasSeenLosesItByTwoRegistrarsAlone() throws Exception {
    c.registered(1);
    String nik = c.nik(1);
    level(1, "B");
    Http officer = c.officer(1, "*");
    String code = c.meeting(2);
    Answer refused = handOver(officer, code, nik);
    assertEquals("rule-broken", refused.problem());
    assertTrue(refused.text().contains("claim-stands"), refused.text());
    String challenges = c.convention.path("/challenges");
    String form =
        "{\"nik\":\"%s\",\"ground\":\"NOT_A_PERSON\",\"reason\":\"bukan dia\",\"as\":\"OBSERVER\"}"
            .formatted(nik);
    Http observer = Http.as(c.convention.people().name("pemantau", 1), "observer");
    String decide =
        challenges
            + "/"
            + observer.post(challenges, form).expect(201).json().path("id").asText()
            + "/decision";
    String uphold = "{\"uphold\":true,\"reason\":\"KTP asli diperiksa\"}";
    c.officer(2, "*").post(decide, uphold).expect(202);
    assertEquals("rule-broken", handOver(officer, code, nik).problem(), "one is not two");
    c.officer(3, "*").post(decide, uphold).expect(200);
    handOver(officer, code, nik).expect(200);
    c.convention.register(2, nik, AREA).expect(200);
    JsonNode holder = c.own(1);
    assertEquals("C", holder.path("level").asText());
    assertTrue(holder.path("held").asBoolean());
    JsonNode roll =
        c.voter(1).get(c.convention.path("/voter")).expect(200).json().path("roll").path("reasons");
    assertEquals("[\"LEVEL\",\"HELD\",\"CHALLENGE\"]", roll.toString());
  }

  /** Where everybody votes as registered, one officer would take a vote away. */
  @Test
  void whoMayVoteAsRegisteredLosesItByTwoRegistrarsAlone() throws Exception {
    c.registered(1);
    String nik = c.nik(1);
    SampleConvention everybody = SampleConvention.inCandidacy();
    String phone = SampleConvention.phoneOf(c.convention.people().name("pemilih", 1));
    String form = SampleConvention.registration(nik, phone, AREA);
    c.voter(1).put(everybody.path("/voter"), form).expect(200);
    Http officer = c.officer(1, "*");
    String code = c.meeting(2);
    assertTrue(handOver(officer, code, nik).text().contains("claim-stands"));
    c.update("update person set held = true where '' <> ? and subject = '" + c.subject(1) + "'");
    handOver(officer, code, nik).expect(200);
    // both conventions know that account by that NIK no more
    c.convention.register(2, nik, AREA).expect(200);
    String other = SampleConvention.phoneOf(c.convention.people().name("pemilih", 2));
    c.voter(2)
        .put(everybody.path("/voter"), SampleConvention.registration(nik, other, AREA))
        .expect(200);
  }

  @Test
  void whatElseIsRefused() {
    c.registered(1);
    String nik = c.nik(1);
    Http officer = c.officer(1, "*");
    String code = c.meeting(2);
    Answer free = handOver(officer, code, SampleConvention.freshNik());
    assertEquals("meeting-unknown", free.problem(), "a NIK that nobody has");
    assertEquals(free.text(), handOver(officer, "ACDEFGHJ", nik).text());
    c.registered(3);
    assertEquals(
        "meeting-unknown", handOver(officer, c.meeting(3), nik).problem(), "registered already");
    assertEquals("area-not-yours", handOver(c.officer(2), code, nik).problem());
    Http self = Checked.withAreas(c.convention.people().name("pemilih", 2), ALL, "registrar");
    assertEquals("own-matter", handOver(self, code, nik).problem());
    Http holder = Checked.withAreas(c.convention.people().name("pemilih", 1), ALL, "registrar");
    assertEquals("own-matter", handOver(holder, code, nik).problem());
    assertEquals("role-needed", handOver(c.voter(2), code, nik).problem());
    assertEquals("invalid-fields", handOver(officer, code, "123").problem());
    handOver(officer, code, nik).expect(200);
    assertEquals("not-registered", c.voter(2).post(c.path("/meeting"), "{}").problem());
  }
}
