package id.konvensirakyat.systemtests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import id.konvensirakyat.systemtests.signin.Stranger.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way around the sign-in page, and what the platform makes of tokens that are not for it. */
@ExtendWith(OneStack.class)
class SignInAttackTest {
  private static final Map<String, String> AS_USUAL = Map.of();
  private Stack stack;
  private SignInServer server;
  private Stranger stranger;

  @BeforeEach
  void meet(Stack running) {
    stack = running;
    server = new SignInServer(stack);
    stranger = new Stranger(stack.urls().keycloak());
  }

  @Test
  void aPasswordBuysNoTokenDirectly() throws Exception {
    for (String client :
        List.of("konvensi-web", "admin-cli", "account", "account-console", "konvensi-accounts")) {
      Map<String, String> grant =
          Map.of(
              "grant_type", "password",
              "client_id", client,
              "client_secret", server.secret("accounts-client-secret"),
              "scope", "openid",
              "username", "pemilih1",
              "password", stack.demoAccounts().password());
      SignInServer.Reply reply = server.token(grant);
      assertFalse(reply.body().contains("_token"), client);
      assertTrue(reply.status() == 400 || reply.status() == 401, client + " " + reply.status());
    }
  }

  @Test
  void noTokenComesInAnAddress() throws Exception {
    for (String type :
        List.of("token", "id_token", "id_token token", "code token", "code id_token")) {
      Page page = stranger.open(server.authorization(Map.of("response_type", type, "nonce", "n")));
      assertEquals("unauthorized_client", page.given("error").orElse(page.name()), type);
    }
  }

  @Test
  void codesGoToOneAddressAlone() throws Exception {
    String origin = stack.urls().platform().toString();
    for (String address :
        List.of(
            origin + "/",
            origin + "/panitia.html",
            origin + "/masuk.html?x=1",
            origin + "/masuk.html/",
            origin + "/masuk.html/../evil",
            origin + "/x/../masuk.html",
            origin + "/masuk%2ehtml",
            origin + "/masuk.html#x",
            origin + ".evil.example/masuk.html",
            origin + "@evil.example/masuk.html",
            "https://evil.example/masuk.html",
            "javascript:alert(1)",
            "*",
            origin + "/*")) {
      Page page = stranger.open(server.authorization(Map.of("redirect_uri", address)));
      assertEquals("error", page.name(), address);
      assertEquals(400, page.status(), address);
      assertEquals("", page.leads(), address);
    }
    assertEquals("login", stranger.open(server.authorization(AS_USUAL)).name());
  }

  @Test
  void aSignInWithoutPkceIsRefused() throws Exception {
    for (Map<String, String> weak :
        List.of(
            Map.of("code_challenge", "", "code_challenge_method", ""),
            Map.of("code_challenge_method", "plain"),
            Map.of("code_challenge_method", ""))) {
      Page page = stranger.open(server.authorization(weak));
      assertEquals("invalid_request", page.given("error").orElse(page.name()), weak.toString());
    }
  }

  @Test
  void aStolenCodeIsWorthNothingAndAGoodOneIsGoodOnce() throws Exception {
    for (String verifier : List.of("", "x".repeat(43))) {
      Map<String, String> grant = new java.util.TreeMap<>(server.codeGrant(code("pemilih1")));
      grant.put("code_verifier", verifier);
      grant.values().removeIf(String::isEmpty);
      assertEquals("invalid_grant", server.token(grant).json().path("error").asText());
    }
    Map<String, String> grant = server.codeGrant(code("pemilih1"));
    assertEquals(200, server.token(grant).status());
    assertEquals(400, server.token(grant).status());
  }

