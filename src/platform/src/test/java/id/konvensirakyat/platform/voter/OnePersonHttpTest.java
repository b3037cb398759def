package id.konvensirakyat.platform.voter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One person one account, one telephone one person: by every way of writing, and in every race. */
class OnePersonHttpTest {
  private static final int RACES = 1_000;

  private final SampleConvention c = SampleConvention.inCandidacy();
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private int accounts;

  /** Registers with an account of its own, whose address this is. */
  private Answer register(String nik, String phone, String email) {
    String name = "orang" + ++accounts + "-" + tag;
    String token = PlatformServer.shared().tokens().tokenWithEmail(name, email, true, "voter");
    return Http.withToken(token)
        .put(c.path("/voter"), SampleConvention.registration(nik, phone, SampleConvention.AREA));
  }

  private String otherPhone() {
    return SampleConvention.phoneOf(tag + accounts);
  }

  private String otherEmail() {
    return "lain" + accounts + "." + tag + "@contoh.invalid";
  }

  @Test
  void oneNikHoweverItIsWritten() {
    String nik = SampleConvention.freshNik();
    register(nik, otherPhone(), otherEmail()).expect(200);
    assertEquals("identity-used", register(nik, otherPhone(), otherEmail()).problem());
    for (String written :
        List.of(
            " " + nik,
            nik + " ",
            nik.substring(0, 6) + " " + nik.substring(6),
            nik.substring(0, 6) + "." + nik.substring(6),
            nik + "\u200b",
            nik + "\n",
            nik.replace('0', 'O'),
            nik.replace('0', '\u041e'), // Cyrillic
            nik.replace('1', 'l'),
            shifted(nik, '\uff10'), // full width
            shifted(nik, '\u0660'), // Arabic-Indic
            shifted(nik, '\u06f0'),
            shifted(nik, '\u0966'))) {
      Answer refused = register(escaped(written), otherPhone(), otherEmail());
      assertEquals("invalid-fields", refused.problem(), written);
      assertFalse(refused.text().contains(nik));
    }
  }

  @Test
  void onePhoneHoweverItIsWritten() {
    String phone =
        "0812"
            + tag.chars().map(x -> x % 10).mapToObj(Integer::toString).reduce("", String::concat);
    String rest = phone.substring(1);
    register(SampleConvention.freshNik(), phone, otherEmail()).expect(200);
    for (String same :
        List.of(
            phone,
            "+62" + rest,
            "62" + rest,
            "0062" + rest,
            " +62 " + rest.substring(0, 3) + "-" + rest.substring(3) + " ",
            "(0" + rest.substring(0, 3) + ") " + rest.substring(3, 6) + "." + rest.substring(6),
            "\u00a0" + phone,
            shifted(phone, '\uff10'),
            "\uff0b62" + rest)) {
      Answer refused = register(SampleConvention.freshNik(), escaped(same), otherEmail());
      assertEquals("identity-used", refused.problem(), same);
      assertEquals(409, refused.status());
      assertFalse(refused.text().contains(rest));
    }
    for (String none :
        List.of(
            "",
            "+62" + phone,
            "+6262" + rest,
            "062" + rest,
            rest,
            phone + "\u200b",
            shifted(phone, '\u0660'),
            phone.replace('0', '\u041e'),
            "+65" + rest,
            "0215551234",
            "08123",
            "0812345678901234",
            "8".repeat(5_000))) {
      Answer refused = register(SampleConvention.freshNik(), escaped(none), otherEmail());
      assertEquals("invalid-fields", refused.problem(), none);
      assertEquals("phone-form", refused.json().path("errors").get(0).path("code").asText(), none);
    }
  }

  @Test
  void oneAddressHoweverItIsWritten() {
    String name = "budi" + tag;
    register(SampleConvention.freshNik(), otherPhone(), name + "@gmail.com").expect(200);
    for (String same :
        List.of(
            name + "@gmail.com",
            name.toUpperCase(java.util.Locale.ROOT) + "@GMail.Com",
            name + "+lain@gmail.com",
            "b.u.d.i" + tag + "@gmail.com",
            name + "@googlemail.com",
            "\uff42" + name.substring(1) + "@gmail.com")) {
      Answer refused = register(SampleConvention.freshNik(), otherPhone(), same);
      assertEquals("identity-used", refused.problem(), same);
      assertFalse(refused.text().contains(name));
    }
    for (String letters :
        List.of(
            name.replace('i', '\u0456') + "@gmail.com",
            name + "\u200b@gmail.com",
            "\u0430" + name + "@gmail.com")) {
      Answer refused = register(SampleConvention.freshNik(), otherPhone(), letters);
      assertEquals("invalid-fields", refused.problem(), letters);
      assertEquals("email-letters", refused.json().path("errors").get(0).path("code").asText());
    }
    // elsewhere a dot makes another mailbox
    register(SampleConvention.freshNik(), otherPhone(), name + "@contoh.invalid").expect(200);
    register(SampleConvention.freshNik(), otherPhone(), "b." + name + "@contoh.invalid")
        .expect(200);
  }

