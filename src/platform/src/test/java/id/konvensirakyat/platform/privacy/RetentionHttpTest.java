package id.konvensirakyat.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jobs destroy what is due, exactly that, and say so without a name. */
class RetentionHttpTest {
  @Test
  void papersAndIdentitiesAreDestroyedWhenTheirTimeIsOver() throws Exception {
    SampleConvention over = cancelled();
    SampleConvention running = cancelled();
    SampleConvention forty = cancelled();
    age(over, 91);
    age(running, 29);
    age(forty, 40);
    String papers = "select count(*) from document where convention = ?";
    String voters = "select count(*) from voter where convention = ?";
    await(() -> count(papers, over) == 0 && count(voters, over) == 0 && count(voters, forty) == 0);
    assertEquals(12, count(papers, forty), "90 days are not over");
    assertEquals(12, count(papers, running));
    assertEquals(1, count(voters, running), "30 days are not over");
    assertEquals(
        "Siti Uji",
        over.people()
            .candidate(1)
            .get(over.path("/applications/mine"))
            .expect(200)
            .json()
            .path("fullName")
            .asText(),
        "the profile is no paper");

    List<String> done = new ArrayList<>();
    for (JsonNode run : Http.nobody().get("/retention").expect(200).json().path("done")) {
      if (run.path("convention").asText().equals(over.id())) {
        done.add(run.path("job").asText() + " " + run.path("count").asInt());
      }
    }
    done.sort(null);
    assertEquals(List.of("DESTROY_REJECTED_PAPERS 12", "DESTROY_VOTER_IDENTITIES 1"), done);
    JsonNode told = over.people().candidate(1).get("/notices").expect(200).json();
    assertEquals("DATA_DELETED", told.path("notices").get(0).path("kind").asText());
    String log = PlatformServer.shared().log();
    assertFalse(log.contains("job DESTROY"), "no job failed");
  }

  @Test
  void aCandidateOfTheListKeepsTheirPapersAndWhoWithdrewDoesNot() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.submit(2, "Budi Uji", "L", SampleConvention.DAPIL);
    c.submit(3, "Agus Uji", "L", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    c.decide(c.application(1), "QUALIFIED");
    c.decide(c.application(2), "QUALIFIED");
    c.decide(c.application(3), "DISQUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.act("FREEZE_CANDIDATE_LIST").expect(200);
    c.people()
        .candidate(2)
        .post(c.path("/applications/mine/withdraw"), "{\"reason\":\"pindah\"}")
        .expect(200);
    c.act("CANCEL").expect(200);
    String of = "select count(*) from document where owner = ?";
    age(c, 91);
    await(() -> count(of, c.application(2)) == 0 && count(of, c.application(3)) == 0);
    assertEquals(4, count(of, c.application(1)));
  }

  @Test
  void everyJobTellsWhenItLastRan() throws Exception {
    List<String> jobs =
        List.of(
            "DESTROY_CHALLENGES",
            "DESTROY_CREDENTIAL_BACKUPS",
            "DESTROY_IDENTITY_EVIDENCE",
            "DESTROY_OBJECTION_WORDS",
            "DESTROY_REJECTED_PAPERS",
            "DESTROY_SUPPORTERS",
            "DESTROY_VOTER_IDENTITIES",
            "FORGET_TRIES",
            "RESEAL_DOCUMENTS");
    await(() -> jobs.equals(told()));
  }

  private static List<String> told() {
    List<String> told = new ArrayList<>();
    Http.nobody()
        .get("/retention")
        .expect(200)
        .json()
        .path("jobs")
        .forEach(job -> told.add(job.path("job").asText()));
    return told;
  }

  /** Three applicants with papers, one voter, then the end. */
  private static SampleConvention cancelled() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.submit(2, "Budi Uji", "L", SampleConvention.DAPIL);
    c.submit(3, "Agus Uji", "L", SampleConvention.DAPIL);
    c.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    c.act("CANCEL").expect(200);
    return c;
  }

  private static void age(SampleConvention c, int days) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement(
                "update act set acted_at = acted_at - interval ? day where convention = ?")) {
      update.setInt(1, days);
      update.setString(2, c.id());
      assertTrue(update.executeUpdate() > 0);
    }
  }

  private static int count(String query, SampleConvention c) throws SQLException {
    return count(query, c.id());
  }

  private static int count(String query, String parameter) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select = db.prepareStatement(query)) {
      select.setString(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        return rows.getInt(1);
      }
    }
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(Condition condition) throws SQLException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (condition.holds()) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the job did not run: " + Http.nobody().get("/retention").text());
  }
}
