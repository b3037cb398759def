package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Level A: a code on the voter's telephone and the card in the officer's hand. */
class MeetingHttpTest {
  private final Checked c = new Checked();

  @Test
  void aCodeAndTheCardMakeA() throws Exception {
    Http voter = c.registered(1);
    String code = c.meeting(1);
    assertTrue(code.matches("[ACDEFGHJKMNPQRTUVWXY3467]{8}"), code);
    assertEquals(code, c.own(1).path("meeting").path("code").asText(), "shown again on a reload");
    Http officer = c.officer(1, "31");
    String typed = code.toLowerCase(Locale.ROOT).substring(0, 4) + "-" + code.substring(4);
    c.meet(officer, typed, c.nik(1)).expect(200);
    assertEquals("A", c.level(1));
    assertTrue(c.own(1).path("meeting").isNull());
    assertEquals("meeting-unknown", c.meet(officer, code, c.nik(1)).problem(), "once");
    assertEquals("already-assured", voter.post(c.path("/meeting"), "{}").problem());
    assertEquals(
        1,
        c.count(
            "select count(*) from assurance_decision where convention = ?"
                + " and verdict = 'GRANTED_A' and officer_name like 'petugas1-%'"));
    assertFalse(PlatformServer.shared().log().contains(c.nik(1)));
  }

  @Test
  void aWrongCodeAndAWrongNikAreAnsweredAlike() throws Exception {
    c.registered(1);
    Http officer = c.officer(1, "*");
    String code = c.meeting(1);
    Answer wrongNik = c.meet(officer, code, SampleConvention.freshNik());
    Answer wrongCode = c.meet(officer, "ACDEFGHJ", c.nik(1));
    assertEquals("meeting-unknown", wrongNik.problem());
    assertEquals(wrongNik.text(), wrongCode.text());
    assertEquals("invalid-fields", c.meet(officer, "0O1I", c.nik(1)).problem());
    assertEquals("invalid-fields", c.meet(officer, code, "123").problem());
    c.update("update assurance_meeting set good_until = '2020-01-01' where convention = ?");
    assertEquals("meeting-unknown", c.meet(officer, code, c.nik(1)).problem(), "too late");
    String fresh = c.meeting(1);
    assertNotEquals(code, fresh);
    assertEquals("meeting-unknown", c.meet(officer, code, c.nik(1)).problem(), "replaced");
    c.meet(officer, fresh, c.nik(1)).expect(200);
  }

  @Test
  void guessingStopsAfterTenTries() {
    c.registered(1);
    Http officer = c.officer(1, "*");
    String code = c.meeting(1);
    for (int i = 0; i < 10; i++) {
      assertEquals("meeting-unknown", c.meet(officer, "ACDEFGHK", c.nik(1)).problem());
    }
    assertEquals("too-many-tries", c.meet(officer, code, c.nik(1)).problem());
    assertEquals("C", c.level(1));
    c.meet(c.officer(2, "*"), code, c.nik(1)).expect(200);
  }

  @Test
  void guessingManyAtOnceIsCountedToo() throws Exception {
    c.registered(1);
    c.meeting(1);
    Http officer = c.officer(1, "*");
    ExecutorService pool = Executors.newFixedThreadPool(12);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        answers.add(pool.submit(() -> c.meet(officer, "ACDEFGHK", c.nik(1)).problem()));
      }
      int tried = 0;
      for (Future<String> answer : answers) {
        tried += answer.get().equals("meeting-unknown") ? 1 : 0;
      }
      assertEquals(10, tried);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void rightAnswersAreNotCounted() {
    Http officer = c.officer(1, "*");
    for (int voter = 1; voter <= 12; voter++) {
      c.registered(voter);
      c.meet(officer, c.meeting(voter), c.nik(voter)).expect(200);
    }
  }

  @Test
  void twoOfficersUseOneCodeOnce() throws Exception {
    c.registered(1);
    String code = c.meeting(1);
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Http officer = c.officer(i, "31");
        answers.add(pool.submit(() -> c.meet(officer, code, c.nik(1)).status()));
      }
      int good = 0;
      for (Future<Integer> answer : answers) {
        good += answer.get() == 200 ? 1 : 0;
      }
      assertEquals(1, good);
    } finally {
      pool.shutdown();
    }
    assertEquals(1, c.count("select count(*) from assurance_decision where convention = ?"));
  }

  @Test
  void codesAreNotDrawnWithoutEnd() {
    Http voter = c.registered(1);
    for (int i = 0; i < 12; i++) {
      c.meeting(1);
    }
    assertEquals("too-many-tries", voter.post(c.path("/meeting"), "{}").problem());
  }

  @Test
  void aMeetingEndsAWaitingRequest() throws Exception {
    c.registered(1);
    c.ask(1);
    Http officer = c.officer(1, "31");
    String id = c.next(officer);
    c.meet(c.officer(2, "31"), c.meeting(1), c.nik(1)).expect(200);
    assertEquals("case-not-yours", c.refuse(officer, id, "OTHER").problem());
    assertEquals("A", c.level(1));
    assertEquals(0, c.count("select count(*) from document where convention = ?"));
  }
}
