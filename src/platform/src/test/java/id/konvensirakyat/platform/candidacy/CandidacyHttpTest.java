package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a draft to a numbered candidate, and every way it is refused. */
class CandidacyHttpTest {
  private static final String MINE = "/applications/mine";

  @Test
  void aCandidateGoesFromDraftToTheFrozenList() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.submit(2, "Budi Uji", "L", SampleConvention.DAPIL);
    c.submit(3, "Agus Uji", "L", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    c.decide(c.application(1), "QUALIFIED");
    c.decide(c.application(2), "QUALIFIED");
    assertEquals("not-now", c.act("PUBLISH_PROVISIONAL_LIST").problem());
    c.decide(c.application(3), "DISQUALIFIED");
    assertEquals(0, candidates(c).size(), "nobody is public before the provisional list");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    assertEquals(2, candidates(c).size());
    assertTrue(candidates(c).get(0).path("number").isNull());
    c.act("FREEZE_CANDIDATE_LIST").expect(200);

    JsonNode frozen = candidates(c);
    assertEquals(1, frozen.get(0).path("number").asInt());
    assertEquals(2, frozen.get(1).path("number").asInt());
    String rulesHash = c.describe().path("rulesHash").asText();
    List<String> order = new ArrayList<>();
    frozen.forEach(f -> order.add(Hash.hex(Hash.sha256(rulesHash + "|" + f.path("id").asText()))));
    assertTrue(order.get(0).compareTo(order.get(1)) < 0, "numbers follow the announced order");
    String id = frozen.get(0).path("id").asText();
    assertTrue(frozen.get(0).path("hasPhoto").asBoolean());
    assertEquals(0, Http.nobody().get(c.path("/candidates?dapil=3103")).expect(200).json().size());
    assertEquals(2, Http.nobody().get(c.path("/candidates")).expect(200).json().size());
    Answer photo = Http.nobody().get(c.path("/candidates/" + id + "/photo")).expect(200);
    assertEquals("image/jpeg", photo.header("Content-Type"));
    assertEquals("\"" + Hash.hex(Hash.sha256(photo.bytes())) + "\"", photo.header("ETag"));
    assertEquals(
        "not-found",
        Http.nobody().get(c.path("/candidates/" + c.application(3) + "/photo")).problem());
  }

  @Test
  void whoWithdrawsFromTheFrozenListStaysVisibleAndIsAnAct() throws SQLException {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(1);
    c.decide(id, "QUALIFIED");
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    c.act("FREEZE_CANDIDATE_LIST").expect(200);
    byte[] published = published(c);
    assertEquals(
        "[{\"id\":\""
            + id
            + "\",\"dapil\":\"3102\",\"number\":1,\"name\":\"Siti Uji\",\"sex\":\"P\","
            + "\"status\":\"CANDIDATE\"}]",
        new String(published, StandardCharsets.UTF_8));
    assertEquals(
        Hash.hex(Hash.sha256(published)),
        last(c, "FREEZE_CANDIDATE_LIST").path("payload").asText());

    c.people()
        .candidate(1)
        .post(c.path(MINE + "/withdraw"), "{\"reason\":\"alasan pribadi\"}")
        .expect(200);
    assertTrue(candidates(c).get(0).path("withdrawn").asBoolean());
    assertEquals(1, candidates(c).get(0).path("number").asInt());
    JsonNode act = last(c, "CANDIDATE_WITHDRAWN");
    assertEquals(id, act.path("subject").asText());
    assertEquals(id, act.path("actor").asText(), "no account name of a candidate in the record");
    assertEquals("", act.path("reason").asText());
    assertArrayEquals(published, published(c), "the frozen list stays as it was");
    assertEquals(
        "not-now",
        c.people()
            .candidate(1)
            .post(c.path(MINE + "/withdraw"), "{\"reason\":\"lagi\"}")
            .problem());
  }