  /** Whoever tries numbers learns of a few an hour, and not which part was another's. */
  @Test
  void anAccountIsRefusedAFewTimesAnHour() {
    String nik = SampleConvention.freshNik();
    register(nik, otherPhone(), otherEmail()).expect(200);
    Http prober = c.people().voter(7);
    String own = SampleConvention.registration(nik, otherPhone(), SampleConvention.AREA);
    String wrong = SampleConvention.registration("123", otherPhone(), SampleConvention.AREA);
    for (int i = 0; i < 5; i++) {
      assertEquals("identity-used", prober.put(c.path("/voter"), own).problem());
      assertEquals("invalid-fields", prober.put(c.path("/voter"), wrong).problem());
    }
    String free =
        SampleConvention.registration(
            SampleConvention.freshNik(), otherPhone(), SampleConvention.AREA);
    for (String tried : List.of(own, free)) {
      Answer refused = prober.put(c.path("/voter"), tried);
      assertEquals("too-many-tries", refused.problem());
      assertEquals(429, refused.status());
      assertEquals("3600", refused.header("Retry-After"));
    }
    // what succeeds is not counted, nor what is refused for another reason
    Http honest = c.people().voter(8);
    String mine =
        SampleConvention.registration(
            SampleConvention.freshNik(),
            SampleConvention.phoneOf("jujur" + tag),
            SampleConvention.AREA);
    for (int i = 0; i < 8; i++) {
      honest.put(c.path("/voter"), mine).expect(200);
    }
  }

  @Test
  void anUnverifiedAddressIsNobodys() {
    String email = "belum" + tag + "@contoh.invalid";
    for (int i = 0; i < 2; i++) {
      String token =
          PlatformServer.shared().tokens().tokenWithEmail("belum" + i + tag, email, false, "voter");
      Http.withToken(token)
          .put(
              c.path("/voter"),
              SampleConvention.registration(
                  SampleConvention.freshNik(), SampleConvention.phoneOf("b" + i + tag), "3171"))
          .expect(200);
    }
  }

  @Test
  void oneAccountInAllConventions() {
    SampleConvention other = SampleConvention.inCandidacy();
    String nik = SampleConvention.freshNik();
    c.register(1, nik, SampleConvention.AREA).expect(200);
    assertEquals(
        "identity-used",
        other.register(2, nik, SampleConvention.AREA).problem(),
        "another convention");
    // the account itself may correct the number, and takes it along
    Http person = c.people().voter(1);
    String phone = SampleConvention.phoneOf(c.people().name("pemilih", 1));
    person.put(other.path("/voter"), SampleConvention.registration(nik, phone, "3171")).expect(200);
    String right = SampleConvention.freshNik();
    person
        .put(other.path("/voter"), SampleConvention.registration(right, phone, "3171"))
        .expect(200);
    c.register(3, nik, SampleConvention.AREA).expect(200);
    assertEquals("identity-used", c.register(4, right, SampleConvention.AREA).problem());
  }

  @Test
  void whatAnOfficerCheckedStays() throws SQLException {
    c.register(1, SampleConvention.freshNik(), SampleConvention.AREA).expect(200);
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement("update voter set assurance = 'B' where subject = ?")) {
      update.setString(1, TokenIssuer.subject(c.people().name("pemilih", 1)));
      assertEquals(1, update.executeUpdate());
    }
    Answer refused = c.register(1, SampleConvention.freshNik(), SampleConvention.AREA);
    assertEquals("nik-checked", refused.problem());
    assertEquals(409, refused.status());
  }

  /** Two accounts for one number, telephone or address at the same instant. */
  @Test
  void ofTwoAtOnceExactlyOneWins() throws Exception {
    Map<String, Integer> losers = new TreeMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      for (int race = 0; race < RACES; race++) {
        String nik = SampleConvention.freshNik();
        String phone = SampleConvention.phoneOf("lomba" + race + tag);
        String email = "lomba" + race + tag + "@contoh.invalid";
        Future<Answer> one = pool.submit(() -> racer(start, nik, phone, email));
        int same = race % 3;
        String otherNik = same == 0 ? nik : SampleConvention.freshNik();
        String otherPhone = same == 1 ? phone : SampleConvention.phoneOf("lawan" + race + tag);
        String otherEmail = same == 2 ? email : "lawan" + race + tag + "@contoh.invalid";
        Future<Answer> two = pool.submit(() -> racer(start, otherNik, otherPhone, otherEmail));
        List<Answer> answers = List.of(one.get(), two.get());
        assertEquals(1, answers.stream().filter(a -> a.status() == 200).count(), "race " + race);
        Answer lost = answers.stream().filter(a -> a.status() != 200).findFirst().orElseThrow();
        assertEquals(409, lost.status(), lost.text());
        losers.merge(lost.problem(), 1, Integer::sum);
      }
    } finally {
      pool.shutdown();
    }
    System.out.println("races lost: " + losers);
    assertEquals(RACES, registrations());
    assertEquals(Map.of("identity-used", RACES), losers);
  }

  private Answer racer(CyclicBarrier start, String nik, String phone, String email)
      throws Exception {
    String name = "pelari-" + UUID.randomUUID();
    String token = PlatformServer.shared().tokens().tokenWithEmail(name, email, true, "voter");
    start.await();
    return Http.withToken(token)
        .put(c.path("/voter"), SampleConvention.registration(nik, phone, SampleConvention.AREA));
  }

  private int registrations() throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select =
            db.prepareStatement(
                "select count(*) from voter v join person p on p.subject = v.subject"
                    + " where v.convention = ?")) {
      select.setString(1, c.id());
      try (ResultSet row = select.executeQuery()) {
        assertTrue(row.next());
        return row.getInt(1);
      }
    }
  }

  private static String shifted(String digits, char zero) {
    return digits
        .chars()
        .map(x -> x >= '0' && x <= '9' ? x - '0' + zero : x)
        .mapToObj(x -> String.valueOf((char) x))
        .reduce("", String::concat);
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }
}
