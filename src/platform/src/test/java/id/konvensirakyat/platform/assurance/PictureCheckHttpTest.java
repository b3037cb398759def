package id.konvensirakyat.platform.assurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Level B: pictures, and an officer who looks at them. */
class PictureCheckHttpTest {
  private final Checked c = new Checked();

  @Test
  void picturesAndAnOfficerMakeB() throws Exception {
    Http voter = c.registered(1);
    JsonNode before = c.own(1);
    assertEquals("C", before.path("level").asText());
    assertEquals("B", before.path("needed").asText());
    assertFalse(before.path("mayVote").asBoolean());
    assertTrue(before.path("request").isNull());
    String code = c.begin(voter).expect(200).json().path("request").path("code").asText();
    assertTrue(code.matches("[ACDEFGHJKMNPQRTUVWXY3467]{6}"), code);
    c.pictures(voter);
    JsonNode waiting = c.submit(voter).expect(200).json().path("request");
    assertEquals("WAITING", waiting.path("state").asText());
    assertTrue(waiting.path("code").isNull());

    Http officer = c.officer(1, "31");
    JsonNode desk = officer.get(c.path("/desk")).expect(200).json();
    assertEquals(1, desk.path("waiting").asInt());
    assertTrue(desk.path("held").isNull(), "one asks for a case");
    String id = c.next(officer);
    assertEquals(id, c.next(officer), "one case at a time");
    JsonNode held = officer.get(c.path("/desk")).expect(200).json().path("held");
    assertEquals(code, held.path("code").asText());
    assertFalse(held.toString().contains(c.nik(1)) || held.toString().contains("pemilih"));
    Answer selfie = officer.get(c.path("/desk/cases/" + id + "/pictures/SELFIE")).expect(200);
    assertEquals("image/png", selfie.header("Content-Type"));
    assertEquals("no-store", selfie.header("Cache-Control"));
    officer.get(c.path("/desk/cases/" + id + "/pictures/KTP_PICTURE")).expect(200);
    assertEquals(
        "not-found", officer.get(c.path("/desk/cases/" + id + "/pictures/DIPLOMA")).problem());

    assertEquals("nik-differs", c.grant(officer, id, SampleConvention.freshNik()).problem());
    assertEquals("C", c.level(1));
    c.grant(officer, id, c.nik(1)).expect(200);
    assertEquals("B", c.level(1));
    assertTrue(c.own(1).path("mayVote").asBoolean());
    assertEquals("already-assured", c.begin(voter).problem());

    JsonNode mine = voter.get("/my-data").expect(200).json();
    List<String> looks = new ArrayList<>();
    mine.path("looks")
        .forEach(l -> looks.add(l.path("detail").asText() + " " + l.path("reason").asText()));
    assertEquals(List.of("KTP_PICTURE IDENTITY_CHECK", "SELFIE IDENTITY_CHECK"), looks);
    JsonNode told = voter.get("/notices").expect(200).json().path("notices").get(0);
    assertEquals("ASSURANCE_GRANTED", told.path("kind").asText());
    String counts = Http.nobody().get(c.convention.path("/assurance-counts")).expect(200).text();
    assertTrue(counts.contains("{\"verdict\":\"GRANTED_B\",\"count\":1}"), counts);
    assertTrue(counts.contains("{\"verdict\":\"GRANTED_A\",\"count\":0}"), counts);
    assertFalse(PlatformServer.shared().log().contains(c.nik(1)), "no NIK in a log");
  }

