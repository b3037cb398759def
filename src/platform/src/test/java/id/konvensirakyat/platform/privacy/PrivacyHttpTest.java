package id.konvensirakyat.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Route;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A person's own data: consents, who looked, the copy, and deletion. */
class PrivacyHttpTest {
  private static final String MINE = "/applications/mine";

  @Test
  void everyLookIsShownToThePersonAndToNobodyElse() {
    SampleConvention c = submitted();
    String id = c.application(1);
    Http verifier = c.people().verifier(1);
    verifier.get(c.path("/applications")).expect(200);
    verifier.get(c.path("/applications")).expect(200);
    verifier.get(c.path("/applications/" + id + "/documents/KTP_EL")).expect(200);
    verifier.get(c.path("/applications/" + id + "/documents/KTP_EL")).expect(200);
    verifier.get(c.path("/applications/" + id + "/nik")).expect(200);
    assertEquals(
        "not-found", verifier.get(c.path("/applications/" + id + "/documents/SELFIE")).problem());

    List<String> seen = new ArrayList<>();
    for (JsonNode look : mine(c.people().candidate(1)).path("looks")) {
      assertEquals("verifier", look.path("role").asText());
      assertEquals(c.people().name("verifikator", 1), look.path("account").asText());
      assertEquals("REVIEW", look.path("reason").asText());
      assertEquals(c.id(), look.path("convention").asText());
      seen.add(look.path("matter").asText() + " " + look.path("detail").asText());
    }
    // latest first; a list that is read again within the hour is one look
    assertEquals(List.of("NIK ", "PAPER KTP_EL", "PAPER KTP_EL", "PROFILE "), seen);
    assertEquals(0, mine(c.people().candidate(2)).path("looks").size());
  }

  @Test
  void everyRoleSeesItsOwnDataAndNotices() {
    for (String role : Route.everyRole()) {
      Http who = Http.as("data-" + role, role);
      who.get("/my-data").expect(200);
      who.get("/my-data/copy.zip").expect(200);
      who.get("/notices").expect(200);
    }
  }

  @Test
  void aRegistrarWhoIsKnownToTheNoticesSeesAndErasesThat() throws IOException {
    SampleConvention c = SampleConvention.inCandidacy();
    Http registrar = Http.as(c.people().name("petugas", 1), "registrar");
    registrar.get(c.path("/challenges/desk")).expect(200);
    assertEquals(List.of("NOTICES erasable"), holdings(mine(registrar)));
    Map<String, byte[]> copy = unzip(registrar.get("/my-data/copy.zip").expect(200).bytes());
    assertTrue(text(copy, "account.json").contains("registrar"));
    assertTrue(text(copy, "notices/notices.json").contains("registrar"));
    assertEquals(
        List.of("LOOKS kept: PROOF"), // the own copy, a moment ago
        holdings(registrar.post("/my-data/erasure", "{}").expect(200).json()));
  }

  @Test
  void aConsentIsGivenForEachPurposeAndCanBeTakenBack() {
    SampleConvention c = submitted();
    Http who = c.people().candidate(1);
    assertEquals(List.of("CANDIDACY", "PUBLICATION"), standing(who));
    String specific = "/my-data/consents/" + c.id() + "/SPECIFIC_DATA";
    assertEquals("not-found", who.delete(specific).problem());
    assertEquals("consent-text-changed", who.put(specific, "{\"version\":\"1999-1\"}").problem());
    who.put(specific, "{\"version\":\"2026-1\"}").expect(200);
    who.put(specific, "{\"version\":\"2026-1\"}").expect(200);
    assertEquals(List.of("CANDIDACY", "PUBLICATION", "SPECIFIC_DATA"), standing(who));

    Answer withdrawn = who.delete(specific).expect(200);
    JsonNode last = withdrawn.json().path("consents").get(2);
    Instant at = Instant.parse(last.path("withdrawnAt").asText());
    assertEquals(
        at.plus(Duration.ofDays(3)), Instant.parse(last.path("stopsBy").asText()), "3 x 24 h");
    assertEquals(List.of("CANDIDACY", "PUBLICATION"), standing(who));
    // a person who takes no part has nothing to agree to
    assertEquals(
        "not-found", c.people().candidate(7).put(specific, "{\"version\":\"2026-1\"}").problem());
  }

