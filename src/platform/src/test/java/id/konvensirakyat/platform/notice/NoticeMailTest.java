package id.konvensirakyat.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TestMailServer;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the outbox to a real mail server, and every way in which a mail server can fail. */
class NoticeMailTest {
  private static final String TO_CORRECT = "{\"until\":\"2026-12-12\"}";

  private static PlatformServer server;
  private static TestMailServer mail;
  private static SampleConvention convention;

  @BeforeAll
  static void start() {
    server = PlatformServer.shared();
    mail = server.mail();
    convention = SampleConvention.draft();
  }

  @AfterAll
  static void noAddressIsInTheLogAndNothingSurprised() throws Exception {
    assertFalse(server.log().contains("contoh.invalid"), "an address is in the log");
    assertFalse(server.log().contains("the outbox failed"), "the sender was surprised");
  }

  @Test
  void anEmailArrivesInBothLanguagesAndBothForms() throws Exception {
    Person person = Person.withMail();
    String id = person.queue("APPLICATION_TO_CORRECT", TO_CORRECT);
    MimeMessage arrived = mail.await(person.address, 1).get(0);
    assertEquals("Berkas Anda perlu diperbaiki (BMS) · Konvensi Uji", arrived.getSubject());
    assertEquals("<" + id + "@127.0.0.1>", arrived.getMessageID());
    assertEquals("Konvensi Rakyat <konvensi@contoh.invalid>", arrived.getFrom()[0].toString());
    assertEquals("auto-generated", arrived.getHeader("Auto-Submitted", null));
    MimeMultipart forms = (MimeMultipart) arrived.getContent();
    assertTrue(forms.getContentType().startsWith("multipart/alternative"));
    String plain = (String) forms.getBodyPart(0).getContent();
    assertTrue(plain.contains("Batas waktu: 12 Desember 2026."), plain);
    assertTrue(plain.contains("Last day: 12 December 2026."), plain);
    assertTrue(plain.indexOf("perlu diperbaiki") < plain.indexOf("needs a correction"));
    String page = server.origin() + "/daftar-caleg.html?konvensi=" + convention.id();
    assertTrue(plain.contains(page), plain);
    assertTrue(plain.contains(server.origin() + "/pemberitahuan.html"));
    assertFalse(plain.contains(person.name), "nobody is named");
    String html = (String) forms.getBodyPart(1).getContent();
    assertTrue(forms.getBodyPart(1).getContentType().toLowerCase(Locale.ROOT).contains("utf-8"));
    assertTrue(html.contains("<p lang=\"id\">Berkas Anda belum memenuhi syarat."), html);
    assertFalse(html.contains("http-equiv") || html.contains("<img") || html.contains("<a "));
    awaitState(person, id, "SENT");
  }

  @Test
  void theMailServerMayBeDownForAWhile() throws Exception {
    Person person = Person.withMail();
    mail.stop();
    String id = person.queue("WITHDRAWAL_CONFIRMED", "{}");
    while (person.attempts(id) < 2) {
      Thread.sleep(200);
    }
    assertEquals("WAITING", person.state(id));
    assertEquals("unreachable", person.failure(id));
    JsonNode board = board();
    assertTrue(board.path("offered").asBoolean());
    assertTrue(board.path("waiting").asInt() >= 1);
    assertFalse(board.path("since").isNull());
    mail.start();
    assertEquals(1, mail.await(person.address, 1).size());
    awaitState(person, id, "SENT");
  }

  @Test
  void anUnknownMailboxIsGivenUpAndTheBoardSaysSo() throws Exception {
    int before = board().path("givenUp").asInt();
    Person person = Person.at(TestMailServer.UNKNOWN + "-" + UUID.randomUUID() + "@contoh.invalid");
    String id = person.queue("WITHDRAWAL_CONFIRMED", "{}");
    awaitState(person, id, "GIVEN_UP");
    assertEquals("address-refused", person.failure(id));
    assertEquals(before + 1, board().path("givenUp").asInt());
  }

