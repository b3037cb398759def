package id.konvensirakyat.platform.voter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.FakeKeycloak;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of members: each line once, whatever dies in between, and what is wrong by its line. */
class MemberImportHttpTest {
  private static final String BLOCKS =
      "member_import_block b join member_import i on i.id = b.import where i.convention = ?";
  private static final String HEADER = "nik,name,phone,email,area";

  private final FakeKeycloak keycloak = PlatformServer.shared().keycloak();
  private final SampleConvention c = SampleConvention.inCandidacy();
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private int people;

  @AfterEach
  void theSignInServerLives() {
    keycloak.dieAfter(Integer.MAX_VALUE);
    keycloak.mailDownAfter(Integer.MAX_VALUE);
  }

  @Test
  void whoseLetterDidNotGoOutIsCounted() throws Exception {
    keycloak.mailDownAfter(2);
    List<String> lines = members(5);
    JsonNode done = finished(id(upload(lines)));
    assertEquals(5, done.path("added").asInt());
    assertEquals(3, done.path("uninvited").asInt());
    keycloak.mailDownAfter(Integer.MAX_VALUE);
    assertEquals(0, finished(id(upload(members(1)))).path("uninvited").asInt(-1));
  }

  private String member() {
    int number = ++people;
    return "%s,Anggota %d,%s,%s,3171"
        .formatted(
            SampleConvention.freshNik(),
            number,
            SampleConvention.phoneOf("anggota" + number + tag),
            email(number));
  }

  private String email(int number) {
    return "anggota" + number + "." + tag + "@contoh.invalid";
  }

