package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.Route;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every resource method with no token, wrong roles, others' objects and hostile bodies. */
class EveryResourceTest {
  private static final String NAME = "Nama Yang Rahasia";

  /**
   * What anyone of the role may call: it makes or shows the caller's own things, or a work list.
   */
  private static final Set<String> OWN =
      Set.of(
          "GET /me",
          "GET /me/credential-backup/status",
          "GET /my-data",
          "GET /my-data/copy.zip",
          "POST /my-data/erasure",
          "GET /conventions/{id}/late-documents",
          "GET /notices",
          "PUT /notices/mail",
          "POST /conventions",
          "GET /conventions/{id}/board",
          "GET /conventions/{convention}/member-imports",
          "GET /conventions/{id}/ceremony-board",
          "GET /conventions/{id}/challenges/mine",
          "GET /conventions/{id}/challenges/against-me",
          "GET /conventions/{id}/challenges/desk",
          "POST /conventions/{id}/rolls",
          "POST /conventions/{id}/mandates",
          "GET /conventions/{id}/objections/mine",
          "GET /conventions/{id}/objections/against-me",
          "GET /conventions/{id}/objections/desk",
          "POST /conventions/{id}/acts",
          "GET /conventions/{id}/lists/{dapil}/override-proposals",
          "GET /conventions/{id}/applications",
          "GET /conventions/{id}/candidates/without-papers",
          "GET /conventions/{id}/comments",
          "GET /conventions/{id}/comments/mine",
          "PUT /conventions/{id}/applications/mine",
          "GET /conventions/{convention}/voter",
          "PUT /conventions/{convention}/voter",
          "GET /conventions/{id}/assurance/desk",
          "GET /conventions/{id}/assurance/desk/clusters",
          "POST /conventions/{id}/assurance/desk/next");

  private static List<Route> routes;
  private static Map<String, String> others;

  @BeforeAll
  static void somebodyElse() throws IOException, URISyntaxException {
    routes = Route.all();
    SampleConvention convention = SampleConvention.inCandidacy();
    Http owner = convention.people().candidate(1);
    owner
        .put(
            convention.path("/applications/mine"),
            SampleConvention.form(NAME, "P", SampleConvention.DAPIL))
        .expect(200);
    convention.documents(owner);
    String application = convention.application(1);
    String election = convention.describe().path("dapil").get(0).path("electionUuid").asText();
    others =
        Map.of(
            "id",
            convention.id(),
            "convention",
            convention.id(),
            "application",
            application,
            "candidate",
            application,
            "kind",
            "KTP_EL",
            "uuid",
            election,
            "dapil",
            SampleConvention.DAPIL);
  }

  @AfterAll
  static void theServerWasNeverSurprised() throws IOException {
    String log = PlatformServer.shared().log();
    assertFalse(log.contains("unexpected:"), "an unexpected failure is in the log");
    assertFalse(log.contains(NAME), "a name is in the log");
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertTrue(routes.size() >= 30, "the walk found only " + routes.size());
    for (Route route : routes) {
      assertTrue(route.secured(), route + " has neither @RolesAllowed nor @PermitAll");
      assertFalse(route.mediaType().equals("?"), route + " takes a body of any media type");
    }
  }

  @Test
  void withoutATokenNobodyComesIn() {
    for (Route route : protectedRoutes()) {
      refused(route, send(Http.nobody(), route, others, route.nonsense()), 401, "sign-in-needed");
    }
  }

