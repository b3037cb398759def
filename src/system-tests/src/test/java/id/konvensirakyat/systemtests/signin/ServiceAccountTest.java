package id.konvensirakyat.systemtests.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What somebody can do who has stolen the secret of the platform's own account at Keycloak. */
@Isolated
@ExtendWith(OneStack.class)
class ServiceAccountTest {
  private static final String NEW =
      """
      {"username":"%1$s","email":"%1$s@contoh.invalid","firstName":"Uji","lastName":"Coba",
      "enabled":true,%2$s}""";
  private SignInServer server;
  private String service;
  private String admin;

  @BeforeEach
  void meet(Stack stack) throws Exception {
    server = new SignInServer(stack);
    service = server.serviceToken();
    admin = server.administratorToken();
  }

  @Test
  void itMakesMembersAndNobodyElse() throws Exception {
    assertEquals(201, create("anggota-biasa", "\"groups\":[\"/anggota\"]"));
    assertEquals("[\"voter\"]", offices("anggota-biasa").toString());
    assertEquals(403, create("tanpa-grup", "\"groups\":[]"));
    assertEquals(403, create("petugas-palsu", "\"groups\":[\"/petugas/nasional\"]"));
    create("dua-grup", "\"groups\":[\"/anggota\",\"/petugas/nasional\"]");
    assertEquals(0, count("petugas-palsu") + count("tanpa-grup") + count("dua-grup"));
  }

  @Test
  void itGivesNoOffice() throws Exception {
    create(
        "anggota-rakus",
        "\"groups\":[\"/anggota\"],\"realmRoles\":[\"committee\"],"
            + "\"clientRoles\":{\"realm-management\":[\"realm-admin\"]},"
            + "\"attributes\":{\"area\":[\"*\"]}");
    String id = id("anggota-rakus");
    String committee = server.admin(admin, "GET", "/roles/committee", "").body();
    String petugas = server.only(admin, "/groups?search=petugas&exact=true").path("id").asText();
    assertEquals(403, act("POST", "/users/" + id + "/role-mappings/realm", "[" + committee + "]"));
    assertEquals(403, act("PUT", "/users/" + id + "/groups/" + petugas, "{}"));
    assertEquals("[\"voter\"]", offices("anggota-rakus").toString());
    JsonNode user = server.admin(admin, "GET", "/users/" + id, "").json();
    assertTrue(user.path("attributes").path("area").isMissingNode(), "an area is no attribute");
    JsonNode own = server.only(admin, "/groups?search=anggota&exact=true");
    String group = "/groups/" + own.path("id").asText();
    assertEquals(403, act("POST", group + "/role-mappings/realm", "[" + committee + "]"));
    assertEquals(
        403, act("PUT", group, "{\"name\":\"anggota\",\"attributes\":{\"area\":[\"*\"]}}"));
  }

  @Test
  void itCannotTouchOrSeeAnOffice() throws Exception {
    String id = id("panitia2");
    String user = "/users/" + id;
    Map<String, String> attempts = new TreeMap<>();
    attempts.put("GET " + user, "");
    attempts.put("PUT " + user, "{\"enabled\":false}");
    attempts.put("DELETE " + user, "");
    attempts.put(
        "PUT " + user + "/reset-password", "{\"type\":\"password\",\"value\":\"kuda-laut-hijau\"}");
    attempts.put("GET " + user + "/credentials", "");
    attempts.put("POST " + user + "/logout", "");
    attempts.put("POST " + user + "/impersonation", "");
    attempts.put("PUT " + user + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]");
    String group = server.only(admin, "/groups?search=anggota&exact=true").path("id").asText();
    attempts.put("PUT " + user + "/groups/" + group, "{}");
    for (Map.Entry<String, String> attempt : attempts.entrySet()) {
      String[] what = attempt.getKey().split(" ", 2);
      assertEquals(403, act(what[0], what[1], attempt.getValue()), attempt.getKey());
    }
    assertEquals("[]", server.admin(service, "GET", "/users?username=panitia2", "").body());
    List<String> seen = new ArrayList<>();
    server
        .admin(service, "GET", "/users?max=1000", "")
        .json()
        .forEach(one -> seen.add(one.path("username").asText()));
    assertTrue(seen.contains("pemilih1"));
    assertFalse(seen.contains("panitia1"));
    assertFalse(seen.contains("bacaleg1"));
  }

  @Test
  void itCannotChangeTheRealmOrReadItsRecords() throws Exception {
    assertEquals(403, act("PUT", "", "{\"registrationAllowed\":false}"));
    for (String path :
        List.of("/clients", "/events", "/admin-events", "/authentication/flows", "/keys")) {
      assertEquals(403, act("GET", path, ""), path);
    }
    assertEquals(403, act("POST", "/partialImport", "{\"users\":[]}"));
    assertEquals(403, act("POST", "/roles", "{\"name\":\"x\"}"));
  }

  private int create(String name, String more) throws Exception {
    return act("POST", "/users", NEW.formatted(name, more));
  }

  private int act(String method, String path, String json) throws Exception {
    return server.admin(service, method, path, json).status();
  }

  private int count(String name) throws Exception {
    return server.admin(admin, "GET", "/users?exact=true&username=" + name, "").json().size();
  }

  private String id(String name) throws Exception {
    return server.only(admin, "/users?exact=true&username=" + name).required("id").asText();
  }

  /** The realm roles that make a difference. */
  private List<String> offices(String name) throws Exception {
    List<String> names = new ArrayList<>();
    server
        .admin(admin, "GET", "/users/" + id(name) + "/role-mappings/realm/composite", "")
        .json()
        .forEach(role -> names.add(role.path("name").asText()));
    names.removeAll(List.of("default-roles-konvensi", "offline_access", "uma_authorization"));
    return names.stream().map(role -> "\"" + role + "\"").toList();
  }
}
