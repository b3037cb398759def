package id.konvensirakyat.platform.nojoin;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Route;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks every resource that the compiled application has, as everybody, with every id that is known,
 * and keeps what was answered, headers included.
 */
final class ApiSweep {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

  /** More fillings of one route than this only repeat themselves. */
  private static final int FILLINGS = 12;

  /** Somebody who asks; {@code owner} is whose session it is, where that is a voter's. */
  record Caller(String name, Http http, Optional<Integer> owner, Set<String> session) {
    static Caller of(String name, Http http) {
      return new Caller(name, http, Optional.empty(), Set.of());
    }
  }

  /** What was seen. */
  record Seen(List<Piece> pieces, int requests, Map<String, Set<Integer>> statuses) {}

  private record Told(Caller caller, Answer answer) {}

  private final Markers markers;
  private final Map<String, List<String>> known;
  private final List<Route> routes;

  /**
   * A sweep over all routes.
   *
   * @param known values of path and query parameters by their names; "" for those of any other name
   */
  ApiSweep(Markers markers, Map<String, List<String>> known)
      throws IOException, URISyntaxException {
    this.markers = markers;
    this.known = known;
    this.routes =
        Route.all().stream().filter(r -> r.verb().equals("GET") && r.body().isEmpty()).toList();
  }

  List<Route> routes() {
    return routes;
  }

  /**
   * Asks.
   *
   * @param callers nobody first
   * @param without what this caller may see of the own data, and is left out
   */
  Seen as(List<Caller> callers, BiPredicate<Caller, Route> without) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    Map<String, Set<Integer>> statuses = new HashMap<>();
    Set<String> seen = new HashSet<>();
    int requests = 0;
    for (Route route : routes) {
      for (String path : paths(route)) {
        byte[] open = callers.get(0).http().get(path).bytes();
        // at once, and looked at in their order
        List<Told> told =
            callers.parallelStream()
                .filter(caller -> !without.test(caller, route))
                .map(caller -> new Told(caller, caller.http().get(path)))
                .toList();
        for (Told one : told) {
          Caller caller = one.caller();
          // some answers are made for one caller at a time
          Answer answer = one.answer().status() == 503 ? caller.http().get(path) : one.answer();
          requests++;
          statuses.computeIfAbsent(route.toString(), r -> new HashSet<>()).add(answer.status());
          if (answer.status() >= 500) {
            throw new AssertionError(route + " as " + caller.name() + ": " + answer.status());
          }
          // what nobody in particular is told says nothing of whoever asks
          boolean ofSession = !Arrays.equals(open, answer.bytes());
          cut(route, ofSession ? caller : callers.get(0), answer, seen, pieces);
        }
      }
    }
    return new Seen(pieces, requests, statuses);
  }

  private void cut(Route route, Caller caller, Answer answer, Set<String> seen, List<Piece> pieces)
      throws IOException {
    String source = route + " " + answer.status();
    String headers =
        answer.response().headers().map().entrySet().stream()
            .filter(h -> !h.getKey().equals("date"))
            .map(Object::toString)
            .sorted()
            .reduce("", (a, b) -> a + "\n" + b);
    String whole =
        source + caller.owner() + headers + new String(answer.bytes(), StandardCharsets.ISO_8859_1);
    if (seen.add(whole)) {
      Cutting cutting = new Cutting(markers, caller.session());
      cutting.bytes(source, answer.bytes());
      cutting.text(source + " headers", headers.strip());
      pieces.addAll(cutting.pieces());
    }
  }

  private List<String> paths(Route route) {
    List<String> paths = new ArrayList<>(fill(route.template()));
    for (String query : route.queries()) {
      for (String value : known.getOrDefault(query, List.of())) {
        for (String path : fill(route.template())) {
          paths.add(path + "?" + query + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
      }
    }
    return paths;
  }

  private List<String> fill(String template) {
    List<String> filled = new ArrayList<>(List.of(template));
    Matcher parameter = PARAMETER.matcher(template);
    while (parameter.find()) {
      List<String> values =
          known.getOrDefault(parameter.group(1), known.getOrDefault("", List.of()));
      List<String> next = new ArrayList<>();
      for (String path : filled) {
        for (String value : values) {
          next.add(path.replace(parameter.group(), value));
        }
      }
      filled = next;
    }
    return filled.size() > FILLINGS ? filled.subList(0, FILLINGS) : filled;
  }
}
