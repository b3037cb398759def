package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.Route;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A browser that was left open does nothing in an office's name that cannot be undone. */
class RecentSignInTest {
  /** What an office may write hours after its sign-in, and why. */
  private static final Map<String, String> EXCUSED =
      Map.ofEntries(
          Map.entry("POST /notices/{notice}/read", "a mark on the own notice"),
          Map.entry("PUT /notices/mail", "the own wish, changed back at any time"),
          Map.entry("PUT /my-data/consents/{convention}/{purpose}", "the own consent, to be ended"),
          Map.entry(
              "DELETE /my-data/consents/{convention}/{purpose}", "the law: as easy as giving"),
          Map.entry("POST /conventions/{id}/assurance/desk/next", "takes a case, decides nothing"),
          Map.entry("POST /conventions/{id}/assurance/desk/cases/{case}/release", "lays it back"),
          Map.entry("POST /conventions/{id}/objections", "a draft, which its writer alone sees"),
          Map.entry("PUT /conventions/{id}/objections/{objection}", "the same draft"),
          Map.entry("DELETE /conventions/{id}/objections/{objection}", "the same draft"),
          Map.entry("POST /conventions/{id}/objections/{objection}/evidence", "the same draft"),
          Map.entry(
              "DELETE /conventions/{id}/objections/{objection}/evidence/{number}",
              "the same draft"));

  /** What an office may not even see hours after its sign-in: it opens people's identities. */
  private static final Set<String> OPENED =
      Set.of(
          "GET /conventions/{id}/samples/{sample}/entries/{place}",
          "GET /conventions/{id}/samples/{sample}/entries/{place}/pictures/{picture}");

  private final Map<String, Http> signedInLongAgo = new HashMap<>();

  @Test
  void whatAnOfficeWritesTakesARecentSignIn() throws IOException, URISyntaxException {
    TreeSet<String> excused = new TreeSet<>();
    int marked = 0;
    for (Route route : Route.all()) {
      if (!route.writes() || route.roles().stream().noneMatch(Roles.OFFICES::contains)) {
        continue;
      }
      for (String role : route.roles()) {
        boolean office = Roles.OFFICES.contains(role);
        boolean asks = ask(route, role).equals("step-up-needed");
        if (office && !asks) {
          excused.add(route.toString());
        }
        assertTrue(office || !asks, route + ": whoever has no office is spared as " + role);
        marked += asks ? 1 : 0;
      }
    }
    assertEquals(new TreeSet<>(EXCUSED.keySet()), excused);
    assertTrue(marked >= 25, "only " + marked);
  }

  @Test
  void whatASampleOpensTakesARecentSignIn() throws IOException, URISyntaxException {
    TreeSet<String> marked = new TreeSet<>();
    for (Route route : Route.all()) {
      if (!route.writes()
          && route.roles().stream().anyMatch(role -> ask(route, role).equals("step-up-needed"))) {
        marked.add(route.toString());
      }
    }
    assertEquals(new TreeSet<>(OPENED), marked);
  }

  private String ask(Route route, String role) {
    byte[] body =
        route.body().isEmpty() ? new byte[0] : route.nonsense().getBytes(StandardCharsets.UTF_8);
    return signedInLongAgo
        .computeIfAbsent(role, RecentSignInTest::hoursAgo)
        .send(route.verb(), route.path(Map.of(), "tidak-ada"), route.mediaType(), body)
        .problem();
  }

  private static Http hoursAgo(String role) {
    long then = Instant.now().getEpochSecond() - 3 * 3600;
    return Http.withToken(
        PlatformServer.shared().tokens().tokenWith("auth_time", then, "lupa-keluar-" + role, role));
  }
}