  @Test
  void anOfficerSeesTheOwnAreasAlone() {
    c.registered(1);
    c.registered(2, SampleConvention.OTHER_AREA);
    c.ask(1);
    c.ask(2);
    for (Http none : List.of(c.officer(1), c.officer(2, "32", "3173"), c.officer(3, "", "x.*"))) {
      assertEquals(0, none.get(c.path("/desk")).expect(200).json().path("waiting").asInt());
      assertEquals("", c.next(none));
    }
    Http central = c.officer(4, "31.71");
    assertEquals(1, central.get(c.path("/desk")).expect(200).json().path("waiting").asInt());
    String id = c.next(central);
    assertEquals(2, c.officer(5, "*").get(c.path("/desk")).json().path("waiting").asInt());
    Http elsewhere = c.officer(6, "32");
    String picture = c.path("/desk/cases/" + id + "/pictures/SELFIE");
    assertEquals("area-not-yours", elsewhere.get(picture).problem());
    assertEquals("area-not-yours", c.grant(elsewhere, id, c.nik(1)).problem());
    assertEquals("area-not-yours", c.refuse(elsewhere, id, "UNREADABLE").problem());
    assertEquals("area-not-yours", c.meet(elsewhere, c.meeting(1), c.nik(1)).problem());
    assertEquals("case-not-yours", c.grant(c.officer(7, "31"), id, c.nik(1)).problem());
    assertEquals("case-not-yours", c.officer(7, "31").get(picture).problem());
    // who moves while an officer looks is another officer's
    c.convention.register(1, c.nik(1), SampleConvention.OTHER_AREA).expect(200);
    assertEquals("area-not-yours", c.grant(central, id, c.nik(1)).problem());
    assertEquals("C", c.level(1));
  }

  @Test
  void nobodyDecidesTheOwnAccount() {
    String name = c.convention.people().name("pemilih", 1);
    c.registered(1);
    Http both = Checked.withAreas(name, List.of("*"), "registrar", "voter");
    c.ask(1);
    assertEquals(0, both.get(c.path("/desk")).expect(200).json().path("waiting").asInt());
    assertEquals("", c.next(both));
    String id = c.next(c.officer(1, "*"));
    assertEquals("own-matter", c.grant(both, id, c.nik(1)).problem());
    assertEquals("own-matter", c.refuse(both, id, "OTHER").problem());
    assertEquals(
        "own-matter", both.get(c.path("/desk/cases/" + id + "/pictures/SELFIE")).problem());
    assertEquals("own-matter", c.meet(both, c.meeting(1), c.nik(1)).problem());
    assertEquals("C", c.level(1));
  }

