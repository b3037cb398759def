package id.konvensirakyat.systemtests.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stack's Keycloak by its bare addresses, as an attacker and as an administrator. */
final class SignInServer {
  static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 7636 appendix B. */
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Stack stack;

  SignInServer(Stack stack) {
    this.stack = stack;
  }

  record Reply(int status, String body) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  String landing() {
    return stack.urls().platform() + "/masuk.html";
  }

  /** A sign-in as the pages ask for it, with these parameters changed; an empty one is left out. */
  URI authorization(Map<String, String> changed) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("client_id", "konvensi-web");
    parameters.put("response_type", "code");
    parameters.put("scope", "openid");
    parameters.put("redirect_uri", landing());
    parameters.put("state", "s");
    parameters.put("code_challenge", CHALLENGE);
    parameters.put("code_challenge_method", "S256");
    parameters.putAll(changed);
    parameters.values().removeIf(String::isEmpty);
    return URI.create(stack.urls().realm() + "/protocol/openid-connect/auth?" + form(parameters));
  }

  Reply token(Map<String, String> grant) throws Exception {
    return token("konvensi", grant);
  }

  Reply token(String realm, Map<String, String> grant) throws Exception {
    URI address =
        URI.create(stack.urls().keycloak() + "/realms/" + realm + "/protocol/openid-connect/token");
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(grant))));
  }

  /** The grant that the pages exchange a code by. */
  Map<String, String> codeGrant(String code) {
    return Map.of(
        "grant_type",
        "authorization_code",
        "client_id",
        "konvensi-web",
        "redirect_uri",
        landing(),
        "code",
        code,
        "code_verifier",
        VERIFIER);
  }

  /** A token of the platform's own service account. */
  String serviceToken() throws Exception {
    return token(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "konvensi-accounts",
                "client_secret",
                secret("accounts-client-secret")))
        .json()
        .required("access_token")
        .asText();
  }

  /** A token of Keycloak's administrator, which is another realm's. */
  String administratorToken() throws Exception {
    return token(
            "master",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                secret("keycloak-admin-password")))
        .json()
        .required("access_token")
        .asText();
  }

  String secret(String name) throws IOException {
    return Files.readString(stack.stateDirectory().resolve("secrets").resolve(name)).strip();
  }

  /** Keycloak's admin API for the realm. */
  Reply admin(String bearer, String method, String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(
                URI.create(stack.urls().keycloak() + "/admin/realms/konvensi" + path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /** The only entry of a list that the administrator gets. */
  JsonNode only(String administrator, String path) throws Exception {
    JsonNode list = admin(administrator, "GET", path, "").json();
    if (list.size() != 1) {
      throw new AssertionError(path + " gives " + list.size());
    }
    return list.required(0);
  }

  /** What the platform says to this token: the status, and the problem's code. */
  String platform(String bearer) throws Exception {
    Reply reply =
        send(
            HttpRequest.newBuilder(URI.create(stack.urls().api() + "/me"))
                .header("Authorization", "Bearer " + bearer)
                .GET());
    String problem = reply.status() == 200 ? "" : reply.json().path("type").asText();
    return (reply.status() + " " + problem.replace("/problems/", "")).strip();
  }

  static JsonNode claims(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Reply send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }
}
