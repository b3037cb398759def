package id.konvensirakyat.deploy.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Signs a simulated person in as the pages do: authorization code with PKCE (RFC 6749 section 4.1,
 * RFC 7636), through Keycloak's own login form and, for offices, that of the one-time code. There
 * is no other way in: the client allows no direct grant.
 */
public final class LoginFlow {
  /** Fewer than the wrong ones that lock an account. */
  private static final int MOST_CODES = 4;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient WITHOUT_COOKIES =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI realm;
  private final String client;
  private final URI redirect;
  private final SecondFactors secondFactors;

  /**
   * A way into one realm.
   *
   * @param realm the realm's base, for instance {@code http://localhost:8180/realms/konvensi}
   * @param client the public client
   * @param redirect an address that the client may return to; it is never fetched
   * @param secondFactors of the accounts with an office
   */
  public LoginFlow(URI realm, String client, URI redirect, SecondFactors secondFactors) {
    this.realm = realm;
    this.client = client;
    this.redirect = redirect;
    this.secondFactors = secondFactors;
  }

  /** Signs in once; the person's token is renewed when it runs out. */
  public SignedInPerson signIn(String username, String password) throws IOException {
    return new SignedInPerson(this, username, password, authenticate(username, password));
  }

  Tokens authenticate(String username, String password) throws IOException {
    HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(new LoopbackCookies())
            .build();
    String verifier = randomText();
    String state = randomText();
    HttpResponse<String> page =
        send(browser, HttpRequest.newBuilder(authorizationRequest(verifier, state)));
    URI login =
        action(page, "form#kc-form-login")
            .orElseThrow(
                () ->
                    new LoginException("the login page did not come, status " + page.statusCode()));
    HttpResponse<String> result =
        send(
            browser,
            form(login, Map.of("username", username, "password", password, "credentialId", "")));
    result = withSecondFactor(browser, username, result);
    Map<String, String> returned = returnedParameters(result);
    if (!state.equals(returned.get("state")) || !returned.containsKey("code")) {
      throw new LoginException("the sign-in came back without a code for this request");
    }
    return exchange(
        browser,
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            returned.get("code"),
            "redirect_uri",
            redirect.toString(),
            "code_verifier",
            verifier));
  }

  /** Answers the question for a one-time code; another program may have used one of ours. */
  private HttpResponse<String> withSecondFactor(
      HttpClient browser, String username, HttpResponse<String> page) throws IOException {
    HttpResponse<String> result = page;
    for (int tries = 0; tries < MOST_CODES; tries++) {
      Optional<URI> asked = action(result, "form#kc-otp-login-form");
      if (asked.isEmpty()) {
        break;
      }
      String code = secondFactors.unusedCode(username);
      result = send(browser, form(asked.get(), Map.of("otp", code)));
    }
    return result;
  }

  /** Where a page's form goes. */
  private Optional<URI> action(HttpResponse<String> page, String form) {
    Element found = Jsoup.parse(page.body(), realm.toString()).selectFirst(form);
    return page.statusCode() != 200 || found == null
        ? Optional.empty()
        : Optional.of(URI.create(found.absUrl("action")));
  }

  Tokens refresh(String refreshToken) throws IOException {
    return exchange(
        WITHOUT_COOKIES, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  private URI authorizationRequest(String verifier, String state) {
    Map<String, String> parameters =
        Map.of(
            "client_id",
            client,
            "response_type",
            "code",
            "scope",
            "openid",
            "redirect_uri",
            redirect.toString(),
            "state",
            state,
            "code_challenge",
            challenge(verifier),
            "code_challenge_method",
            "S256");
    return URI.create(realm + "/protocol/openid-connect/auth?" + encoded(parameters));
  }

  private Map<String, String> returnedParameters(HttpResponse<String> result)
      throws LoginException {
    String location = result.headers().firstValue("location").orElse("");
    if (result.statusCode() != 302 || !location.startsWith(redirect.toString())) {
      throw new LoginException(
          "the name or password was refused, or the account asks for another step, status "
              + result.statusCode());
    }
    String query = URI.create(location).getRawQuery();
    return Arrays.stream(query == null ? new String[0] : query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (a, b) -> a));
  }

  private Tokens exchange(HttpClient browser, Map<String, String> grant) throws IOException {
    Map<String, String> parameters = new TreeMap<>(grant);
    parameters.put("client_id", client);
    Instant asked = Instant.now();
    HttpResponse<String> response =
        send(browser, form(URI.create(realm + "/protocol/openid-connect/token"), parameters));
    if (response.statusCode() != 200) {
      throw new LoginException("no token was given, status " + response.statusCode());
    }
    JsonNode json = Answer.JSON.readTree(response.body());
    return new Tokens(
        json.path("access_token").asText(),
        json.path("refresh_token").asText(),
        asked.plusSeconds(json.path("expires_in").asLong()));
  }

  private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws IOException {
    try {
      return browser.send(
          request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while signing in");
    }
  }

  private static String randomText() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
