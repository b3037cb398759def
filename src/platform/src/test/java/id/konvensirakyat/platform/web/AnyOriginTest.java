package id.konvensirakyat.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Route;
import id.konvensirakyat.platform.testserver.SampleConvention;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which answers pages of other origins may read: these, and no other. */
class AnyOriginTest {
  private static final Set<String> READABLE =
      Set.of(
          "GET /conventions/{id}/log",
          "GET /conventions/{id}/log/checkpoint",
          "GET /conventions/{id}/log/witnessed",
          "GET /conventions/{id}/log/tile/{path: .+}",
          "GET /conventions/{id}/log/rotation/{number}",
          "GET /conventions/{id}/rules.txt",
          "GET /conventions/{id}/export.zip",
          "GET /elections/{uuid}",
          "GET /elections/{uuid}/election.json",
          "GET /elections/{uuid}/archive.bel",
          "GET /elections/{uuid}/archive.hints",
          "GET /elections/{uuid}/ballots/{tracker}",
          "GET /elections/{uuid}/ballots/{tracker}/receipt",
          "GET /elections/{uuid}/tested-ballots/{tracker}");

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private static SampleConvention convention;
  private static List<Route> routes;
  private static Map<String, String> present;

  @BeforeAll
  static void aConvention() throws IOException, URISyntaxException {
    convention = SampleConvention.inCandidacy();
    routes = Route.all();
    present =
        Map.of(
            "id",
            convention.id(),
            "convention",
            convention.id(),
            "uuid",
            convention.describe().path("dapil").get(0).path("electionUuid").asText(),
            "dapil",
            SampleConvention.DAPIL,
            "path: .+",
            "0/000.p/1");
  }

  /** Found or absent, with or without a token. */
  @Test
  void theListIsExact() {
    Http stranger = Http.as("pengamat-silang", "observer");
    for (Map<String, String> parameters : List.of(present, Map.<String, String>of())) {
      for (Http who : List.of(Http.nobody(), stranger)) {
        Set<String> readable = new TreeSet<>();
        for (Route route : routes) {
          Answer answer = send(who, route.verb(), route, parameters);
          if (!allowed(answer).isEmpty()) {
            readable.add(route.toString());
          }
        }
        assertEquals(new TreeSet<>(READABLE), readable);
      }
    }
  }

  @Test
  void whatIsReadableIsAnsweredToEverybodyAlike() {
    Http stranger = Http.as("pengamat-silang", "observer");
    int found = 0;
    for (Route route : readable()) {
      Answer answer = send(Http.nobody(), "GET", route, present);
      Answer again = send(stranger, "GET", route, present);
      if (!Arrays.equals(answer.bytes(), again.bytes())) {
        answer = send(Http.nobody(), "GET", route, present); // a witness cosigned in between
      }
      assertEquals(answer.status(), again.status(), route.toString());
      assertArrayEquals(answer.bytes(), again.bytes(), route.toString());
      found += answer.status() == 200 ? 1 : 0;
      assertEquals("*", allowed(send(Http.nobody(), "HEAD", route, present)), route.toString());
      Answer absent = send(Http.nobody(), "GET", route, Map.of());
      assertEquals(404, absent.status(), route.toString());
      assertEquals("*", allowed(absent), route.toString());
    }
    assertTrue(found >= 5, "only " + found + " were there");
  }

  /** A browser asks first before it sends a token, another verb or a body of another type. */
  @Test
  void nobodyElsesPageMaySendMoreThanAPlainGet() {
    for (Route route : routes) {
      for (Answer answer :
          List.of(
              send(Http.nobody(), "OPTIONS", route, present),
              send(Http.nobody(), "GET", route, present),
              send(Http.nobody(), "POST", route, present))) {
        List<String> headers =
            answer.response().headers().map().keySet().stream()
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-"))
                .toList();
        boolean get = answer.response().request().method().equals("GET");
        assertTrue(
            get ? headers.stream().allMatch(ALLOWED::equalsIgnoreCase) : headers.isEmpty(),
            answer.response().request() + ": " + headers);
      }
    }
  }

  private static List<Route> readable() {
    return routes.stream().filter(route -> READABLE.contains(route.toString())).toList();
  }

  private static String allowed(Answer answer) {
    return answer.header(ALLOWED);
  }

  private static Answer send(Http who, String verb, Route route, Map<String, String> parameters) {
    boolean body = route.body().isPresent() && verb.equals(route.verb());
    return who.send(
        verb,
        route.path(parameters, "tidak-ada"),
        body ? route.mediaType() : "",
        body ? route.nonsense().getBytes(StandardCharsets.UTF_8) : new byte[0]);
  }
}
