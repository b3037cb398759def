package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person's browser sent and complained of. Chromium writes violations of the content
 * security policy to the console as errors, so they are among the complaints.
 */
public final class Watch {
  private static final Pattern BALLOT = Pattern.compile("/api/elections/[^/]+/(?:tested-)?ballots");
  private static final Pattern NOT_THERE_YET = Pattern.compile(".*/applications/mine:.*");

  private final Set<String> origins;
  private final List<String> complaints = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>(List.of(NOT_THERE_YET));

  /** A request with its body as Latin-1, so that every byte can be searched. */
  private record Sent(Request request, String body) {}

  Watch(BrowserContext context, URI... allowed) {
    this.origins =
        Set.copyOf(java.util.Arrays.stream(allowed).map(uri -> origin(uri.toString())).toList());
    context.onRequest(this::note);
    context.onConsoleMessage(this::note);
    context.onWebError(error -> complaints.add("uncaught: " + error.error()));
  }

  /** Complaints that match are part of the test: a request that it makes fail, for instance. */
  void expect(String complaint) {
    expected.add(Pattern.compile(complaint));
  }

  private void note(Request request) {
    byte[] body = request.postDataBuffer();
    sent.add(new Sent(request, body == null ? "" : new String(body, StandardCharsets.ISO_8859_1)));
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.location() + ": " + message.text());
    }
  }

  /** No error on the console, and no request to anyone but the platform and the sign-in. */
  public void checkCalm() {
    assertEquals(
        List.of(),
        complaints.stream()
            .filter(one -> expected.stream().noneMatch(pattern -> pattern.matcher(one).matches()))
            .toList());
    for (Sent one : sent) {
      String url = one.request().url();
      assertTrue(
          origins.contains(origin(url)) || url.startsWith("data:") || url.startsWith("blob:"),
          () -> "a request to a stranger: " + url);
    }
  }

  /** Nobody can tell from the requests that carry ballots who sent them; returns how many. */
  int checkBallotsAreAnonymous() {
    List<Request> ballots =
        sent.stream()
            .map(Sent::request)
            .filter(request -> request.method().equals("POST"))
            .filter(request -> BALLOT.matcher(URI.create(request.url()).getPath()).matches())
            .toList();
    for (Request ballot : ballots) {
      Map<String, String> headers = ballot.allHeaders();
      for (String telltale : List.of("authorization", "cookie", "referer")) {
        assertFalse(headers.containsKey(telltale), () -> "a ballot was sent with " + telltale);
      }
    }
    return ballots.size();
  }

  /** The secret is in no address, header or body. */
  void checkNeverSent(String secret) {
    assertTrue(secret.length() > 10);
    String bare = secret.replace("-", "");
    for (Sent one : sent) {
      String all = one.request().url() + "\n" + one.request().headers() + "\n" + one.body();
      assertFalse(
          all.contains(secret) || all.contains(bare),
          () -> "the secret is in " + one.request().method() + " " + one.request().url());
    }
  }

  /** What is typed went in bodies alone: addresses stand in logs and histories. */
  void checkNeverInAddress(String personal) {
    for (Sent one : sent) {
      assertFalse(one.request().url().contains(personal), "something personal is in an address");
    }
  }

  private static String origin(String url) {
    URI uri = URI.create(url.replaceFirst("[?#].*", ""));
    return uri.getScheme() + "://" + Optional.ofNullable(uri.getRawAuthority()).orElse("");
  }
}
