package id.konvensirakyat.systemtests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.signin.Stranger.Page;
import java.util.Map;

/** Accounts of these tests, and how they sign in. */
final class People {
  static final Map<String, String> AS_USUAL = Map.of();
  private final Stack stack;
  private final SignInServer server;

  People(Stack stack, SignInServer server) {
    this.stack = stack;
    this.server = server;
  }

  /** A new account with the demo password; a member where no role is given. */
  void account(String name, boolean verified, String role) throws Exception {
    String user =
        """
        {"ifResourceExists":"SKIP","users":[{"username":"%1$s","email":"%1$s@contoh.invalid",
        "firstName":"Uji","lastName":"Coba","enabled":true,"emailVerified":%2$s,
        "credentials":[{"type":"password","value":"%3$s","temporary":false}],%4$s}]}\
        """
            .formatted(
                name,
                verified,
                stack.demoAccounts().password(),
                role.isEmpty() ? "\"groups\":[\"/anggota\"]" : "\"realmRoles\":[\"" + role + "\"]");
    String admin = server.administratorToken();
    assertEquals(200, server.admin(admin, "POST", "/partialImport", user).status());
  }

  /** As an administrator who has seen the person: asks for this step at the next sign-in. */
  void require(String name, String action) throws Exception {
    String admin = server.administratorToken();
    ObjectNode user = (ObjectNode) server.only(admin, "/users?exact=true&username=" + name);
    user.putArray("requiredActions").add(action);
    String path = "/users/" + user.required("id").asText();
    assertEquals(204, server.admin(admin, "PUT", path, user.toString()).status());
  }

  /** As an administrator who has seen the person: removes the one-time code. */
  void removeCode(String name) throws Exception {
    String admin = server.administratorToken();
    JsonNode user = server.only(admin, "/users?exact=true&username=" + name);
    String path = "/users/" + user.required("id").asText() + "/credentials";
    for (JsonNode credential : server.admin(admin, "GET", path, "").json()) {
      if (credential.required("type").asText().equals("otp")) {
        String one = path + "/" + credential.required("id").asText();
        assertEquals(204, server.admin(admin, "DELETE", one, "").status());
        return;
      }
    }
    throw new AssertionError(name + " has no one-time code");
  }

  Page withPassword(Stranger browser, String name, Map<String, String> asked) throws Exception {
    Page page = browser.open(server.authorization(asked));
    return page.name().equals("login")
        ? browser.submit(
            page, Map.of("username", name, "password", stack.demoAccounts().password()))
        : page;
  }

  String code(String voter) throws Exception {
    return withPassword(new Stranger(stack.urls().keycloak()), voter, AS_USUAL)
        .given("code")
        .orElseThrow();
  }
}