  @Test
  void twoOfficersAtOnceGetTwoCases() throws Exception {
    c.registered(1);
    c.registered(2);
    c.ask(1);
    c.ask(2);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> taken = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Http officer = c.officer(i, "31");
        taken.add(pool.submit(() -> c.next(officer)));
      }
      Set<String> cases = new HashSet<>();
      int given = 0;
      for (Future<String> one : taken) {
        if (!one.get().isEmpty()) {
          given++;
          cases.add(one.get());
        }
      }
      assertEquals(2, given);
      assertEquals(2, cases.size());
    } finally {
      pool.shutdown();
    }
    assertEquals(
        2,
        c.update("update assurance_request set taken_until = '2020-01-01' where convention = ?"));
    Http late = c.officer(20, "31");
    String id = c.next(late);
    assertNotEquals("", id, "a case that was held too long is free again");
    late.post(c.path("/desk/cases/" + id + "/release"), "{}").expect(200);
    assertEquals("case-not-yours", c.grant(late, id, c.nik(1)).problem());
    assertEquals(id, c.next(c.officer(21, "31")));
  }

  @Test
  void oneDecisionACase() throws Exception {
    c.registered(1);
    c.ask(1);
    Http officer = c.officer(1, "*");
    String id = c.next(officer);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        boolean grants = i % 2 == 0;
        answers.add(
            pool.submit(
                () ->
                    (grants ? c.grant(officer, id, c.nik(1)) : c.refuse(officer, id, "NO_CODE"))
                        .status()));
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
  void whoWasRefusedIsToldWhyAndMayAskAgainUntilItIsEnough() {
    Http voter = c.registered(1);
    Http officer = c.officer(1, "31");
    for (int round = 1; round <= AskForCheck.MOST_ROUNDS; round++) {
      String code = c.begin(voter).expect(200).json().path("request").path("code").asText();
      assertEquals(0, c.own(1).path("request").path("pictures").size(), "none of the last round");
      c.pictures(voter);
      c.submit(voter).expect(200);
      assertEquals("request-waits", c.begin(voter).problem());
      assertEquals("request-waits", c.send(voter, "SELFIE", "image/png", Checked.SELFIE).problem());
      String id = c.next(officer);
      JsonNode held = officer.get(c.path("/desk")).json().path("held");
      assertEquals(code, held.path("code").asText());
      assertEquals(round, held.path("round").asInt());
      assertEquals("invalid-fields", c.refuse(officer, id, "UGLY").problem());
      c.refuse(officer, id, "UNREADABLE").expect(200);
      JsonNode request = c.own(1).path("request");
      assertEquals("REFUSED", request.path("state").asText());
      assertEquals("UNREADABLE", request.path("cause").asText());
      assertEquals("Silakan ulangi di tempat terang", request.path("reason").asText());
      assertEquals(round < AskForCheck.MOST_ROUNDS, request.path("again").asBoolean());
    }
    assertEquals("requests-too-many", c.begin(voter).problem());
    voter.delete("/my-data/consents/" + c.convention.id() + "/IDENTITY_CHECK").expect(200);
    assertEquals("requests-too-many", c.begin(voter).problem(), "what officers refused stays");
    assertEquals("C", c.level(1));
    // in person it can still be done
    c.meet(officer, c.meeting(1), c.nik(1)).expect(200);
    assertEquals("A", c.level(1));
  }

  @Test
  void onlyPicturesAreTakenAndOnlyInTime() throws Exception {
    Http voter = c.registered(1);
    assertEquals("not-registered", c.begin(c.voter(9)).problem());
    assertEquals("invalid-fields", voter.post(c.path("/request"), "{\"consent\":false}").problem());
    assertEquals("not-found", c.send(voter, "SELFIE", "image/png", Checked.SELFIE).problem());
    c.begin(voter).expect(200);
    assertEquals("pictures-missing", c.submit(voter).problem());
    assertEquals(
        "unsupported-media-type",
        c.send(voter, "KTP_PICTURE", "application/pdf", SampleConvention.PDF).problem());
    assertEquals("document-type", c.send(voter, "SELFIE", "image/jpeg", Checked.SELFIE).problem());
    assertEquals(
        "document-refused",
        c.send(voter, "SELFIE", "image/png", Papers.picture("png", 50, 50)).problem());
    byte[] cut = java.util.Arrays.copyOf(Checked.KTP, Checked.KTP.length / 2);
    assertEquals("document-refused", c.send(voter, "KTP_PICTURE", "image/jpeg", cut).problem());
    assertEquals("not-found", c.send(voter, "PHOTO", "image/png", Checked.SELFIE).problem());
    c.pictures(voter);
    c.update("update assurance_request set code_until = '2020-01-01' where convention = ?");
    assertEquals("selfie-code-over", c.submit(voter).problem());
    c.begin(voter).expect(200);
    JsonNode pictures = c.own(1).path("request").path("pictures");
    assertEquals("[\"KTP_PICTURE\"]", pictures.toString(), "the old code's selfie is gone");
    voter.delete(c.path("/request")).expect(200);
    assertEquals(0, c.count("select count(*) from document where convention = ?"));
    assertEquals("not-found", voter.delete(c.path("/request")).problem());
  }

  @Test
  void whatIsStoredIsSealed() throws Exception {
    Http voter = c.registered(1);
    c.begin(voter).expect(200);
    c.pictures(voter);
    assertEquals(
        0,
        c.count(
            "select count(*) from document where convention = ?"
                + " and (locate(x'89504E47', sealed) = 1 or locate(x'FFD8FF', sealed) = 1)"));
    byte[] other = c.voter(2).get("/my-data/copy.zip").expect(200).bytes();
    assertFalse(new String(other, java.nio.charset.StandardCharsets.ISO_8859_1).contains("SELFIE"));
    byte[] copy = voter.get("/my-data/copy.zip").expect(200).bytes();
    assertTrue(new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1).contains("SELFIE"));
  }
}
