package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import org.junit.jupiter.api.Test;

/** What every request meets before its resource: tokens, headers, and the form of refusals. */
class EdgeTest {
  @Test
  void healthAndConfigurationNeedNoToken() {
    assertEquals("UP", Http.nobody().get("/health").expect(200).json().path("status").asText());
    assertEquals(
        "konvensi-web", Http.nobody().get("/config").expect(200).json().path("client").asText());
  }

  @Test
  void theSignedInAccountIsGreeted() {
    Answer me = Http.as("pemilih1", "voter", "observer").get("/me").expect(200);
    assertEquals(
        "{\"username\":\"pemilih1\",\"name\":\"Nama pemilih1\",\"roles\":[\"observer\",\"voter\"]}",
        me.text());
    assertEquals("no-store", me.header("Cache-Control"));
  }

  @Test
  void badTokensAreRefusedAsProblems() {
    var tokens = PlatformServer.shared().tokens();
    String good = tokens.token("pemilih1", "voter");
    String[] bad = {
      tokens.expired("pemilih1", "voter"),
      tokens.forAnotherAudience("pemilih1", "voter"),
      good.substring(0, good.length() - 6) + "AAAAAA",
      "not.a.token"
    };
    assertEquals("sign-in-needed", Http.nobody().get("/me").problem());
    for (String token : bad) {
      Answer answer = Http.withToken(token).get("/me");
      assertEquals("sign-in-needed", answer.problem());
      assertEquals(401, answer.status());
    }
    assertEquals("role-needed", Http.as("orang", "unknown-role").get("/me").problem());
  }

  @Test
  void whatDoesNotExistIsAProblemToo() {
    assertEquals("not-found", Http.nobody().get("/no/such/route").problem());
    assertEquals("not-found", Http.nobody().get("/application.wadl").problem());
    assertEquals("method-not-allowed", Http.nobody().delete("/health").problem());
    Answer answer = Http.nobody().get("/no/such/route");
    assertEquals(404, answer.status());
    assertEquals(
        "Data tidak ditemukan atau bukan milik Anda.", answer.json().path("title_id").asText());
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : new String[] {"/health", "/me", "/no/such/route"}) {
      Answer answer = Http.nobody().get(path);
      String policy = answer.header("Content-Security-Policy");
      assertTrue(policy.contains("default-src 'self'"), path);
      assertTrue(
          policy.contains("connect-src 'self' " + PlatformServer.shared().keycloak().url()), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      assertEquals("no-referrer", answer.header("Referrer-Policy"));
      assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
    }
  }
}