  @Test
  void aFullMailboxIsTriedAgainAndHoldsNobodyUp() throws Exception {
    Person full = Person.at(TestMailServer.LATER + "-" + UUID.randomUUID() + "@contoh.invalid");
    String later = full.queue("WITHDRAWAL_CONFIRMED", "{}");
    Person other = Person.withMail();
    other.queue("WITHDRAWAL_CONFIRMED", "{}");
    assertEquals(1, mail.await(other.address, 1).size());
    while (full.attempts(later) < 2) {
      Thread.sleep(200);
    }
    assertEquals("WAITING", full.state(later));
    assertEquals("not-taken", full.failure(later));
    full.http.put("/notices/mail", "{\"wanted\":false}").expect(200);
  }

  @Test
  void whoNoLongerAgreesGetsNothingAndLeavesNoAddress() throws Exception {
    Person person = Person.withMail();
    String waits = person.queueLater("WITHDRAWAL_CONFIRMED", "{}");
    JsonNode after = person.http.put("/notices/mail", "{\"wanted\":false}").expect(200).json();
    assertFalse(after.path("wanted").asBoolean());
    assertEquals("NOT_WANTED", person.state(waits));
    assertEquals(
        0,
        count(
            "select count(*) from notice_person where subject = ? and (sealed is"
                + " not null or consent_at is not null)",
            person.subject));
    // even what was queued by somebody who did not look
    String id = person.queue("WITHDRAWAL_CONFIRMED", "{}");
    awaitState(person, id, "NOT_WANTED");
    assertEquals(List.of(), mail.arrived(person.address));
  }

  @Test
  void theAddressIsSealedInTheDatabase() throws Exception {
    Person person = Person.withMail();
    try (Connection database = server.database().connect();
        PreparedStatement query =
            database.prepareStatement("select sealed from notice_person where subject = ?")) {
      query.setString(1, person.subject);
      try (ResultSet rows = query.executeQuery()) {
        assertTrue(rows.next());
        String stored = new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(stored.contains(person.address.substring(0, person.address.indexOf('@'))));
        assertFalse(stored.contains("contoh"));
      }
    }
  }

  @Test
  void anAddressThatWouldAddAHeaderOrARecipientIsNoAddress() {
    for (String bad :
        List.of(
            "a@contoh.invalid\r\nBcc: b@contoh.invalid",
            "a@contoh.invalid,b@contoh.invalid",
            "a@contoh.invalid b@contoh.invalid",
            "\"a\\r\\n\"@contoh.invalid",
            "A <a@contoh.invalid>",
            "a@contoh.invalid\n")) {
      Http http = Http.withToken(server.tokens().tokenWithEmail("orang", bad, true, "candidate"));
      assertEquals(
          "address-not-verified", http.put("/notices/mail", "{\"wanted\":true}").problem());
    }
  }

  @Test
  void anAddressThatNobodyVerifiedIsNotUsed() {
    Http http =
        Http.withToken(
            server.tokens().tokenWithEmail("orang", "orang@contoh.invalid", false, "voter"));
    assertFalse(http.get("/notices").expect(200).json().at("/mail/addressKnown").asBoolean());
    assertEquals("address-not-verified", http.put("/notices/mail", "{\"wanted\":true}").problem());
  }

