package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every request meets before its resource: tokens, headers, and the form of refusals. */
class EdgeTest {
  /** Payara waits 30 seconds for a body. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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

  /** Java's client offers HTTP/2, which is off, with its first request of a connection. */
  @Test
  void whoeverOffersAnotherProtocolIsAnsweredAtOnce() throws Exception {
    URI api = PlatformServer.shared().origin().resolve("/api/");
    HttpRequest read = HttpRequest.newBuilder(api.resolve("health")).timeout(PATIENCE).build();
    HttpRequest write =
        HttpRequest.newBuilder(api.resolve("elections/uji/ballots"))
            .header("Content-Type", "application/vnd.konvensi.ballot+json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertEquals(200, offeringHttp2(read).statusCode());
    HttpResponse<String> refused = offeringHttp2(write);
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("bad-request"), refused::body);
  }

  private static HttpResponse<String> offeringHttp2(HttpRequest request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_2)
        .build()
        .send(request, BodyHandlers.ofString());
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