  @Test
  void verifiersReadNothingOutsideOfTheVerification() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    Http verifier = c.people().verifier(1);
    String before = c.path("/applications?status=SUBMITTED");
    assertTrue(verifier.get(before).expect(200).json().isEmpty());
    c.act("CLOSE_CANDIDACY").expect(200);
    assertEquals(1, work(c, 1).size());
    c.decide(c.application(1), "DISQUALIFIED");
    String after = c.path("/applications?status=DISQUALIFIED");
    assertEquals(1, verifier.get(after).expect(200).json().size());
    c.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    assertTrue(verifier.get(after).expect(200).json().isEmpty());
  }

  @Test
  void twoDifferentVerifiersDecideAndSeeEachOtherOnlyAfterwards() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    String id = c.application(1);
    assertEquals("not-now", c.assess(1, id, "QUALIFIED").problem(), "before verification");
    c.act("CLOSE_CANDIDACY").expect(200);
    assertEquals(
        "IN_REVIEW", c.assess(1, id, "QUALIFIED").expect(200).json().path("status").asText());
    assertEquals("already-assessed", c.assess(1, id, "QUALIFIED").problem());
    JsonNode blind = work(c, 2).get(0).path("assessments").get(0);
    assertTrue(blind.path("verdict").isNull());
    assertTrue(blind.path("reason").isNull());
    assertEquals(
        "IN_REVIEW",
        c.assess(2, id, "DISQUALIFIED").expect(200).json().path("status").asText(),
        "they differ: nothing is decided");
    assertEquals(
        "QUALIFIED", work(c, 2).get(0).path("assessments").get(0).path("verdict").asText());
    assertEquals(
        "QUALIFIED", c.assess(3, id, "QUALIFIED").expect(200).json().path("status").asText());
    assertEquals("not-now", c.assess(4, id, "QUALIFIED").problem(), "decided");
    JsonNode act = last(c, "APPLICATION_DECIDED");
    assertEquals(id, act.path("subject").asText());
    assertEquals(64, act.path("payload").asText().length());
    JsonNode own = c.people().candidate(1).get(c.path(MINE)).expect(200).json();
    assertEquals("Berkas lengkap", own.path("decisions").get(0).path("reason").asText());
  }

  @Test
  void nobodyAssessesTheOwnApplication() {
    SampleConvention c = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    c.act("CLOSE_CANDIDACY").expect(200);
    Http both = Http.as(c.people().name("bacaleg", 1), "candidate", "verifier");
    Answer refused =
        both.post(
            c.path("/applications/" + c.application(1) + "/assessments"),
            "{\"verdict\":\"QUALIFIED\",\"reason\":\"saya hebat\",\"corrections\":[]}");
    assertEquals("own-application", refused.problem());
    assertEquals(403, refused.status());
    assertEquals(0, both.get(c.path("/applications")).expect(200).json().size());
  }

  @Test
  void whatIsMissingIsNamedBeforeSubmitting() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http who = c.people().candidate(1);
    String young =
        SampleConvention.form("Muda", "L", SampleConvention.DAPIL)
            .replace("1985-08-17", "2005-06-02")
            .replace("\"S1\"", "\"SMP\"")
            .replace("\"citizen\":true", "\"citizen\":false");
    who.put(c.path(MINE), young).expect(200);
    Answer refused = who.post(c.path(MINE + "/submit"), "{}");
    assertEquals("invalid-fields", refused.problem());
    List<String> codes = new ArrayList<>();
    refused
        .json()
        .path("errors")
        .forEach(e -> codes.add(e.path("field").asText() + ":" + e.path("code").asText()));
    assertEquals(
        List.of(
            "nik:missing",
            "birthDate:under-age",
            "citizen:not-a-citizen",
            "education:education-too-low",
            "documents.KTP_EL:missing",
            "documents.DIPLOMA:missing",
            "documents.STATEMENTS:missing",
            "documents.PHOTO:missing"),
        codes);
    assertEquals(codes.size(), who.get(c.path(MINE)).expect(200).json().path("missing").size());
    // 21 on the very day is old enough
    who.put(c.path(MINE), young.replace("2005-06-02", "2005-06-01")).expect(200);
    assertFalse(who.post(c.path(MINE + "/submit"), "{}").text().contains("under-age"));
  }

  @Test
  void anUnfinishedDraftIsKept() {
    SampleConvention c = SampleConvention.inCandidacy();
    Http who = c.people().candidate(1);
    assertEquals("not-found", who.get(c.path(MINE)).problem());
    String empty =
        "{\"area\":\"\",\"dapil\":\"\",\"fullName\":\"\",\"sex\":\"\",\"birthDate\":\"\",\"citizen\":false,"
            + "\"education\":\"\",\"vision\":\"\",\"consent\":true}";
    JsonNode kept = who.put(c.path(MINE), empty).expect(200).json();
    assertEquals("DRAFT", kept.path("status").asText());
    assertEquals(8 + 4, kept.path("missing").size());
    assertEquals(1, kept.path("history").size());
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "dapil|1101|~dapil that takes no part~",
        "dapil|abcd|no code",
        "dapil|3103|~takes part, but the area lies elsewhere~",
        "area|1101|~lies in no dapil of this convention~",
        "area|31|~a province is too large to tell~",
        "area|xyz|no code",
        "sex|X|unknown",
        "birthDate|2001-02-29|no leap year",
        "birthDate|1800-01-01|absurd",
        "birthDate|17-08-1985|wrong order",
        "education|S9|unknown",
        "fullName|a\\u0000b|control character"
      })
  void aWrongFieldIsRefusedEvenInADraft(String field, String value, String why) {
    SampleConvention c = CONVENTION_IN_CANDIDACY;
    String form =
        SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL)
            .replaceFirst(
                "\"" + field + "\":\"[^\"]*\"",
                "\"" + field + "\":\"" + value.replace("\\", "\\\\") + "\"");
    Answer refused = c.people().candidate(9).put(c.path(MINE), form);
    assertEquals("invalid-fields", refused.problem(), why);
    assertEquals(field, refused.json().path("errors").get(0).path("field").asText());
    assertEquals("not-found", c.people().candidate(9).get(c.path(MINE)).problem(), "nothing kept");
  }

  private static final SampleConvention CONVENTION_IN_CANDIDACY = SampleConvention.inCandidacy();

  @Test
  void withoutConsentNothingIsKept() {
    SampleConvention c = CONVENTION_IN_CANDIDACY;
    String form =
        SampleConvention.form("Siti", "P", SampleConvention.DAPIL)
            .replace("\"consent\":true", "\"consent\":false");
    Answer refused = c.people().candidate(8).put(c.path(MINE), form);
    assertEquals("consent", refused.json().path("errors").get(0).path("field").asText());
    assertEquals("not-found", c.people().candidate(8).get(c.path(MINE)).problem());
  }

  @Test
  void onePersonHasOneOpenApplicationAnywhere() {
    SampleConvention first = SampleConvention.inCandidacy();
    SampleConvention second = SampleConvention.inCandidacy();
    String form = SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL);
    Http who = first.people().candidate(1);
    who.put(first.path(MINE), form).expect(200);
    Answer refused = who.put(second.path(MINE), form);
    assertEquals("application-open-elsewhere", refused.problem());
    assertEquals(409, refused.status());
    who.post(first.path(MINE + "/withdraw"), "{\"reason\":\"pindah\"}").expect(200);
    who.put(second.path(MINE), form).expect(200);
  }

  @Test
  void nothingIsTakenOutsideOfItsStage() {
    SampleConvention c = SampleConvention.draft();
    String form = SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL);
    assertEquals("not-now", c.people().candidate(1).put(c.path(MINE), form).problem());
    c.act("FREEZE_RULES").expect(200);
    c.act("OPEN_CANDIDACY").expect(200);
    c.people().candidate(1).put(c.path(MINE), form).expect(200);
    c.act("CLOSE_CANDIDACY").expect(200);
    Http late = c.people().candidate(1);
    assertEquals("not-now", late.put(c.path(MINE), form).problem());
    assertEquals("not-now", late.post(c.path(MINE + "/submit"), "{}").problem());
    assertEquals(
        "not-now", c.upload(late, "KTP_EL", "application/pdf", SampleConvention.PDF).problem());
  }

  @Test
  void documentsAreCheckedByContentAndSealedAtRest() throws SQLException {
    SampleConvention c = SampleConvention.inCandidacy();
    Http who = c.people().candidate(1);
    byte[] pdf = SampleConvention.PDF;
    assertEquals(
        "not-found", c.upload(who, "KTP_EL", "application/pdf", pdf).problem(), "no draft yet");
    who.put(c.path(MINE), SampleConvention.form("Siti Uji", "P", SampleConvention.DAPIL))
        .expect(200);
    byte[] html = "<html><script>".getBytes(StandardCharsets.US_ASCII);
    assertEquals("document-type", c.upload(who, "KTP_EL", "application/pdf", html).problem());
    assertEquals("document-type", c.upload(who, "KTP_EL", "image/png", pdf).problem());
    assertEquals("document-refused", c.upload(who, "PHOTO", "application/pdf", pdf).problem());
    assertEquals("unsupported-media-type", c.upload(who, "KTP_EL", "text/html", html).problem());
    assertEquals("not-found", c.upload(who, "SELFIE", "application/pdf", pdf).problem());
    byte[] large = new byte[10 << 20];
    System.arraycopy(pdf, 0, large, 0, pdf.length);
    assertEquals("too-large", c.upload(who, "KTP_EL", "application/pdf", large).problem());
    assertEquals(0, who.get(c.path(MINE)).expect(200).json().path("documents").size());

    c.documents(who);
    byte[] stored = sealed(c, "KTP_EL");
    assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("contoh"), "sealed");
    who.delete(c.path(MINE + "/documents/STATEMENTS")).expect(200);
    assertEquals("not-found", who.delete(c.path(MINE + "/documents/STATEMENTS")).problem());
    c.upload(who, "STATEMENTS", "application/pdf", pdf).expect(200);
    c.giveNik(1, SampleConvention.freshNik()).expect(200);
    who.post(c.path(MINE + "/submit"), "{}").expect(200);
    String paper = c.path("/applications/" + c.application(1) + "/documents/KTP_EL");
    assertEquals("not-found", c.people().verifier(1).get(paper).problem(), "before the review");
    c.act("CLOSE_CANDIDACY").expect(200);
    Answer read = c.people().verifier(1).get(paper).expect(200);
    assertArrayEquals(pdf, read.bytes());
    assertTrue(read.header("Content-Disposition").startsWith("attachment"));
    assertEquals("nosniff", read.header("X-Content-Type-Options"));
    c.decide(c.application(1), "QUALIFIED");
    assertEquals("not-found", c.people().verifier(1).get(paper).problem(), "after the review");
  }

  @Test
  void anothersApplicationIsNotFound() {
    SampleConvention c = SampleConvention.inCandidacy();
    SampleConvention other = SampleConvention.inCandidacy();
    c.submit(1, "Siti Uji", "P", SampleConvention.DAPIL);
    other.act("CLOSE_CANDIDACY").expect(200);
    String id = c.application(1);
    assertEquals("not-found", other.assess(1, id, "QUALIFIED").problem(), "of another convention");
    assertEquals(
        "not-found",
        other
            .people()
            .verifier(1)
            .get(other.path("/applications/" + id + "/documents/KTP_EL"))
            .problem());
    assertEquals("not-found", c.people().candidate(2).get(c.path(MINE)).problem());
    assertEquals(
        "not-found", c.people().candidate(2).post(c.path(MINE + "/submit"), "{}").problem());
  }

  private static JsonNode candidates(SampleConvention c) {
    return Http.nobody().get(c.path("/candidates?dapil=3102")).expect(200).json();
  }

  private static JsonNode work(SampleConvention c, int verifier) {
    return c.people()
        .verifier(verifier)
        .get(c.path("/applications?status=IN_REVIEW"))
        .expect(200)
        .json();
  }

  private static JsonNode last(SampleConvention c, String kind) {
    JsonNode found = null;
    for (JsonNode act : Http.nobody().get(c.path("/acts")).expect(200).json()) {
      if (act.path("kind").asText().equals(kind)) {
        found = act;
      }
    }
    if (found == null) {
      throw new AssertionError("no act " + kind);
    }
    return found;
  }

  private static byte[] published(SampleConvention c) throws SQLException {
    return bytes("select bytes from candidate_list where convention = ?", c.id());
  }

  private static byte[] sealed(SampleConvention c, String kind) throws SQLException {
    return bytes(
        "select d.sealed from document d join application a on a.id = d.owner"
            + " where d.kind = '"
            + kind
            + "' and a.subject = ?",
        TokenIssuer.subject(c.people().name("bacaleg", 1)));
  }

  private static byte[] bytes(String query, String parameter) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select = db.prepareStatement(query)) {
      select.setString(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        assertTrue(rows.next());
        return rows.getBytes(1);
      }
    }
  }
}