  private List<String> members(int count) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < count; i++) {
      lines.add(member());
    }
    return lines;
  }

  private Answer upload(byte[] bytes) {
    return c.people().committee().send("POST", c.path("/member-imports"), "text/csv", bytes);
  }

  private Answer upload(List<String> lines) {
    return upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private String id(Answer uploaded) {
    return uploaded.expect(201).json().path("id").asText();
  }

  private JsonNode state(String id) {
    for (JsonNode one : c.people().committee().get(c.path("/member-imports")).expect(200).json()) {
      if (one.path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("no such import");
  }

  private JsonNode finished(String id) throws InterruptedException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(90));
    while (Instant.now().isBefore(limit)) {
      JsonNode now = state(id);
      if (now.path("state").asText().equals("DONE")) {
        return now;
      }
      Thread.sleep(300);
    }
    throw new AssertionError("not finished: " + state(id));
  }

  private List<String> faults(String id) {
    List<String> faults = new ArrayList<>();
    for (JsonNode one :
        c.people()
            .committee()
            .get(c.path("/member-imports/" + id + "/faults"))
            .expect(200)
            .json()) {
      faults.add(one.path("line").asInt() + " " + one.path("code").asText());
      assertFalse(one.toString().contains(tag), "a fault quotes the line");
    }
    return faults;
  }

  @Test
  void eachLineOnceAndWhatIsWrongByItsLine() throws Exception {
    List<String> lines = members(620);
    lines.set(3, lines.get(3).replace("3171", "9999")); // also in the NIK? no: NIK begins 3273
    lines.set(4, lines.get(4).replaceFirst("^.", ""));
    lines.set(5, lines.get(5) + ",x");
    lines.set(6, "");
    lines.set(7, lines.get(7).replace("Anggota", "\"Anggota"));
    lines.set(8, lines.get(8).replace("contoh.invalid", "contoh"));
    lines.set(9, lines.get(2));
    lines.set(10, lines.get(2).replaceFirst("^\\d{16}", SampleConvention.freshNik()));
    lines.set(11, lines.get(11).replace("Anggota", "x".repeat(2_000)));
    lines.set(12, lines.get(12).replace("Anggota", "").replaceFirst(", \\d+,", ", ,"));
    lines.set(13, lines.get(13).replaceFirst(",0\\d+,", ",021555,"));
    lines.set(14, lines.get(14).replaceFirst("Anggota (\\d+)", "\"Anggota, \"\"S\"\" $1\""));
    String id = id(upload(lines));
    JsonNode done = finished(id);
    assertEquals(
        List.of(
            "4 unknown-area",
            "5 nik-length",
            "6 columns",
            "7 columns",
            "8 columns",
            "9 email-form",
            "11 phone-used",
            "12 columns",
            "13 missing",
            "14 phone-form"),
        faults(id));
    assertEquals(620, done.path("done").asInt());
    assertEquals(609, done.path("added").asInt());
    assertEquals(1, done.path("known").asInt(), "line 10 says the same as line 3");
    assertEquals(10, done.path("refused").asInt());
    assertEquals(609, keycloak.accounts(tag));
    assertEquals(0, count("member_import_block where import = ?", id));

    JsonNode again = finished(id(upload(lines)));
    assertEquals(0, again.path("added").asInt());
    assertEquals(610, again.path("known").asInt());
    assertEquals(609, keycloak.accounts(tag));
    assertEquals(609, count("person where imported_for = ?", c.id()));
    assertFalse(PlatformServer.shared().log().contains(tag), "a member's address is in the log");
  }

  @Test
  void aServerThatDiesLosesNothingAndDoublesNothing() throws Exception {
    List<String> lines = members(530);
    keycloak.dieAfter(507); // in the second block: the account is made, the line does not count
    String id = id(upload(lines));
    Instant limit = Instant.now().plus(Duration.ofSeconds(90));
    while (keycloak.accounts(tag) < 507 && Instant.now().isBefore(limit)) {
      Thread.sleep(100);
    }
    Thread.sleep(1_000);
    assertEquals(506, state(id).path("done").asInt());
    assertEquals(507, keycloak.accounts(tag));
    assertEquals("import-runs", upload(members(1)).problem(), "one list at a time");
    // as a server leaves it that was killed: its claim, and a time that comes
    set(
        "update member_import set claim = 'dead', due_at = now(6) + interval 1 hour where id = ?",
        id);
    keycloak.dieAfter(Integer.MAX_VALUE);
    Thread.sleep(3_000); // the clock of this server looks every second
    assertEquals(506, state(id).path("done").asInt(), "nobody takes what another works on");
    set("update member_import set due_at = now(6) - interval 10 hour where id = ?", id);
    JsonNode done = finished(id);
    assertEquals(530, done.path("added").asInt());
    assertEquals(530, done.path("done").asInt());
    assertEquals(530, keycloak.accounts(tag));
    assertEquals(530, count("person where imported_for = ?", c.id()));
  }

  @Test
  void aMemberWhoWasBroughtInRegistersLater() throws Exception {
    List<String> lines = members(2);
    finished(id(upload(lines)));
    String[] first = lines.get(1).split(",", -1);
    String token =
        PlatformServer.shared().tokens().tokenWithEmail(email(1), email(1), true, "voter");
    Http.withToken(token)
        .put(c.path("/voter"), SampleConvention.registration(first[0], first[2], "3171"))
        .expect(200);
    assertEquals(
        "identity-used",
        c.register(1, lines.get(2).split(",", -1)[0], SampleConvention.AREA).problem(),
        "the number of a member who was brought in");
    assertEquals(2, count("person where imported_for = ?", c.id()));
  }

  @Test
  void whatIsNoListIsRefusedAtOnce() {
    assertEquals("header", code(upload(List.of("nik,nama,phone,email,area", member()))));
    assertEquals("header", code(upload(List.of(""))));
    assertEquals("header", code(upload(List.of(member()))));
    byte[] latin =
        (HEADER + "\n" + member().replace("Anggota", "Andr\u00e9"))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("not-utf8", code(upload(latin)));
    byte[] cut = new byte[] {'n', (byte) 0xe2, (byte) 0x82};
    assertEquals("not-utf8", code(upload(cut)));
    assertEquals(
        "unsupported-media-type",
        c.people().committee().post(c.path("/member-imports"), "{}").problem());
  }

  @Test
  void aSlowSenderKeepsNobodyWaiting() throws Exception {
    byte[] list = String.join("\n", members(60)).getBytes(StandardCharsets.UTF_8);
    int half = list.length / 2;
    SubmissionPublisher<ByteBuffer> sender = new SubmissionPublisher<>();
    CompletableFuture<Answer> upload = slowly(sender);
    sender.submit(ByteBuffer.wrap(list, 0, half));
    Thread.sleep(2_000);
    // would wait for the sender if anything of the upload held the convention
    assertEquals(
        200, soon(() -> c.act("CLOSE_CANDIDACY")).status(), "an act waits for a slow sender");
    awaitArriving();
    assertEquals("import-runs", soon(() -> upload(members(1))).problem());
    assertFalse(upload.isDone());
    sender.submit(ByteBuffer.wrap(list, half, list.length - half));
    sender.close();
    assertEquals(60, finished(id(upload.get())).path("added").asInt());
  }

  @Test
  void ofAListThatBreaksOffNothingStays() throws Exception {
    byte[] list = String.join("\n", members(900)).getBytes(StandardCharsets.UTF_8);
    SubmissionPublisher<ByteBuffer> sender = new SubmissionPublisher<>();
    CompletableFuture<Answer> upload = slowly(sender);
    sender.submit(ByteBuffer.wrap(list, 0, list.length - 10));
    awaitArriving();
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    while (count(BLOCKS, c.id()) == 0 && Instant.now().isBefore(limit)) {
      Thread.sleep(100);
    }
    assertEquals(1, count(BLOCKS, c.id()), "500 lines are sealed already");
    // as a server leaves it that dies meanwhile: nothing more comes
    set("update member_import set due_at = now(6) - interval 10 hour where convention = ?", c.id());
    limit = Instant.now().plus(Duration.ofSeconds(30));
    while (count("member_import where convention = ?", c.id()) > 0
        && Instant.now().isBefore(limit)) {
      Thread.sleep(300);
    }
    assertEquals(0, count("member_import where convention = ?", c.id()));
    assertEquals(0, count(BLOCKS, c.id()));
    sender.submit(ByteBuffer.wrap(list, list.length - 10, 10));
    sender.close();
    assertEquals("broken-off", code(upload.get()), "half a list is not begun again");
    assertEquals(0, count("member_import where convention = ?", c.id()));
    byte[] latin =
        (String.join("\n", members(600)) + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("not-utf8", code(upload(latin)), "after a block was kept");
    assertEquals(0, count("member_import where convention = ?", c.id()));
    assertEquals(1, finished(id(upload(members(1)))).path("added").asInt());
  }

  /** Begins an upload; a publisher that reads a stream would keep its first bytes back. */
  private CompletableFuture<Answer> slowly(SubmissionPublisher<ByteBuffer> sender)
      throws InterruptedException {
    CompletableFuture<Answer> upload =
        CompletableFuture.supplyAsync(
            () ->
                c.people()
                    .committee()
                    .send(
                        "POST",
                        c.path("/member-imports"),
                        "text/csv",
                        BodyPublishers.fromPublisher(sender)));
    while (!sender.hasSubscribers() && !upload.isDone()) {
      Thread.sleep(10);
    }
    return upload;
  }

  private static <T> T soon(Supplier<T> what) throws Exception {
    return CompletableFuture.supplyAsync(what).get(20, TimeUnit.SECONDS);
  }

  private void awaitArriving() throws InterruptedException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(limit)) {
      JsonNode all = c.people().committee().get(c.path("/member-imports")).expect(200).json();
      if (all.path(0).path("state").asText().equals("ARRIVING")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no list arrives");
  }

  @Test
  void otherWaysToWriteAList() throws Exception {
    String text =
        "\ufeff" + HEADER.replace(',', ';') + "\r\n" + member().replace(',', ';') + "\r\n";
    JsonNode done = finished(id(upload(text.getBytes(StandardCharsets.UTF_8))));
    assertEquals(1, done.path("added").asInt());
    JsonNode none = finished(id(upload(List.of(HEADER))));
    assertEquals(0, none.path("lines").asInt());
  }

  private static String code(Answer refused) {
    assertEquals(422, refused.status(), refused.text());
    return refused.json().path("errors").get(0).path("code").asText();
  }

  private static void set(String sql, String id) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update = db.prepareStatement(sql)) {
      update.setString(1, id);
      assertEquals(1, update.executeUpdate());
    }
  }

  private static int count(String what, String id) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select = db.prepareStatement("select count(*) from " + what)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        assertTrue(row.next());
        return row.getInt(1);
      }
    }
  }
}
