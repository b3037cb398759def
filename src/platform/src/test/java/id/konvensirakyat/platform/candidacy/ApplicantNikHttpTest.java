package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The applicant's NIK: read strictly, compared softly, known again, shown to few. */
class ApplicantNikHttpTest {
  private static final String MINE = "/applications/mine";
  private static final SampleConvention OPEN = SampleConvention.inCandidacy();

  private static void draft(SampleConvention c, int candidate) {
    c.people()
        .candidate(candidate)
        .put(c.path(MINE), SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL))
        .expect(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "317101310290000,nik-length",
    "31710131029000010,nik-length",
    "317101310290000x,nik-not-a-digit",
    "3171013102900001,nik-impossible-date",
    "3171017213900001,nik-impossible-date",
    "3171012902950001,nik-not-a-leap-year",
    "0071011708850001,nik-area-zero",
    "3171011708850000,nik-serial-zero"
  })
  void anImpossibleNumberIsRefusedWithTheRule(String nik, String code) {
    draft(OPEN, 1);
    Answer refused = OPEN.giveNik(1, nik);
    assertEquals("invalid-fields", refused.problem());
    assertEquals("nik", refused.json().path("errors").get(0).path("field").asText());
    assertEquals(code, refused.json().path("errors").get(0).path("code").asText());
    assertFalse(refused.text().contains(nik));
  }

  @Test
  void whatDoesNotFitTheFormIsAWarning() {
    SampleConvention c = SampleConvention.inCandidacy();
    draft(c, 1);
    // the form says a woman, born on 17 August 1985, of 3171
    String serial = SampleConvention.freshNik().substring(12);
    JsonNode fits = c.giveNik(1, "317101570885" + serial).expect(200).json().path("nik");
    assertEquals("[]", fits.path("warnings").toString());
    assertEquals(serial, fits.path("ending").asText());
    JsonNode odd = c.giveNik(1, "997101180885" + serial).expect(200).json().path("nik");
    assertEquals(
        "[\"other-area\",\"other-birth-date\",\"other-sex\",\"unknown-province\"]",
        odd.path("warnings").toString());
    c.documents(c.people().candidate(1));
    c.people().candidate(1).post(c.path(MINE + "/submit"), "{}").expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    Answer list = c.people().verifier(1).get(c.path("/applications")).expect(200);
    assertEquals(4, list.json().get(0).path("nikWarnings").size());
    assertFalse(list.text().contains("997101180885"), "not in a list");
  }

  @Test
  void theNumberIsForVerifiersDuringTheReviewAlone() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    draft(c, 1);
    String nik = SampleConvention.freshNik();
    assertFalse(c.giveNik(1, nik).expect(200).text().contains(nik), "not even to the applicant");
    c.documents(c.people().candidate(1));
    c.people().candidate(1).post(c.path(MINE + "/submit"), "{}").expect(200);
    String id = c.application(1);
    String path = c.path("/applications/" + id + "/nik");
    assertEquals("not-found", c.people().verifier(1).get(path).problem(), "before the review");
    c.act("CLOSE_CANDIDACY").expect(200);
    assertEquals(nik, c.people().verifier(1).get(path).expect(200).json().path("nik").asText());
    assertEquals(403, c.people().committee().get(path).status());
    Http both = Http.as(c.people().name("bacaleg", 1), "candidate", "verifier");
    assertEquals("not-found", both.get(path).problem(), "not one's own");
    assertSealed(id, nik);
    c.decide(id, "QUALIFIED");
    assertEquals("not-found", c.people().verifier(1).get(path).problem(), "after the review");
    assertFalse(PlatformServer.shared().log().contains(nik), "never in a log");
  }

  private static void assertSealed(String application, String nik) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        ResultSet rows =
            db.createStatement()
                .executeQuery(
                    "select sealed from applicant_nik where application = '" + application + "'")) {
      assertTrue(rows.next());
      String stored = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
      assertFalse(stored.contains(nik.substring(0, 8)));
    }
  }

  @Test
  void onePersonHasOneOpenApplicationUnderAnyAccount() {
    SampleConvention first = SampleConvention.inCandidacy();
    SampleConvention second = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    draft(first, 1);
    first.giveNik(1, nik).expect(200);
    first.giveNik(1, nik).expect(200);
    draft(second, 1);
    Answer refused = second.giveNik(1, nik);
    assertEquals("nik-has-application", refused.problem());
    assertEquals(409, refused.status());
    draft(first, 2);
    assertEquals("nik-has-application", first.giveNik(2, nik).problem(), "nor in the same one");
    first
        .people()
        .candidate(1)
        .post(first.path(MINE + "/withdraw"), "{\"reason\":\"pindah\"}")
        .expect(200);
    second.giveNik(1, nik).expect(200);
  }

  @Test
  void twoAccountsAtOnceForOnePersonOneWins() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    int accounts = 8;
    for (int i = 1; i <= accounts; i++) {
      draft(c, i);
    }
    String nik = SampleConvention.freshNik();
    ExecutorService pool = Executors.newFixedThreadPool(accounts);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 1; i <= accounts; i++) {
      int candidate = i;
      answers.add(pool.submit(() -> c.giveNik(candidate, nik)));
    }
    int won = 0;
    for (Future<Answer> answer : answers) {
      if (answer.get().status() == 200) {
        won++;
      } else {
        assertEquals("nik-has-application", answer.get().problem());
      }
    }
    pool.shutdown();
    assertEquals(1, won);
  }
}
