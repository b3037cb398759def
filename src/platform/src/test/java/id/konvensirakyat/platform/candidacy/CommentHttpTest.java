package id.konvensirakyat.platform.candidacy;

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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Public comment on the provisional list, and the candidate's answer. */
class CommentHttpTest {
  private static final String WORDS = "Ijazahnya perlu diperiksa lagi.";

  private final SampleConvention c = SampleConvention.inCandidacy();
  private String id = "";

  private void provisional() {
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    id = c.application(1);
    assertEquals("not-found", comment(c.people().voter(1)).problem(), "not public yet");
    c.act("CLOSE_CANDIDACY").expect(200);
    c.decide(id, "QUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
  }

  private Answer comment(Http who) {
    return who.post(
        c.path("/comments"),
        "{\"candidate\":\"%s\",\"category\":\"DOCUMENTS\",\"text\":\"%s\"}".formatted(id, WORDS));
  }

  private Answer answer(String comment) {
    return c.people()
        .candidate(1)
        .post(
            c.path("/applications/mine/comments/" + comment + "/answer"),
            "{\"text\":\"Sudah dilegalisasi.\"}");
  }

  @Test
  void aCommentIsSeenByFewAndAnsweredOnce() {
    provisional();
    String comment = comment(c.people().voter(1)).expect(200).json().path("id").asText();
    comment(Http.as(c.people().name("pemantau", 1), "observer")).expect(200);
    assertEquals("one-open-comment", comment(c.people().voter(1)).json().path("rule").asText());
    assertEquals(
        "no-comment-on-oneself", comment(c.people().candidate(1)).json().path("rule").asText());

    JsonNode shown = Http.nobody().get(c.path("/candidates")).expect(200).json().get(0);
    assertEquals(2, shown.path("comments").asInt(), "the public sees how many");
    assertFalse(Http.nobody().get(c.path("/candidates")).text().contains(WORDS));
    Answer own = c.people().candidate(1).get(c.path("/applications/mine")).expect(200);
    assertEquals(WORDS, own.json().path("comments").get(0).path("text").asText());
    assertFalse(own.text().contains("pemilih1"), "the author stays unknown");
    for (Http reader :
        List.of(
            c.people().verifier(1),
            c.people().committee(),
            Http.as(c.people().name("majelis", 1), "objection_board"))) {
      assertEquals(2, reader.get(c.path("/comments")).expect(200).json().size());
    }
    assertEquals(403, c.people().voter(1).get(c.path("/comments")).status());
    assertEquals(1, c.people().voter(1).get(c.path("/comments/mine")).expect(200).json().size());

    answer(comment).expect(200);
    assertEquals("not-now", answer(comment).problem(), "once");
    assertEquals(
        "Sudah dilegalisasi.",
        c.people().voter(1).get(c.path("/comments/mine")).json().get(0).path("answer").asText());
    comment(c.people().voter(1)).expect(200);
  }

  @Test
  void anAnswerHasItsTime() throws SQLException {
    provisional();
    String comment = comment(c.people().voter(1)).expect(200).json().path("id").asText();
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement(
                "update public_comment set answer_until = answer_until - interval 3 day"
                    + " where id = ?")) {
      update.setString(1, comment);
      assertEquals(1, update.executeUpdate());
    }
    assertEquals("answer-over", answer(comment).json().path("missing").get(0).asText());
    comment(c.people().voter(1)).expect(200);
    assertEquals(2, c.people().voter(1).get(c.path("/comments/mine")).expect(200).json().size());
  }

  @Test
  void onePersonAtOnceHasOneOpenComment() throws Exception {
    provisional();
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(pool.submit(() -> comment(c.people().voter(1))));
    }
    int won = 0;
    for (Future<Answer> one : answers) {
      won += one.get().status() == 200 ? 1 : 0;
      assertTrue(one.get().status() == 200 || one.get().status() == 422, one.get().text());
    }
    pool.shutdown();
    assertEquals(1, won);
  }

  @Test
  void outsideOfItsStageNothingIsTaken() {
    provisional();
    c.act("SUSPEND").expect(200);
    assertEquals("not-now", comment(c.people().voter(1)).problem());
  }
}