  @Test
  void aRefreshTokenIsGoodOnce() throws Exception {
    JsonNode tokens = server.token(server.codeGrant(code("pemilih2"))).json();
    Map<String, String> grant =
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            "konvensi-web",
            "refresh_token",
            tokens.required("refresh_token").asText());
    assertEquals(200, server.token(grant).status());
    assertEquals("invalid_grant", server.token(grant).json().path("error").asText());
  }

  @Test
  void anAddressThatNobodyVerifiedKeepsTheDoorShut() throws Exception {
    account("belum-pasti", false, "");
    Page page = withPassword(stranger, "belum-pasti", AS_USUAL);
    assertEquals("login-verify-email", page.name());
    assertEquals("login-verify-email", withPassword(stranger, "belum-pasti", AS_USUAL).name());
  }

  @Test
  void anOfficeWithoutASecondFactorMustSetOneUpBeforeAnything() throws Exception {
    account("panitia-baru", true, "committee");
    for (Map<String, String> asked : List.of(AS_USUAL, Map.of("acr_values", "1"))) {
      Page page = withPassword(new Stranger(stack.urls().keycloak()), "panitia-baru", asked);
      assertEquals("login-config-totp", page.name(), asked.toString());
      assertEquals("", page.leads());
    }
  }

  @Test
  void anOfficeIsAskedForItsCodeWhateverThePageAsksFor() throws Exception {
    for (String level : List.of("", "0", "1", "2", "3", "x")) {
      Stranger browser = new Stranger(stack.urls().keycloak());
      Page page = withPassword(browser, "majelis1", Map.of("acr_values", level));
      assertEquals("login-otp", page.name(), level);
    }
    Page page = withPassword(stranger, "majelis1", AS_USUAL);
    Page wrong = stranger.submit(page, Map.of("otp", "000000"));
    assertEquals("login-otp", wrong.name());
    assertEquals("", wrong.leads());
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    String otp = stack.site().secondFactors().unusedCode("majelis2");
    Page first = withPassword(stranger, "majelis2", AS_USUAL);
    assertTrue(stranger.submit(first, Map.of("otp", otp)).given("code").isPresent());
    Stranger thief = new Stranger(stack.urls().keycloak());
    Page second = withPassword(thief, "majelis2", AS_USUAL);
    assertEquals("login-otp", thief.submit(second, Map.of("otp", otp)).name());
  }

  @Test
  void theMailboxAloneOpensNoOffice() throws Exception {
    account("panitia-lupa", true, "committee");
    Page page = stranger.open(server.authorization(AS_USUAL));
    page =
        stranger.open(
            java.net.URI.create(
                page.html().selectFirst("a[href*=reset-credentials]").absUrl("href")));
    stranger.submit(page, Map.of("username", "panitia-lupa"));
    Page reset = stranger.open(Letters.link(stack, "panitia-lupa@contoh.invalid"));
    assertEquals("login-update-password", reset.name());
    Page after =
        stranger.submit(
            reset,
            Map.of("password-new", "kuda-laut-hijau", "password-confirm", "kuda-laut-hijau"));
    assertEquals("info", after.name());
    assertEquals("", after.leads());
    assertEquals("login", stranger.open(server.authorization(AS_USUAL)).name());
  }

  @Test
  void whoRegistersIsAVoterWhateverTheFormSays() throws Exception {
    Page page = stranger.open(server.authorization(AS_USUAL));
    page =
        stranger.open(
            java.net.URI.create(page.html().selectFirst("#kc-registration").absUrl("href")));
    Map<String, String> form = new java.util.HashMap<>();
    form.put("username", "warga-baru");
    form.put("email", "warga-baru@contoh.invalid");
    form.put("firstName", "Warga");
    form.put("lastName", "Baru");
    for (String greedy :
        List.of("groups", "user.groups", "role", "roles", "realmRoles", "user.attributes.role")) {
      form.put(greedy, "committee");
    }
    for (String greedy : List.of("area", "areas", "user.attributes.area", "attributes[area]")) {
      form.put(greedy, "*");
    }
    form.put("emailVerified", "true");
    assertEquals("login-verify-email", stranger.submit(page, form).name());
    Page password = stranger.open(Letters.link(stack, "warga-baru@contoh.invalid"));
    Page done =
        stranger.submit(
            password,
            Map.of("password-new", "kuda-laut-hijau", "password-confirm", "kuda-laut-hijau"));
    JsonNode tokens = server.token(server.codeGrant(done.given("code").orElseThrow())).json();
    JsonNode claims = SignInServer.claims(tokens.required("access_token").asText());
    assertEquals("[\"voter\"]", claims.path("groups").toString());
    assertTrue(claims.path("areas").isMissingNode());
    assertEquals("1", claims.path("acr").asText());
    assertEquals("200", server.platform(tokens.required("access_token").asText()));
  }

  @Test
  void tokensForOthersOpenNothing() throws Exception {
    JsonNode tokens = server.token(server.codeGrant(code("pemilih3"))).json();
    String good = tokens.required("access_token").asText();
    assertEquals("200", server.platform(good));
    assertEquals("401 sign-in-needed", server.platform(server.serviceToken()));
    assertEquals("401 sign-in-needed", server.platform(server.administratorToken()));
    assertEquals("401 sign-in-needed", server.platform(tokens.required("id_token").asText()));
    assertEquals("401 sign-in-needed", server.platform(tokens.required("refresh_token").asText()));
  }

  @Test
  void aTokenThatNobodySignedOrThatWeSignedOurselvesOpensNothing() throws Exception {
    String good =
        server.token(server.codeGrant(code("pemilih3"))).json().required("access_token").asText();
    String[] parts = good.split("\\.", -1);
    JsonNode header = SignInServer.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    String key = header.required("kid").asText();
    for (String algorithm : List.of("none", "None", "NONE", "nOnE")) {
      String forged = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + parts[1];
      assertEquals("401 sign-in-needed", server.platform(forged + "."), algorithm);
      assertEquals("401 sign-in-needed", server.platform(forged + "." + parts[2]), algorithm);
    }
    String content = encoded("{\"alg\":\"HS256\",\"kid\":\"" + key + "\"}") + "." + parts[1];
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
    assertEquals("401 sign-in-needed", server.platform(content + "." + encoded(signature)));
    String promoted = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    promoted = promoted.replace("\"voter\"", "\"committee\"");
    String changed = parts[0] + "." + encoded(promoted) + "." + parts[2];
    assertNotEquals(good, changed);
    assertEquals("401 sign-in-needed", server.platform(changed));
  }

  @Test
  void anExpiredTokenOpensNothing() throws Exception {
    String admin = server.administratorToken();
    JsonNode client = server.only(admin, "/clients?clientId=konvensi-web");
    String path = "/clients/" + client.required("id").asText();
    com.fasterxml.jackson.databind.node.ObjectNode brief = client.deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) brief.required("attributes"))
        .put("access.token.lifespan", "1");
    assertEquals(204, server.admin(admin, "PUT", path, brief.toString()).status());
    String token;
    try {
      token =
          server.token(server.codeGrant(code("pemilih4"))).json().required("access_token").asText();
    } finally {
      ((com.fasterxml.jackson.databind.node.ObjectNode) brief.required("attributes"))
          .put("access.token.lifespan", "");
      assertEquals(204, server.admin(admin, "PUT", path, brief.toString()).status());
    }
    Thread.sleep(2500);
    assertEquals("401 sign-in-needed", server.platform(token));
    String fresh =
        server.token(server.codeGrant(code("pemilih4"))).json().required("access_token").asText();
    assertEquals("200", server.platform(fresh));
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForAWhile() throws Exception {
    account("sasaran", true, "");
    for (int i = 0; i < 5; i++) {
      Stranger guesser = new Stranger(stack.urls().keycloak());
      Page page = guesser.open(server.authorization(AS_USUAL));
      guesser.submit(page, Map.of("username", "sasaran", "password", "tebakan-" + i));
    }
    assertEquals("login", withPassword(stranger, "sasaran", AS_USUAL).name());
    assertEquals("login", stranger.open(server.authorization(AS_USUAL)).name());
  }

  /** A new account with the demo password; a member where no role is given. */
  private void account(String name, boolean verified, String role) throws Exception {
    String user =
        """
        {"ifResourceExists":"SKIP","users":[{"username":"%1$s","email":"%1$s@contoh.invalid",
        "firstName":"Uji","lastName":"Coba","enabled":true,"emailVerified":%2$s,
        "credentials":[{"type":"password","value":"%3$s","temporary":false}],%4$s}]}"""
            .formatted(
                name,
                verified,
                stack.demoAccounts().password(),
                role.isEmpty()
                    ? "\"groups\":[\"/anggota\"]"
                    : "\"realmRoles\":[\"" + role + "\"]");
    String admin = server.administratorToken();
    assertEquals(200, server.admin(admin, "POST", "/partialImport", user).status());
  }

  private Page withPassword(Stranger browser, String name, Map<String, String> asked)
      throws Exception {
    Page page = browser.open(server.authorization(asked));
    return page.name().equals("login")
        ? browser.submit(
            page, Map.of("username", name, "password", stack.demoAccounts().password()))
        : page;
  }

  private String code(String voter) throws Exception {
    return withPassword(new Stranger(stack.urls().keycloak()), voter, AS_USUAL)
        .given("code")
        .orElseThrow();
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
