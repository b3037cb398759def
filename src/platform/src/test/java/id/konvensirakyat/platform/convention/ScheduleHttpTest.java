package id.konvensirakyat.platform.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods: kept, extended by two persons, never shortened. */
class ScheduleHttpTest {
  private static LocalDate today() {
    return LocalDate.now(Schedules.JAKARTA);
  }

  private static SampleConvention starting(LocalDate start, String fourEyed) {
    return SampleConvention.draft(
        "\"supporters\":0,\"fourEyed\":[%s],\"scheduleStart\":\"%s\",\"days\":{\"APPLY\":5}"
            .formatted(fourEyed, start));
  }

  private static Answer extend(Http who, SampleConvention c, String period, int days) {
    return who.post(
        c.path("/extensions"),
        "{\"period\":\"%s\",\"days\":%d,\"reason\":\"banjir\"}".formatted(period, days));
  }

  private static JsonNode period(SampleConvention c, String name) {
    for (JsonNode one : c.describe().path("schedule").path("periods")) {
      if (one.path("period").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name);
  }

  /** Moves what was done so far into the past: only the day of a line is read. */
  private static void backdate(SampleConvention c, LocalDate day) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement(
                "update act set line = regexp_replace(convert(line using utf8mb4),"
                    + " '\"at\":\"[0-9-]{10}T', concat('\"at\":\"', ?, 'T')) where convention = ?")) {
      update.setString(1, day.toString());
      update.setString(2, c.id());
      update.executeUpdate();
    }
  }

  @Test
  void aConventionWithoutDatesHasNoCalendar() {
    SampleConvention c = SampleConvention.inCandidacy();
    assertTrue(c.describe().path("schedule").isNull());
    Answer refused = extend(c.people().steering(), c, "APPLY", 3);
    assertEquals("schedule-free", refused.json().path("rule").asText());
    assertEquals(
        "konvensi-schedule-v1\nrules=" + c.describe().path("rulesHash").asText() + "\n",
        Http.nobody().get(c.path("/schedule.txt")).expect(200).text());
  }

  @Test
  void noPeriodEndsEarly() {
    SampleConvention c = starting(today(), "");
    assertEquals("not-found", Http.nobody().get(c.path("/schedule.txt")).problem());
    c.act("FREEZE_RULES").expect(200);
    c.act("OPEN_CANDIDACY").expect(200);
    assertEquals(today().toString(), period(c, "APPLY").path("first").asText());
    assertEquals(today().plusDays(4).toString(), period(c, "APPLY").path("last").asText());
    assertEquals("NOW", period(c, "APPLY").path("state").asText());
    assertEquals("COMING", period(c, "VOTE").path("state").asText());
    assertEquals(
        today().plusDays(4).toString(), c.describe().path("schedule").path("until").asText());
    Answer refused = c.act("CLOSE_CANDIDACY");
    assertEquals("rule-broken", refused.problem());
    assertEquals("period-not-over", refused.json().path("rule").asText());
    assertTrue(refused.json().path("detail").asText().contains(today().plusDays(5).toString()));
    assertEquals("CANDIDACY", c.stage());
    for (JsonNode next : c.describe().path("next")) {
      if (next.path("act").asText().equals("CLOSE_CANDIDACY")) {
        assertEquals(false, next.path("allowed").asBoolean());
        assertEquals("[\"period-not-over\"]", next.path("missing").toString());
        assertEquals(today().plusDays(5).toString(), next.path("earliest").asText());
        assertEquals(0, next.path("lateDays").asInt());
      }
    }
  }

  @Test
  void nothingBeginsBeforeItsDay() {
    SampleConvention c = starting(today().plusDays(1), "");
    c.act("FREEZE_RULES").expect(200);
    assertEquals("period-not-over", c.act("OPEN_CANDIDACY").json().path("rule").asText());
  }

  @Test
  void twoPersonsMakeAPeriodLonger() {
    SampleConvention c = starting(today(), "\"EXTEND_PERIOD\"");
    Http first = c.people().steering(1);
    Http second = c.people().steering(2);
    assertEquals("not-now", extend(first, c, "APPLY", 3).problem());
    c.act("FREEZE_RULES").expect(200);
    extend(first, c, "APPLY", 3).expect(202);
    assertEquals("APPLY;3", c.describe().path("proposals").get(0).path("detail").asText());
    assertEquals("second-person-needed", extend(first, c, "APPLY", 3).problem());
    extend(second, c, "APPLY", 4).expect(202);
    assertEquals(0, c.describe().path("schedule").path("extensions").size());
    JsonNode done = extend(second, c, "APPLY", 3).expect(200).json();
    byte[] text = Http.nobody().get(c.path("/schedule.txt")).expect(200).bytes();
    assertTrue(
        new String(text, java.nio.charset.StandardCharsets.UTF_8).endsWith("\nextend=APPLY;3\n"));
    JsonNode line =
        Http.nobody()
            .get(c.path("/acts?after=" + (done.path("seq").asInt() - 1)))
            .expect(200)
            .json()
            .get(0);
    assertEquals("EXTEND_PERIOD", line.path("kind").asText());
    assertEquals(Hash.hex(Hash.sha256(text)), line.path("payload").asText());
    assertEquals(8, period(c, "APPLY").path("days").asInt());
    assertEquals(3, period(c, "APPLY").path("extended").asInt());
    assertEquals(today().plusDays(8).toString(), period(c, "VERIFY").path("first").asText());
    // the other proposal was about another text: it is open, but nobody can confirm it any more
    extend(first, c, "APPLY", 4).expect(202);
    assertEquals("role-needed", extend(c.people().committee(), c, "APPLY", 1).problem());
  }

  @ParameterizedTest
  @CsvSource({"APPLY,0,days", "APPLY,-3,days", "APPLY,366,days", "LUNCH,3,period"})
  void noPeriodIsMadeShorter(String period, int days, String field) {
    SampleConvention c = starting(today(), "");
    c.act("FREEZE_RULES").expect(200);
    Answer refused = extend(c.people().steering(), c, period, days);
    assertEquals("invalid-fields", refused.problem());
    assertEquals(field, refused.json().path("errors").get(0).path("field").asText());
  }

  @Test
  void whatIsOverIsOverAndLateIsSaid() throws SQLException {
    SampleConvention c = starting(today().minusDays(60), "");
    c.act("FREEZE_RULES").expect(200);
    backdate(c, today().minusDays(70));
    c.act("OPEN_CANDIDACY").expect(200);
    assertEquals(today().toString(), period(c, "APPLY").path("first").asText(), "it began late");
    backdate(c, today().minusDays(60));
    assertEquals("OVER", period(c, "APPLY").path("state").asText());
    Answer refused = extend(c.people().steering(), c, "APPLY", 3);
    assertEquals("period-over", refused.json().path("rule").asText());
    for (JsonNode next : c.describe().path("next")) {
      if (next.path("act").asText().equals("CLOSE_CANDIDACY")) {
        assertEquals(true, next.path("allowed").asBoolean());
        assertTrue(next.path("lateDays").asInt() >= 53, next.toString());
      }
    }
    c.act("CLOSE_CANDIDACY").expect(200);
    extend(c.people().steering(), c, "VERIFY", 3).expect(200);
  }

  @Test
  void aSuspensionIsGivenBack() {
    SampleConvention c = starting(today(), "");
    c.act("FREEZE_RULES").expect(200);
    c.act("OPEN_CANDIDACY").expect(200);
    c.act("SUSPEND").expect(200);
    assertEquals("not-now", extend(c.people().steering(), c, "APPLY", 3).problem());
    c.act("RESUME").expect(200);
    assertEquals(1, period(c, "APPLY").path("extended").asInt());
    assertEquals(today().plusDays(5).toString(), period(c, "APPLY").path("last").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"scheduleStart\":\"besok\"|rules.scheduleStart",
        "\"scheduleStart\":\"2026-02-30\"|rules.scheduleStart",
        "\"scheduleStart\":20261201|rules.scheduleStart",
        "\"days\":{\"APPLY\":0}|rules.days",
        "\"days\":{\"APPLY\":1001}|rules.days",
        "\"days\":{\"LUNCH\":1}|rules.days",
        "\"days\":[]|rules.days",
        "\"fourEyed\":[\"ARCHIVE\"]|rules.fourEyed",
        "\"fourEyed\":[\"DECIDE\",\"DECIDE\"]|rules.fourEyed",
        "\"fourEyed\":\"DECIDE\"|rules.fourEyed",
        "\"lateDocuments\":[\"DIPLOMA\"]|rules.lateDocuments",
        "\"supporters\":-1|rules.supporters",
        "\"corrections\":11|rules.corrections",
      })
  void aBadSettingIsNamed(String setting, String field) {
    SampleConvention any = SampleConvention.draft();
    String request =
        SampleConvention.request(any.people())
            .replaceFirst("\"rules\":\\{[^}]*}", "\"rules\":{" + setting + "}");
    Answer refused = any.people().committee().post("/conventions", request);
    assertEquals("invalid-fields", refused.problem(), refused.text());
    assertEquals(field, refused.json().path("errors").get(0).path("field").asText());
  }
}
