package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** BMS: what to correct is named, only that may change, once and in time. */
class CorrectionHttpTest {
  private static final String MINE = "/applications/mine";

  private static SampleConvention underReview() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    return c;
  }

  @Test
  void onlyWhatEitherVerifierNamedMayBeCorrected() {
    SampleConvention c = underReview();
    String id = c.application(1);
    c.assess(1, id, "NOT_YET_QUALIFIED", "\"fullName\"").expect(200);
    c.assess(2, id, "NOT_YET_QUALIFIED", "\"documents.DIPLOMA\",\"fullName\"").expect(200);
    Http who = c.people().candidate(1);
    JsonNode own = who.get(c.path(MINE)).expect(200).json();
    assertEquals(
        "[\"documents.DIPLOMA\",\"fullName\"]", own.path("correction").path("parts").toString());
    assertEquals(
        own.path("correction").path("parts"),
        own.path("decisions").get(0).path("corrections"),
        "the decision says what to correct");
    assertEquals(
        "not-now", who.post(c.path(MINE + "/submit"), "{}").problem(), "nothing changed yet");

    String form = SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL);
    JsonNode refused =
        who.put(c.path(MINE), form.replace("Air bersih", "Jalan")).json().path("errors").get(0);
    assertEquals("vision", refused.path("field").asText());
    assertEquals("not-to-correct", refused.path("code").asText());
    assertEquals(
        "documents.KTP_EL",
        c.upload(who, "KTP_EL", "application/pdf", SampleConvention.PDF)
            .json()
            .path("errors")
            .get(0)
            .path("field")
            .asText());
    assertEquals(
        "nik",
        c.giveNik(1, SampleConvention.freshNik())
            .json()
            .path("errors")
            .get(0)
            .path("field")
            .asText());
    assertEquals(
        "NOT_YET_QUALIFIED",
        who.get(c.path(MINE)).json().path("status").asText(),
        "a refused change begins no correction");

    who.put(c.path(MINE), form.replace("Siti Uji", "Siti Uji Rahma")).expect(200);
    c.upload(who, "DIPLOMA", "application/pdf", SampleConvention.PDF).expect(200);
    who.post(c.path(MINE + "/submit"), "{}").expect(200);
    assertEquals(
        "no-correction-left",
        c.assess(1, id, "NOT_YET_QUALIFIED").json().path("missing").get(0).asText());
    JsonNode again = c.people().verifier(1).get(c.path("/applications")).expect(200).json().get(0);
    assertEquals(2, again.path("round").asInt());
    assertEquals(false, again.path("correctable").asBoolean());
    assertEquals(1, again.path("decisions").size(), "the earlier decision is there to compare");
    c.decide(id, "QUALIFIED");
    assertEquals(2, who.get(c.path(MINE)).expect(200).json().path("decisions").size());
  }

  @Test
  void whatToCorrectGoesWithThatVerdictAlone() {
    SampleConvention c = underReview();
    String id = c.application(1);
    for (String[] wrong :
        new String[][] {
          {"NOT_YET_QUALIFIED", ""},
          {"QUALIFIED", "\"fullName\""},
          {"DISQUALIFIED", "\"fullName\""},
          {"NOT_YET_QUALIFIED", "\"status\""},
          {"NOT_YET_QUALIFIED", "\"documents.EVIDENCE\""}
        }) {
      assertEquals(
          "corrections",
          c.assess(1, id, wrong[0], wrong[1]).json().path("errors").get(0).path("field").asText());
    }
  }

  @Test
  void whenTheTimeIsOverTheVerifiersDecideOnWhatIsThere() throws SQLException {
    SampleConvention c = underReview();
    String id = c.application(1);
    c.decide(id, "NOT_YET_QUALIFIED");
    assertEquals("not-now", c.act("PUBLISH_PROVISIONAL_LIST").problem());
    Http who = c.people().candidate(1);
    c.upload(who, "DIPLOMA", "application/pdf", SampleConvention.PDF).expect(200);
    assertEquals("not-now", c.act("PUBLISH_PROVISIONAL_LIST").problem(), "being corrected");
    assertEquals(0, c.people().verifier(1).get(c.path("/applications")).expect(200).json().size());
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement(
                "update application_status set since = since - interval 7 day"
                    + " where application = ? and status = 'NOT_YET_QUALIFIED'")) {
      update.setString(1, id);
      assertEquals(1, update.executeUpdate());
    }
    assertTrue(who.get(c.path(MINE)).json().path("correction").path("over").asBoolean());
    assertEquals(
        "correction-over",
        c.upload(who, "DIPLOMA", "application/pdf", SampleConvention.PDF)
            .json()
            .path("missing")
            .get(0)
            .asText());
    assertEquals(
        "correction-over",
        who.post(c.path(MINE + "/submit"), "{}").json().path("missing").get(0).asText());
    assertEquals(1, c.people().verifier(1).get(c.path("/applications")).expect(200).json().size());
    c.decide(id, "DISQUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
  }
}
