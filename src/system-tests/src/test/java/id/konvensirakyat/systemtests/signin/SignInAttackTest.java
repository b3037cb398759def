package id.konvensirakyat.systemtests.signin;

import static id.konvensirakyat.systemtests.signin.People.AS_USUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import id.konvensirakyat.systemtests.signin.Stranger.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Every way around the sign-in page that an account without an office could try. */
@Isolated
@ExtendWith(OneStack.class)
class SignInAttackTest {
  private Stack stack;
  private SignInServer server;
  private People people;
  private Stranger stranger;

  @BeforeEach
  void meet(Stack running) {
    stack = running;
    server = new SignInServer(stack);
    people = new People(stack, server);
    stranger = new Stranger(stack.urls().keycloak());
  }

  @Test
  void aPasswordBuysNoTokenDirectly() throws Exception {
    for (String client :
        List.of("konvensi-web", "admin-cli", "account", "account-console", "konvensi-accounts")) {
      Map<String, String> grant =
          Map.of(
              "grant_type",
              "password",
              "client_id",
              client,
              "client_secret",
              server.secret("accounts-client-secret"),
              "scope",
              "openid",
              "username",
              "pemilih1",
              "password",
              stack.demoAccounts().password());
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
  void anAddressThatNobodyVerifiedKeepsTheDoorShut() throws Exception {
    people.account("belum-pasti", false, "");
    Page page = people.withPassword(stranger, "belum-pasti", AS_USUAL);
    assertEquals("verify-email", page.name());
    assertEquals("verify-email", people.withPassword(stranger, "belum-pasti", AS_USUAL).name());
  }

  @Test
  void whoRegistersIsAVoterWhateverTheFormSays() throws Exception {
    Page page = stranger.open(server.authorization(AS_USUAL));
    page = stranger.open(URI.create(page.html().selectFirst("#kc-registration").absUrl("href")));
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
    assertEquals("verify-email", stranger.submit(page, form).name());
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
  void fiveWrongPasswordsLockTheAccountForAWhile() throws Exception {
    people.account("sasaran", true, "");
    Stranger owner = new Stranger(stack.urls().keycloak());
    assertTrue(people.withPassword(owner, "sasaran", AS_USUAL).given("code").isPresent());
    for (int i = 0; i < 5; i++) {
      Stranger guesser = new Stranger(stack.urls().keycloak());
      Page page = guesser.open(server.authorization(AS_USUAL));
      guesser.submit(page, Map.of("username", "sasaran", "password", "tebakan-" + i));
    }
    assertEquals("login", people.withPassword(stranger, "sasaran", AS_USUAL).name());
    assertEquals("login", stranger.open(server.authorization(AS_USUAL)).name());
  }
}