  @Test
  void noticesAreOnThePagesAlsoWithoutMailAndOnlyOnesOwn() throws Exception {
    Person person = Person.without();
    String id = person.queue("APPLICATION_TO_CORRECT", TO_CORRECT);
    JsonNode read = person.http.get("/notices").expect(200).json();
    assertEquals(1, read.path("unread").asInt());
    JsonNode notice = read.path("notices").get(0);
    assertEquals(id, notice.path("id").asText());
    assertEquals("Konvensi Uji", notice.path("convention").asText());
    assertEquals("Berkas Anda perlu diperbaiki (BMS)", notice.path("title_id").asText());
    assertNotEquals(notice.path("text").asText(), notice.path("text_id").asText());
    Person other = Person.without();
    assertEquals(0, other.http.get("/notices").expect(200).json().path("notices").size());
    assertEquals("not-found", other.http.post("/notices/" + id + "/read", "{}").problem());
    person.http.post("/notices/" + id + "/read", "{}").expect(204);
    person.http.post("/notices/" + id + "/read", "{}").expect(204);
    JsonNode after = person.http.get("/notices").expect(200).json();
    assertEquals(0, after.path("unread").asInt());
    assertFalse(after.path("notices").get(0).path("readAt").isMissingNode());
  }

  private static JsonNode board() {
    return convention
        .people()
        .committee()
        .get(convention.path("/board"))
        .expect(200)
        .json()
        .path("mail");
  }

  private static void awaitState(Person person, String id, String state) throws Exception {
    for (int i = 0; i < 200 && !person.state(id).equals(state); i++) {
      Thread.sleep(200);
    }
    assertEquals(state, person.state(id));
  }

  private static int count(String query, String parameter) throws SQLException {
    return Integer.parseInt(first(query, parameter));
  }

  private static String first(String query, String parameter) throws SQLException {
    try (Connection database = server.database().connect();
        PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        assertTrue(rows.next());
        return String.valueOf(rows.getString(1));
      }
    }
  }

  /** A candidate of one test. */
  private record Person(String name, String subject, String address, Http http) {
    static Person at(String address) {
      Person person = person(address);
      person.http.put("/notices/mail", "{\"wanted\":true}").expect(200);
      return person;
    }

    static Person withMail() {
      return at("surat-" + UUID.randomUUID() + "@contoh.invalid");
    }

    static Person without() {
      return person("tanpa@contoh.invalid");
    }

    private static Person person(String address) {
      String name = "bacaleg-" + UUID.randomUUID();
      String token = server.tokens().tokenWithEmail(name, address, true, "candidate");
      return new Person(name, TokenIssuer.subject(name), address, Http.withToken(token));
    }

    /** As Notices.tell does it, which the test inside the container shows. */
    String queue(String kind, String parameters) throws SQLException {
      return queue(kind, parameters, "utc_timestamp(6)");
    }

    String queueLater(String kind, String parameters) throws SQLException {
      return queue(kind, parameters, "utc_timestamp(6) + interval 1 hour");
    }

    private String queue(String kind, String parameters, String due) throws SQLException {
      String id = Identifiers.fresh();
      try (Connection database = server.database().connect()) {
        database.setAutoCommit(false);
        try (PreparedStatement notice =
                database.prepareStatement(
                    "insert into notice (public_id, convention, subject, kind, parameters,"
                        + " created_at) values (?, ?, ?, ?, ?, utc_timestamp(6))");
            PreparedStatement queued =
                database.prepareStatement(
                    "insert into outgoing_mail (notice, state, attempts, due_at) select id,"
                        + " 'WAITING', 0, "
                        + due
                        + " from notice where public_id = ?")) {
          notice.setString(1, id);
          notice.setString(2, convention.id());
          notice.setString(3, subject);
          notice.setString(4, kind);
          notice.setString(5, parameters);
          notice.executeUpdate();
          queued.setString(1, id);
          queued.executeUpdate();
        }
        database.commit();
      }
      return id;
    }

    String state(String id) throws SQLException {
      return column("state", id);
    }

    String failure(String id) throws SQLException {
      return column("failure", id);
    }

    int attempts(String id) throws SQLException {
      return Integer.parseInt(column("attempts", id));
    }

    private static String column(String name, String id) throws SQLException {
      return first(
          "select m."
              + name
              + " from outgoing_mail m join notice n on n.id = m.notice where n.public_id = ?",
          id);
    }
  }
}
