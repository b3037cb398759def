package id.konvensirakyat.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.deploy.person.SecondFactors;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The few acts of administration that a launcher needs, over Keycloak's admin REST API: the realm
 * is made from the reviewed file, its addresses follow the ports, accounts are added and removed.
 */
final class KeycloakAdmin {
  static final String WEB_CLIENT = "konvensi-web";
  static final String ACCOUNTS_CLIENT = "konvensi-accounts";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MADE_WITH_THE_REALM =
      List.of(
          "clients",
          "roles",
          "defaultRole",
          "defaultGroups",
          "groups",
          "users",
          "components",
          "requiredActions",
          "authenticationFlows",
          "authenticatorConfig",
          "scopeMappings",
          "clientScopeMappings");

  /** What it permits refers to what was made with the realm. */
  private static final String PERMISSIONS_CLIENT = "admin-permissions";

  private static final String MEMBERS = "/anggota";
  private static final int ACCOUNTS_A_REQUEST = 50;
  private static final int MOST_TRIES = 20;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Urls urls;
  private final String password;
  private final SecondFactors secondFactors;
  private Map<String, String> groupsByArea = Map.of();
  private String token = "";
  private long signedIn;

  KeycloakAdmin(Urls urls, String password, SecondFactors secondFactors) {
    this.urls = urls;
    this.password = password;
    this.secondFactors = secondFactors;
  }

  /**
   * Creates the realm from its file. An existing one of the file's version gets the file's settings
   * and its clients' settings and addresses anew.
   *
   * @throws StackException for a realm of another version: its roles, groups and flows differ
   */
  void establishRealm(RealmFile file) throws IOException, StackException {
    groupsByArea = file.groupsByArea();
    HttpResponse<String> existing = call("GET", "/" + Keycloak.REALM, "");
    if (existing.statusCode() == 404) {
      expectSuccess("the realm was refused", call("POST", "", file.text()));
      return;
    }
    expectSuccess("the realm cannot be read", existing);
    if (!file.isVersionOf(JSON.readTree(existing.body()))) {
      throw new StackException(
          "The accounts in the state directory are of an earlier version of the realm:"
              + " start over with --reset, or choose another --state.");
    }
    ObjectNode realm = file.json();
    for (JsonNode client : realm.required("clients")) {
      if (!client.required("clientId").asText().equals(PERMISSIONS_CLIENT)) {
        renew((ObjectNode) client);
      }
    }
    realm.remove(MADE_WITH_THE_REALM);
    expectSuccess(
        "the realm's settings were refused",
        call("PUT", "/" + Keycloak.REALM, JSON.writeValueAsString(realm)));
  }

  private void renew(ObjectNode wanted) throws IOException {
    String clients = "/" + Keycloak.REALM + "/clients";
    String query = "?clientId=" + wanted.required("clientId").asText();
    ObjectNode client =
        (ObjectNode) JSON.readTree(call("GET", clients + query, "").body()).required(0);
    wanted.remove("protocolMappers");
    client.setAll(wanted);
    expectSuccess(
        "a client's settings were refused",
        call(
            "PUT",
            clients + "/" + client.required("id").asText(),
            JSON.writeValueAsString(client)));
  }

  /** Adds the accounts that are not there yet. */
  void addAccounts(List<Account> accounts, String accountPassword) throws IOException {
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_A_REQUEST) {
      ObjectNode batch = JSON.createObjectNode().put("ifResourceExists", "SKIP");
      int to = Math.min(from + ACCOUNTS_A_REQUEST, accounts.size());
      for (Account account : accounts.subList(from, to)) {
        batch.withArrayProperty("users").add(representation(account, accountPassword));
      }
      expectSuccess(
          "the accounts were refused",
          call("POST", "/" + Keycloak.REALM + "/partialImport", JSON.writeValueAsString(batch)));
    }
  }

  /** Removes an account; one that is not there is no error. */
  void removeAccount(String username) throws IOException {
    String users = "/" + Keycloak.REALM + "/users";
    String query = "?exact=true&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
    HttpResponse<String> search = call("GET", users + query, "");
    expectSuccess("the accounts cannot be searched", search);
    for (JsonNode found : JSON.readTree(search.body())) {
      HttpResponse<String> removal =
          call("DELETE", users + "/" + found.required("id").asText(), "");
      if (removal.statusCode() != 404) {
        expectSuccess("the account was not removed", removal);
      }
    }
  }

  private JsonNode representation(Account account, String accountPassword) {
    ObjectNode user = JSON.createObjectNode();
    user.put("username", account.username());
    user.put("firstName", account.firstName());
    user.put("lastName", account.lastName());
    // Without an address Keycloak stops the first sign-in to ask for one. RFC 2606: reaches nobody.
    user.put("email", account.email());
    user.put("emailVerified", true);
    user.put("enabled", true);
    switch (account.role()) {
      case "voter" -> user.putArray("groups").add(MEMBERS);
      case "registrar" -> user.putArray("groups").add(registrars(account.area()));
      default -> user.putArray("realmRoles").add(account.role());
    }
    ArrayNode credentials = user.putArray("credentials");
    credentials
        .addObject()
        .put("type", "password")
        .put("value", accountPassword)
        .put("temporary", false);
    if (account.hasOffice()) {
      credentials.add(oneTimeCode(account.username()));
    }
    return user;
  }

  private String registrars(String area) {
    String path = groupsByArea.get(area);
    if (path == null) {
      throw new IllegalArgumentException("the realm has no registrars of this area");
    }
    return path;
  }

  /** As Keycloak stores what an app shares with it. */
  private JsonNode oneTimeCode(String username) {
    ObjectNode secret = JSON.createObjectNode().put("value", secondFactors.secret(username));
    ObjectNode kind =
        JSON.createObjectNode()
            .put("subType", "totp")
            .put("digits", 6)
            .put("period", 30)
            .put("counter", 0)
            .put("algorithm", "HmacSHA1")
            .put("secretEncoding", "BASE32");
    return JSON.createObjectNode()
        .put("type", "otp")
        .put("userLabel", "deploy/code")
        .put("secretData", secret.toString())
        .put("credentialData", kind.toString());
  }

  private HttpResponse<String> call(String method, String path, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(urls.keycloak() + "/admin/realms" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /** A sign-in costs a password hash: one serves many calls, and ends long before it expires. */
  private synchronized String token() throws IOException {
    if (token.isEmpty() || System.nanoTime() - signedIn > TOKEN_IS_GOOD_FOR.toNanos()) {
      token = signIn();
      signedIn = System.nanoTime();
    }
    return token;
  }

  private String signIn() throws IOException {
    Map<String, String> grant =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            Keycloak.ADMIN,
            "password",
            password);
    StringBuilder form = new StringBuilder();
    grant.forEach((name, value) -> form.append(name).append('=').append(value).append('&'));
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(
                    URI.create(urls.keycloak() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    expectSuccess("the administrator was refused", response);
    return JSON.readTree(response.body()).required("access_token").asText();
  }

  /**
   * Sends, and again while Keycloak fails: after its database was restarted, each connection in its
   * pool fails once. Every call here may be repeated.
   */
  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      for (int tries = 1; ; tries++) {
        HttpResponse<String> response =
            client.send(
                request.timeout(Duration.ofMinutes(2)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 500 || tries == MOST_TRIES) {
          return response;
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while administering Keycloak");
    }
  }

  private static void expectSuccess(String otherwise, HttpResponse<String> response)
      throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new IOException("Keycloak: %s, status %d".formatted(otherwise, response.statusCode()));
    }
  }
}