  @Test
  void noWrongRoleComesIn() {
    Map<String, Http> strangers = new HashMap<>();
    for (Route route : protectedRoutes()) {
      for (String role : route.wrongRoles()) {
        Http wrong = strangers.computeIfAbsent(role, EveryResourceTest::stranger);
        refused(route, send(wrong, route, others, route.nonsense()), 403, "role-needed");
      }
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    for (Route route : routes) {
      if (!route.template().contains("{")) {
        continue;
      }
      Answer answer = send(caller(route), route, Map.of(), route.nonsense());
      if (route.body().isEmpty()) {
        refused(route, answer, 404, "not-found");
      } else {
        refused(route, answer, 404, 409, 415, 422);
      }
    }
  }

  @Test
  void anothersThingsAreOutOfReach() {
    for (Route route : protectedRoutes()) {
      if (OWN.contains(route.toString())) {
        continue;
      }
      Answer answer = send(caller(route), route, others, route.nonsense());
      refused(route, answer, 400, 403, 404, 409, 415, 422);
      assertFalse(answer.text().contains(NAME), route.toString());
    }
  }

  @Test
  void whatIsPublicShowsNoDraft() {
    for (Route route : routes) {
      if (route.roles().isEmpty() && route.verb().equals("GET")) {
        Answer answer = send(Http.nobody(), route, others, "");
        assertTrue(answer.status() < 500, route + ": " + answer.status());
        assertFalse(answer.text().contains(NAME), route.toString());
      }
    }
  }

  /** A persistence context that two requests share fails only when both read at once. */
  @Test
  void manyMayReadAtOnce() throws Exception {
    List<Route> reads =
        routes.stream().filter(r -> r.verb().equals("GET") && r.body().isEmpty()).toList();
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<Void>> answers = new ArrayList<>();
      for (int round = 0; round < 20; round++) {
        for (Route route : reads) {
          answers.add(
              pool.submit(
                  () -> {
                    Answer answer = send(caller(route), route, others, "");
                    assertTrue(answer.status() < 500, route + ": " + answer.status());
                    return null;
                  }));
        }
      }
      for (Future<Void> answer : answers) {
        answer.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void hostileJsonIsMalformed() {
    for (Route route : routes) {
      if (!route.takesJsonRecord()) {
        continue;
      }
      Http caller = caller(route);
      String good = route.nonsense();
      String more = good.equals("{}") ? "" : ",";
      for (String bad :
          List.of(
              "",
              "{",
              "[]",
              "null",
              "\"x\"",
              good + good,
              good.substring(0, good.length() - 1) + more + "\"unknown\":1}",
              "{\"unknown\":1,\"unknown\":1" + more + good.substring(1),
              "[".repeat(5000))) {
        Answer answer =
            caller.send(
                route.verb(),
                route.path(others, "x"),
                route.mediaType(),
                bad.getBytes(StandardCharsets.UTF_8));
        assertEquals("malformed-json", answer.problem(), route + " took " + bad);
        refused(route, answer, 400);
      }
      byte[] latin = good.replace("x", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
      if (good.contains("x")) {
        Answer answer =
            caller.send(route.verb(), route.path(others, "x"), route.mediaType(), latin);
        refused(route, answer, 400, "malformed-json");
      }
    }
  }

  @Test
  void hostileBytesNeverSurprise() {
    for (Route route : routes) {
      if (route.body().isEmpty() || route.takesJsonRecord()) {
        continue;
      }
      for (String bad : List.of("", "{", "[]", "null", "{\"a\":1,\"a\":1}", "\u0000", "{} {}")) {
        Answer answer =
            caller(route)
                .send(
                    route.verb(),
                    route.path(others, "x"),
                    route.mediaType(),
                    bad.getBytes(StandardCharsets.UTF_8));
        refused(route, answer, 400, 403, 404, 409, 415, 422);
      }
    }
  }

  @Test
  void anotherMediaTypeIsRefused() {
    for (Route route : routes) {
      if (route.body().isPresent()) {
        byte[] body = route.nonsense().getBytes(StandardCharsets.UTF_8);
        Answer answer = caller(route).send(route.verb(), route.path(others, "x"), "text/xml", body);
        refused(route, answer, 415, "unsupported-media-type");
      }
    }
  }

  @Test
  void aBodyOverItsLimitIsTooLarge() {
    for (Route route : routes) {
      if (route.body().isPresent()) {
        byte[] body = new byte[route.limit() + 1];
        Arrays.fill(body, (byte) ' ');
        Answer answer =
            caller(route).send(route.verb(), route.path(others, "x"), route.mediaType(), body);
        refused(route, answer, 413, "too-large");
      }
    }
  }

  private static List<Route> protectedRoutes() {
    return routes.stream().filter(route -> !route.roles().isEmpty()).toList();
  }

  /** Somebody whom the convention does not know, of a role that may call the route. */
  private static Http caller(Route route) {
    return route.roles().isEmpty()
        ? Http.nobody()
        : stranger(route.roles().stream().sorted().findFirst().orElseThrow());
  }

  private static Http stranger(String role) {
    return Http.as("orang-" + UUID.randomUUID(), role);
  }

  private static Answer send(Http who, Route route, Map<String, String> parameters, String body) {
    return route.body().isEmpty()
        ? who.send(route.verb(), route.path(parameters, "tidak-ada"), "", new byte[0])
        : who.send(
            route.verb(),
            route.path(parameters, "tidak-ada"),
            route.mediaType(),
            body.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Route route, Answer answer, int status, String code) {
    assertEquals(code, answer.problem(), route.toString());
    refused(route, answer, status);
  }

  private static void refused(Route route, Answer answer, int... statuses) {
    assertTrue(
        Arrays.stream(statuses).anyMatch(s -> s == answer.status()),
        route + ": " + answer.status() + " " + answer.text());
    assertTrue(
        answer.header("Content-Type").startsWith("application/problem+json"), route.toString());
    assertEquals(answer.status(), answer.json().path("status").asInt(), route.toString());
    assertFalse(answer.json().path("title_id").asText().isEmpty(), route.toString());
    assertFalse(answer.text().contains("konvensirakyat"), "no stack trace: " + route);
  }
}
