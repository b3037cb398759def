package id.konvensirakyat.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String PLACEHOLDER = "${KONVENSI_ORIGIN}";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MADE_WITH_THE_REALM =
      List.of("clients", "roles", "defaultRole", "scopeMappings");
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
  private String token = "";
  private long signedIn;

  KeycloakAdmin(Urls urls, String password) {
    this.urls = urls;
    this.password = password;
  }

  /**
   * Creates the realm from its file. An existing one gets the file's settings and its clients'
   * settings and addresses anew; roles and mappers that were added to the file need a new realm.
   */
  void establishRealm(Path realmFile) throws IOException {
    String text = Files.readString(realmFile).replace(PLACEHOLDER, urls.platform().toString());
    if (call("GET", "/" + Keycloak.REALM, "").statusCode() == 404) {
      expectSuccess("the realm was refused", call("POST", "", text));
      return;
    }
    ObjectNode realm = (ObjectNode) JSON.readTree(text);
    for (JsonNode client : realm.required("clients")) {
      renew((ObjectNode) client);
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

  private static JsonNode representation(Account account, String accountPassword) {
    ObjectNode user = JSON.createObjectNode();
    user.put("username", account.username());
    user.put("firstName", account.firstName());
    user.put("lastName", account.lastName());
    // Without an address Keycloak stops the first sign-in to ask for one. RFC 2606: reaches nobody.
    user.put("email", account.email());
    user.put("emailVerified", true);
    user.put("enabled", true);
    user.putArray("realmRoles").add(account.role());
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", accountPassword)
        .put("temporary", false);
    return user;
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
