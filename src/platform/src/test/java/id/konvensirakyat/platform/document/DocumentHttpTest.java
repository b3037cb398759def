package id.konvensirakyat.platform.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.FakeClamd;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Files over HTTP: what is refused, what is served, and the papers that come late. */
class DocumentHttpTest {
  private static final String LATE = "/late-documents/mine";

  @Test
  void aFileIsRefusedWithTheRuleAndOneSentence() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http who = draft(c);
    byte[] script = HostileFiles.pdfWith("/OpenAction << /S /JavaScript /JS (x) >>");
    Answer refused = c.upload(who, "KTP_EL", "application/pdf", script);
    assertEquals("document-refused", refused.problem());
    assertEquals(422, refused.status());
    assertEquals("pdf-active", refused.json().path("rule").asText());
    assertTrue(refused.json().path("detail_id").asText().contains("skrip"));
  }

  @Test
  void theVirusScannerIsAskedAndItsSilenceStopsEverything() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http who = draft(c);
    byte[] eicar = FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII);
    byte[] carrier = HostileFiles.join(Papers.picture("jpeg", 200, 200), eicar);
    assertEquals("virus-found", c.upload(who, "PHOTO", "image/jpeg", carrier).problem());
    FakeClamd clamd = PlatformServer.shared().clamd();
    clamd.answer("");
    try {
      Answer refused = c.upload(who, "KTP_EL", "application/pdf", SampleConvention.PDF);
      assertEquals("scanner-silent", refused.problem());
      assertEquals(503, refused.status());
      assertEquals("60", refused.header("Retry-After"));
    } finally {
      clamd.answerAsUsual();
    }
    assertEquals(0, documents(c, who).size());
    JsonNode kept =
        c.upload(who, "KTP_EL", "application/pdf", SampleConvention.PDF).expect(200).json();
    assertTrue(kept.path("documents").get(0).path("scanned").asBoolean());
  }

  @Test
  void aPublicPortraitHasTwoSizesAndSaysNothingOfWhereItWasTaken() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    byte[] sent = HostileFiles.jpegWithExif(6, "Kamera Rahasia");
    c.upload(c.people().candidate(2), "PHOTO", "image/jpeg", sent);
    Http second = draft(c, 2);
    c.documents(second);
    c.upload(second, "PHOTO", "image/jpeg", sent).expect(200);
    c.giveNik(2, SampleConvention.freshNik()).expect(200);
    second.post(c.path("/applications/mine/submit"), "{}").expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(2);
    c.decide(c.application(1), "QUALIFIED");
    c.decide(id, "QUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    String photo = c.path("/candidates/" + id + "/photo");
    Answer large = Http.nobody().get(photo).expect(200);
    Answer small = Http.nobody().get(photo + "?size=small").expect(200);
    assertEquals("image/jpeg", large.header("Content-Type"));
    assertEquals("image/jpeg", small.header("Content-Type"));
    assertNotEquals(large.header("ETag"), small.header("ETag"));
    assertEquals(300, Picture.read(DocumentType.JPEG, large.bytes()).height(), "upright");
    assertEquals(240, Picture.read(DocumentType.JPEG, small.bytes()).height());
    for (Answer answer : new Answer[] {large, small}) {
      String text = new String(answer.bytes(), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("Exif") || text.contains("Kamera"), "no metadata");
    }
  }

  @Test
  void aLatePaperNeedsItsOwnConsentAndTwoVerifiers() {
    SampleConvention c = askingLate();
    Http who = draft(c);
    assertEquals("not-now", late(c, who, "HEALTH").problem(), "not handed in");
    c.giveNik(1, SampleConvention.freshNik()).expect(200);
    c.documents(who);
    who.post(c.path("/applications/mine/submit"), "{}").expect(200);
    Answer refused = late(c, who, "HEALTH");
    assertEquals("consent-needed", refused.problem());
    assertEquals("specific-data", refused.json().path("rule").asText());
    consent(c, who);
    late(c, who, "HEALTH").expect(200);
    assertEquals("rule-broken", late(c, who, "SKCK").problem(), "the rules do not ask for it");
    assertEquals("rule-broken", late(c, who, "RESIGNATION").problem(), "nothing declared");
    assertEquals("not-found", late(c, who, "KTP_EL").problem());
    who.put(c.path(LATE + "/service"), "{\"serves\":true}").expect(200);
    late(c, who, "RESIGNATION").expect(200);

    String id = c.application(1);
    JsonNode work = c.people().verifier(1).get(c.path("/late-documents")).expect(200).json();
    assertEquals(1, work.size());
    assertEquals(2, work.get(0).path("papers").size(), "what waits, and nothing else");
    String sha256 = paper(work.get(0), "HEALTH").path("file").path("sha256").asText();
    assertTrue(paper(work.get(0), "HEALTH").path("file").path("scanned").asBoolean());
    c.people().verifier(1).get(c.path("/late-documents/" + id + "/HEALTH")).expect(200);
    assertEquals("WAITING", check(c, 1, id, sha256, true).expect(200).json().get("state").asText());
    assertEquals("already-checked", check(c, 1, id, sha256, true).problem());
    assertEquals("document-changed", check(c, 2, id, "0".repeat(64), true).problem());
    Http own = Http.as(c.people().name("bacaleg", 1), "candidate", "verifier");
    assertEquals("own-document", check(c, own, id, sha256, true).problem());
    assertEquals(0, own.get(c.path("/late-documents")).expect(200).json().size());
    assertEquals("WAITING", state(c, who, "HEALTH"), "one word decides nothing");
    assertEquals(
        "ACCEPTED", check(c, 2, id, sha256, true).expect(200).json().get("state").asText());
    assertEquals("ACCEPTED", state(c, who, "HEALTH"));
    assertEquals("not-now", check(c, 3, id, sha256, true).problem(), "decided");
    assertEquals("not-now", late(c, who, "HEALTH").problem(), "accepted papers stay");
    assertEquals("MISSING", state(c, who, "COURT"));
    JsonNode application = who.get(c.path("/applications/mine")).expect(200).json();
    assertEquals(4, application.path("documents").size(), "late papers are no part of the form");
  }

  @Test
  void aRefusedLatePaperIsReplacedAndCheckedAnew() {
    SampleConvention c = askingLate();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    Http who = c.people().candidate(1);
    consent(c, who);
    late(c, who, "COURT").expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(1);
    String first = sha256(c, who, "COURT");
    check(c, 1, id, "COURT", first, false).expect(200);
    check(c, 2, id, "COURT", first, false).expect(200);
    JsonNode refused = paper(who.get(c.path(LATE)).expect(200).json(), "COURT");
    assertEquals("REFUSED", refused.path("state").asText());
    assertEquals("alasan", refused.path("reasons").get(0).asText());
    who.send("PUT", c.path(LATE + "/papers/COURT"), "application/pdf", Papers.pdf("surat lain"))
        .expect(200);
    assertEquals("WAITING", state(c, who, "COURT"), "words on the old file do not count");
    check(c, 1, id, "COURT", sha256(c, who, "COURT"), true).expect(200);
  }

  @Test
  void withoutConsentToSpecificDataItsPapersAreDestroyed() {
    SampleConvention c = askingLate();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    Http who = c.people().candidate(1);
    consent(c, who);
    who.put(c.path(LATE + "/service"), "{\"serves\":true}").expect(200);
    late(c, who, "HEALTH").expect(200);
    late(c, who, "RESIGNATION").expect(200);
    who.delete("/my-data/consents/" + c.id() + "/SPECIFIC_DATA").expect(200);
    assertEquals("MISSING", state(c, who, "HEALTH"));
    assertEquals("WAITING", state(c, who, "RESIGNATION"), "it is no specific data");
    assertEquals("consent-needed", late(c, who, "HEALTH").problem());
  }

  @Test
  void whatAnOldKeySealedIsSealedAnew() throws Exception {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(1);
    byte[] label = DocumentVault.label(Owner.application(c.id(), id, ""), DocumentKind.KTP_EL, 1);
    Sealed old =
        new DocumentVault(PlatformServer.oldDocumentKey()).seal(label, SampleConvention.PDF);
    try (Connection db = PlatformServer.shared().database().connect()) {
      try (PreparedStatement update =
          db.prepareStatement(
              "update document set sealed = ?, key_id = ? where owner = ? and kind = 'KTP_EL'")) {
        update.setBytes(1, old.bytes());
        update.setString(2, old.keyId());
        update.setString(3, id);
        assertEquals(1, update.executeUpdate());
      }
      Http verifier = c.people().verifier(1);
      String paper = c.path("/applications/" + id + "/documents/KTP_EL");
      assertArrayEquals(SampleConvention.PDF, verifier.get(paper).expect(200).bytes());
      for (int i = 0; i < 100 && !keyOf(db, id).equals("baru"); i++) {
        Thread.sleep(200);
      }
      assertEquals("baru", keyOf(db, id));
      assertArrayEquals(SampleConvention.PDF, verifier.get(paper).expect(200).bytes());
    }
  }

  private static String keyOf(Connection db, String application) throws SQLException {
    try (PreparedStatement select =
        db.prepareStatement("select key_id from document where owner = ? and kind = 'KTP_EL'")) {
      select.setString(1, application);
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        return rows.getString(1);
      }
    }
  }

  /** A convention that takes applications, and asks for late papers. */
  private static SampleConvention askingLate() {
    SampleConvention c =
        SampleConvention.draft(
            "\"maxChoices\":2,\"legalDate\":\"2026-06-01\",\"fourEyed\":[],\"supporters\":0,"
                + "\"lateDocuments\":[\"HEALTH\",\"DRUG_TEST\",\"COURT\",\"RESIGNATION\"]");
    c.act("FREEZE_RULES").expect(200);
    c.act("OPEN_CANDIDACY").expect(200);
    return c;
  }

  private static Http draft(SampleConvention c) {
    return draft(c, 1);
  }

  private static Http draft(SampleConvention c, int candidate) {
    Http who = c.people().candidate(candidate);
    who.put(
            c.path("/applications/mine"),
            SampleConvention.form("Calon Uji", "P", SampleConvention.DAPIL))
        .expect(200);
    return who;
  }

  private static JsonNode documents(SampleConvention c, Http who) {
    return who.get(c.path("/applications/mine")).expect(200).json().path("documents");
  }

  private static void consent(SampleConvention c, Http who) {
    who.put("/my-data/consents/" + c.id() + "/SPECIFIC_DATA", "{\"version\":\"2026-1\"}")
        .expect(200);
  }

  private static Answer late(SampleConvention c, Http who, String kind) {
    return who.send(
        "PUT", c.path(LATE + "/papers/" + kind), "application/pdf", SampleConvention.PDF);
  }

  private static Answer check(
      SampleConvention c, int verifier, String id, String sha256, boolean accepts) {
    return check(c, c.people().verifier(verifier), id, sha256, accepts);
  }

  private static Answer check(
      SampleConvention c, Http verifier, String id, String sha256, boolean accepts) {
    return check(c, verifier, id, "HEALTH", sha256, accepts);
  }

  private static Answer check(
      SampleConvention c, int verifier, String id, String kind, String sha256, boolean accepts) {
    return check(c, c.people().verifier(verifier), id, kind, sha256, accepts);
  }

  private static Answer check(
      SampleConvention c, Http verifier, String id, String kind, String sha256, boolean accepts) {
    return verifier.post(
        c.path("/late-documents/" + id + "/" + kind + "/checks"),
        "{\"sha256\":\"" + sha256 + "\",\"accepts\":" + accepts + ",\"reason\":\"alasan\"}");
  }

  private static String sha256(SampleConvention c, Http who, String kind) {
    return paper(who.get(c.path(LATE)).expect(200).json(), kind)
        .path("file")
        .path("sha256")
        .asText();
  }

  private static String state(SampleConvention c, Http who, String kind) {
    return paper(who.get(c.path(LATE)).expect(200).json(), kind).path("state").asText();
  }

  private static JsonNode paper(JsonNode of, String kind) {
    for (JsonNode paper : of.path("papers")) {
      if (paper.path("kind").asText().equals(kind)) {
        return paper;
      }
    }
    throw new AssertionError("no " + kind + " in " + of);
  }
}
