package id.konvensirakyat.systemtests.signin;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts that stays with Keycloak: what leads elsewhere is shown, not followed.
 */
final class Stranger {
  private static final int MOST_STEPS = 8;
  private final URI home;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new Cookies())
          .build();

  Stranger(URI home) {
    this.home = home;
  }

  /**
   * Where a step led.
   *
   * @param name of Keycloak's page, or empty where it is none
   * @param leads the address of another server that it leads to, or empty
   */
  record Page(int status, String name, Document html, String leads) {
    /** A parameter that another server is given, in query or fragment. */
    Optional<String> given(String parameter) {
      return Arrays.stream(leads.split("[?#&]", -1))
          .filter(part -> part.startsWith(parameter + "="))
          .map(part -> part.substring(parameter.length() + 1))
          .findFirst();
    }
  }

  Page open(URI address) throws Exception {
    return follow(HttpRequest.newBuilder(address).GET());
  }

  /** Sends the page's own form with these fields; what it prefills and hides goes along. */
  Page submit(Page page, Map<String, String> fields) throws Exception {
    Element form = page.html().selectFirst("main form, form");
    if (form == null) {
      throw new AssertionError("no form on " + page.name() + ": " + page.html().text());
    }
    Map<String, String> all = new HashMap<>();
    for (Element hidden : form.select("input[type=hidden]")) {
      all.put(hidden.attr("name"), hidden.attr("value"));
    }
    all.putAll(fields);
    return follow(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(SignInServer.form(all))));
  }

  private Page follow(HttpRequest.Builder first) throws Exception {
    HttpRequest.Builder request = first;
    for (int step = 0; step < MOST_STEPS; step++) {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String leads = response.headers().firstValue("location").orElse("");
      if (response.statusCode() / 100 != 3 || !leads.startsWith(home.toString())) {
        Document html = Jsoup.parse(response.body(), home.toString());
        String name = html.body().attr("data-page-id").replace("login-", "");
        return new Page(response.statusCode(), name, html, leads);
      }
      request = HttpRequest.newBuilder(URI.create(leads)).GET();
    }
    throw new AssertionError("led around in circles");
  }

  /** Browsers send Secure cookies to localhost without TLS. */
  private static final class Cookies extends CookieManager {
    @Override
    public void put(URI from, Map<String, List<String>> headers) throws java.io.IOException {
      Map<String, List<String>> relaxed =
          headers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      header ->
                          header.getKey().equalsIgnoreCase("set-cookie")
                              ? header.getValue().stream()
                                  .map(value -> value.replaceAll("(?i);\\s*Secure", ""))
                                  .toList()
                              : header.getValue()));
      super.put(from, relaxed);
    }
  }
}
