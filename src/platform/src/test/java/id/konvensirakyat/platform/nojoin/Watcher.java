package id.konvensirakyat.platform.nojoin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.nojoin.ApiSweep.Caller;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.Route;
import id.konvensirakyat.platform.web.Roles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Somebody with every account and the database administrator's password. */
final class Watcher {
  private final RunningConvention convention;
  private final Markers markers;
  private final Happenings happenings;
  private final IntPredicate isOfOneDapil;
  private final Map<String, Set<Integer>> statuses = new HashMap<>();

  /** With the owners who vote in one and the same dapil. */
  Watcher(
      RunningConvention convention,
      Markers markers,
      Happenings happenings,
      IntPredicate isOfOneDapil) {
    this.convention = convention;
    this.markers = markers;
    this.happenings = happenings;
    this.isOfOneDapil = isOfOneDapil;
  }

  /** Every resource as nobody, as each role, and as these. */
  List<Piece> sweep(List<Caller> people, BiPredicate<Caller, Route> without)
      throws IOException, URISyntaxException {
    List<Caller> callers = new ArrayList<>(List.of(Caller.of("nobody", Http.nobody())));
    callers.addAll(people);
    for (String role : Route.everyRole()) {
      callers.add(Caller.of(role, Http.as(convention.tag() + "mata-" + role, role)));
    }
    callers.add(Caller.of("trustee", convention.trustees().account(1)));
    callers.addAll(happenings.officials());
    ApiSweep.Seen seen = new ApiSweep(markers, known()).as(callers, without);
    seen.statuses().forEach((r, s) -> statuses.computeIfAbsent(r, x -> new TreeSet<>()).addAll(s));
    System.out.printf("%d requests, %d pieces%n", seen.requests(), seen.pieces().size());
    return seen.pieces();
  }

