package id.konvensirakyat.systemtests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What the platform and Keycloak make of tokens that are stolen, forged, old or for others. */
@Isolated
@ExtendWith(OneStack.class)
class TokenAttackTest {
  private Stack stack;
  private SignInServer server;
  private People people;

  @BeforeEach
  void meet(Stack running) {
    stack = running;
    server = new SignInServer(stack);
    people = new People(stack, server);
  }

  @Test
  void aStolenCodeIsWorthNothingAndAGoodOneIsGoodOnce() throws Exception {
    for (String verifier : List.of("", "x".repeat(43))) {
      Map<String, String> grant =
          new java.util.TreeMap<>(server.codeGrant(people.code("pemilih1")));
      grant.put("code_verifier", verifier);
      grant.values().removeIf(String::isEmpty);
      assertEquals("invalid_grant", server.token(grant).json().path("error").asText());
    }
    Map<String, String> grant = server.codeGrant(people.code("pemilih1"));
    assertEquals(200, server.token(grant).status());
    assertEquals(400, server.token(grant).status());
  }

  @Test
  void aRefreshTokenIsGoodOnce() throws Exception {
    JsonNode tokens = server.token(server.codeGrant(people.code("pemilih2"))).json();
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
  void tokensForOthersOpenNothing() throws Exception {
    JsonNode tokens = server.token(server.codeGrant(people.code("pemilih3"))).json();
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
        server
            .token(server.codeGrant(people.code("pemilih3")))
            .json()
            .required("access_token")
            .asText();
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
    ObjectNode brief = client.deepCopy();
    ((ObjectNode) brief.required("attributes")).put("access.token.lifespan", "1");
    assertEquals(204, server.admin(admin, "PUT", path, brief.toString()).status());
    String token;
    try {
      token =
          server
              .token(server.codeGrant(people.code("pemilih4")))
              .json()
              .required("access_token")
              .asText();
    } finally {
      ((ObjectNode) brief.required("attributes")).put("access.token.lifespan", "");
      assertEquals(204, server.admin(admin, "PUT", path, brief.toString()).status());
    }
    Thread.sleep(2500);
    assertEquals("401 sign-in-needed", server.platform(token));
    String fresh =
        server
            .token(server.codeGrant(people.code("pemilih4")))
            .json()
            .required("access_token")
            .asText();
    assertEquals("200", server.platform(fresh));
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