  @Test
  void withoutConsentToPublicationThePhotoAndTheVisionAreGone() {
    SampleConvention c = submitted();
    String id = c.application(1);
    c.decide(id, "QUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    Http.nobody().get(c.path("/candidates/" + id + "/photo")).expect(200);
    c.people().candidate(1).delete("/my-data/consents/" + c.id() + "/PUBLICATION").expect(200);
    JsonNode shown = Http.nobody().get(c.path("/candidates")).expect(200).json().get(0);
    assertEquals("", shown.path("vision").asText());
    assertFalse(shown.path("hasPhoto").asBoolean());
    for (String size : List.of("", "?size=small")) {
      assertEquals(
          "not-found", Http.nobody().get(c.path("/candidates/" + id + "/photo" + size)).problem());
    }
  }

  @Test
  void withoutConsentToCandidacyTheApplicationIsWithdrawn() {
    SampleConvention c = submitted();
    Http who = c.people().candidate(1);
    who.delete("/my-data/consents/" + c.id() + "/CANDIDACY").expect(200);
    assertEquals("WITHDRAWN", who.get(c.path(MINE)).expect(200).json().path("status").asText());
    // and now it can be erased
    JsonNode left = who.post("/my-data/erasure", "{}").expect(200).json();
    assertEquals(List.of("CONSENTS kept: PROOF"), holdings(left));
    JsonNode erased = who.get(c.path(MINE)).expect(200).json();
    assertEquals("", erased.path("fullName").asText());
    assertEquals("", erased.path("birthDate").asText());
    assertFalse(erased.path("nik").path("given").asBoolean());
    assertEquals(0, erased.path("documents").size());
  }

  @Test
  void whatMayNotBeErasedStaysAndTheReasonIsNamed() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http draft = c.people().candidate(2);
    draft
        .put(c.path(MINE), SampleConvention.form("Budi Uji", "L", SampleConvention.DAPIL))
        .expect(200);
    c.documents(draft);
    assertEquals(
        List.of("APPLICATION erasable", "CONSENTS kept: PROOF", "PAPERS erasable"),
        holdings(mine(draft)));
    draft.post("/my-data/erasure", "{}").expect(200);
    assertEquals("not-found", draft.get(c.path(MINE)).problem(), "a draft leaves nothing");
    draft
        .put(c.path(MINE), SampleConvention.form("Budi Uji", "L", SampleConvention.DAPIL))
        .expect(200);

    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.submit(3, "Agus Uji", "L", SampleConvention.DAPIL);
    Http who = c.people().candidate(1);
    who.post("/my-data/erasure", "{}").expect(200);
    assertEquals("Siti Uji", who.get(c.path(MINE)).expect(200).json().path("fullName").asText());
    assertTrue(holdings(mine(who)).contains("APPLICATION kept: APPLICATION_RUNS"));
    c.act("CLOSE_CANDIDACY").expect(200);
    c.decide(c.application(1), "QUALIFIED");
    c.decide(c.application(3), "DISQUALIFIED");
    Http rejected = c.people().candidate(3);
    assertTrue(holdings(mine(rejected)).contains("PAPERS kept: OBJECTIONS_POSSIBLE"));
    rejected.post("/my-data/erasure", "{}").expect(200);
    assertEquals(4, rejected.get(c.path(MINE)).expect(200).json().path("documents").size(), "kept");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.act("FREEZE_CANDIDATE_LIST").expect(200);
    assertTrue(holdings(mine(who)).contains("APPLICATION kept: PUBLIC_RECORD"));
    assertTrue(holdings(mine(who)).contains("PAPERS kept: OBJECTIONS_POSSIBLE"));
  }