  /** The resources that never gave anybody anything. */
  Set<String> silent() {
    return statuses.entrySet().stream()
        .filter(route -> route.getValue().stream().noneMatch(status -> status / 100 == 2))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Every row of every table but these. */
  List<Piece> dump(String... without) throws SQLException, IOException {
    try (Connection database = PlatformServer.shared().database().connect()) {
      return new DatabaseDump(database).pieces(markers, Set.of(without));
    }
  }

  /** Fails where a person is joined to the own ballot, or an order tells who is who. */
  void nothingTells(List<Piece> pieces, String where) {
    Joins joins = Joins.in(pieces, markers);
    assertEquals(List.of(), joins.found(), where);
    List<String> orders =
        Orders.telling(ofOneDapil(joins.personColumns()), ofOneDapil(joins.ballotColumns()));
    assertEquals(List.of(), orders, where);
    System.out.printf(
        "%s: %d pieces, %d columns of persons, %d of ballots, by chance met: %s%n",
        where,
        pieces.size(),
        joins.personColumns().size(),
        joins.ballotColumns().size(),
        joins.mistaken());
  }

  /** Lists are in the order of dapil, which everybody may know: so it is no order of persons. */
  private Map<String, Map<Integer, List<String>>> ofOneDapil(
      Map<String, Map<Integer, List<String>>> columns) {
    Map<String, Map<Integer, List<String>>> one = new HashMap<>();
    columns.forEach(
        (name, values) -> {
          Map<Integer, List<String>> kept = new TreeMap<>(values);
          kept.keySet().removeIf(owner -> !isOfOneDapil.test(owner));
          one.put(name, kept);
        });
    return one;
  }

  /** Fails where the counts are told, or more decryptions are kept than these. */
  void nothingCounts(List<Piece> pieces, List<Integer> counts, String dapil, int decryptions) {
    // other tests' conventions stand in the same tables, and how long each migration took in one
    List<Piece> own =
        pieces.stream()
            .filter(p -> conventionOf(p).equals(convention.id()))
            .filter(p -> !p.source().equals("table flyway_schema_history"))
            .toList();
    assertEquals(Set.of(), Standings.told(own, counts), "the counts are told");
    String uuid = convention.box(dapil).uuid();
    assertEquals(404, Http.nobody().get("/elections/" + uuid + "/result.json").status());
    long kept =
        pieces.stream()
            .filter(p -> p.source().equals("table record_decryption"))
            .filter(p -> uuid.equals(p.fields().get("election")))
            .count();
    assertEquals(decryptions, kept, "decryptions in the database");
    JsonNode lists = Http.nobody().get(convention.path("/lists")).json();
    assertTrue(!lists.isArray() || lists.isEmpty(), "there are lists");
  }

  /** The convention that a piece is of; this one where it does not say. */
  private String conventionOf(Piece piece) {
    String column = piece.source().equals("table convention") ? "id" : "convention";
    return piece.fields().getOrDefault(column, convention.id());
  }

  /** Every id there is now, by the name of the parameter that takes it. */
  private Map<String, List<String>> known() {
    Map<String, List<String>> known = new HashMap<>();
    Set<String> dapil = new LinkedHashSet<>();
    Set<String> elections = new LinkedHashSet<>();
    for (JsonNode one : convention.view().path("dapil")) {
      dapil.add(one.path("code").asText());
      elections.add(one.path("electionUuid").asText());
    }
    List<String> applications = applications();
    known.put("id", List.of(convention.id()));
    known.put("convention", List.of(convention.id()));
    known.put("uuid", List.copyOf(elections));
    known.put("dapil", List.copyOf(dapil));
    known.put("application", applications);
    known.put("candidate", ids(Http.nobody(), "/candidates", applications));
    known.put("tracker", trackers(elections.iterator().next()));
    known.put("kind", List.of("KTP_EL", "PHOTO", "KTP_PICTURE"));
    known.put("picture", List.of("KTP_PICTURE"));
    known.put("status", List.of("IN_REVIEW", "QUALIFIED", "PROVISIONAL", "FINAL"));
    known.put("limit", List.of("1000"));
    known.put("level", List.of("DPR_RI"));
    known.put("area", List.of(RunningConvention.areaIn(dapil.iterator().next())));
    known.put("parent", List.of("31"));
    known.put("q", List.of("jakarta"));
    known.put("path", newestTiles());
    known.put("province", List.of("31"));
    known.put("purpose", List.of("VOTER_ROLL"));
    known.putAll(happenings.names());
    List<String> others = new ArrayList<>(List.of("1", "2"));
    others.add(dapil.iterator().next());
    others.addAll(elections);
    others.add(convention.id());
    known.put("", others);
    return known;
  }

  /** Two of them: a sweep asks for each. */
  private List<String> applications() {
    Http verifier = Http.as(convention.tag() + "mata-verifier", Roles.VERIFIER);
    return ids(verifier, "/applications?status=QUALIFIED", List.of("tidak-ada"));
  }

  private List<String> ids(Http who, String below, List<String> otherwise) {
    Http.Answer answer = who.get(convention.path(below));
    List<String> found = new ArrayList<>();
    if (answer.status() == 200) {
      answer.json().forEach(one -> found.add(one.path("id").asText()));
    }
    return found.isEmpty() ? otherwise : found.subList(0, Math.min(2, found.size()));
  }

  /** Hashes and entries of the log, which fill one tile in part (C2SP tlog-tiles). */
  private List<String> newestTiles() {
    String checkpoint = Http.nobody().get(convention.path("/log/checkpoint")).expect(200).text();
    String width = checkpoint.split("\n", 3)[1];
    return List.of("0/000.p/" + width, "entries/000.p/" + width);
  }

  /** Of ballots whose voters are not among those who ask: who asks for a ballot joins it. */
  private static List<String> trackers(String election) {
    List<String> found = new ArrayList<>(tested(election));
    Http.Answer answer = Http.nobody().get("/elections/" + election + "/ballots");
    if (answer.status() == 200) {
      answer.json().path("ballots").forEach(one -> found.add(one.path("tracker").asText()));
    }
    return found.isEmpty() ? List.of("x") : found;
  }

  /** Trackers of ballots that were tested: whoever has an opening knows one. */
  private static List<String> tested(String election) {
    String sql = "select tracker from tested_ballot where election = ? order by tracker limit 2";
    List<String> found = new ArrayList<>();
    try (Connection database = PlatformServer.shared().database().connect();
        PreparedStatement query = database.prepareStatement(sql)) {
      query.setString(1, election);
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1).replace('+', '-').replace('/', '_'));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