  @Test
  void aVoterCanLeaveUntilTheRollIsFrozen() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http voter = c.people().voter(1);
    String nik = SampleConvention.freshNik();
    c.register(1, nik, SampleConvention.AREA).expect(200);
    assertEquals(List.of("VOTER_ROLL"), standing(voter));
    assertEquals("identity-used", c.register(2, nik, SampleConvention.AREA).problem());
    voter.delete("/my-data/consents/" + c.id() + "/VOTER_ROLL").expect(200);
    assertEquals(List.of("CONSENTS kept: PROOF"), holdings(mine(voter)));
    c.register(2, nik, SampleConvention.AREA).expect(200);
  }

  @Test
  void theCopyHoldsEverythingOfThePersonAndNothingOfAnother() throws IOException {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Rahmawati", "P", SampleConvention.DAPIL);
    c.submit(2, "Orang Lain", "L", SampleConvention.DAPIL);
    c.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(1);
    String other = c.application(2);
    c.people().verifier(1).get(c.path("/applications/" + id + "/documents/DIPLOMA")).expect(200);
    Answer copy = c.people().candidate(1).get("/my-data/copy.zip").expect(200);
    assertEquals("attachment; filename=\"data-saya.zip\"", copy.header("Content-Disposition"));
    Map<String, byte[]> files = unzip(copy.bytes());
    String papers = "documents/" + c.id() + "/" + id + "/";
    assertEquals(
        Set.of(
            "access-log.json",
            "account.json",
            "candidacy/" + c.id() + "/application.json",
            "consents.json",
            papers + "DIPLOMA-1.pdf",
            papers + "KTP_EL-1.pdf",
            papers + "PHOTO-1.jpeg",
            papers + "STATEMENTS-1.pdf",
            "documents/documents.json",
            "notices/notices.json"),
        files.keySet());
    String application = text(files, "candidacy/" + c.id() + "/application.json");
    for (String mine : List.of("Siti Rahmawati", "1985-08-17", "\"nik\":\"3273", id)) {
      assertTrue(application.contains(mine), mine);
    }
    assertTrue(text(files, "access-log.json").contains("DIPLOMA"));
    assertTrue(text(files, "access-log.json").contains("OWN_COPY"), "the copy itself is noted");
    assertEquals(
        new String(SampleConvention.PDF, StandardCharsets.ISO_8859_1),
        new String(files.get(papers + "KTP_EL-1.pdf"), StandardCharsets.ISO_8859_1));
    for (byte[] file : files.values()) {
      String all = new String(file, StandardCharsets.UTF_8);
      assertFalse(all.contains("Orang Lain") || all.contains(other));
    }
    Map<String, byte[]> voter =
        unzip(c.people().voter(1).get("/my-data/copy.zip").expect(200).bytes());
    assertTrue(text(voter, "voter/registrations.json").contains(SampleConvention.AREA));
    assertFalse(voter.keySet().stream().anyMatch(name -> name.startsWith("candidacy")));
  }

  /** One application in review. */
  private static SampleConvention submitted() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    return c;
  }

  private static JsonNode mine(Http who) {
    return who.get("/my-data").expect(200).json();
  }

  private static List<String> standing(Http who) {
    List<String> purposes = new ArrayList<>();
    for (JsonNode consent : mine(who).path("consents")) {
      if (consent.path("withdrawnAt").isNull()) {
        purposes.add(consent.path("purpose").asText());
      }
    }
    return purposes;
  }

  private static List<String> holdings(JsonNode data) {
    List<String> holdings = new ArrayList<>();
    for (JsonNode holding : data.path("holdings")) {
      holdings.add(
          holding.path("category").asText()
              + (holding.path("keptBecause").isNull()
                  ? " erasable"
                  : " kept: " + holding.path("keptBecause").asText()));
    }
    holdings.sort(null);
    return holdings;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
