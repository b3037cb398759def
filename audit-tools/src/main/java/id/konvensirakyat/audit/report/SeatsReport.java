package id.konvensirakyat.audit.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.seats.Allocation;
import id.konvensirakyat.convention.seats.Divisors;
import id.konvensirakyat.convention.seats.PartyFigures;
import id.konvensirakyat.convention.seats.SeatNumbers;
import id.konvensirakyat.convention.seats.SeatResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Seats by dapil and party, as tables for people or as JSON for programs. */
public final class SeatsReport {
  private static final String NL = System.lineSeparator();

  private final PartyFigures votes;
  private final SeatNumbers seats;
  private final int basisPoints;
  private final Divisors divisors;
  private final SeatResult result;
  private final Optional<PartyFigures> official;
  private final List<DapilCode> differing;

  /**
   * A report.
   *
   * @param official announced seats to compare with, if there are any
   */
  public SeatsReport(
      PartyFigures votes,
      SeatNumbers seats,
      int basisPoints,
      Divisors divisors,
      SeatResult result,
      Optional<PartyFigures> official) {
    this.votes = votes;
    this.seats = seats;
    this.basisPoints = basisPoints;
    this.divisors = divisors;
    this.result = result;
    this.official = official;
    this.differing = official.map(seen -> List.copyOf(result.differing(seen))).orElse(List.of());
  }

  /** Tables; the last lines say what an observer acts upon. */
  public String text(Language language) {
    var text = new StringBuilder();
    String head = "%s %s.%02d%%, %s %s%n";
    text.append(
        head.formatted(
            language.say("threshold", "ambang batas"),
            basisPoints / 100,
            basisPoints % 100,
            language.say("divisors", "pembagi"),
            divisors()));
    for (var dapil : result.byDapil().entrySet()) {
      text.append("%-6s %3d  %s%n".formatted(dapil.getKey(), seats(dapil.getKey()), held(dapil)));
    }
    text.append(NL).append(national(language)).append(NL);
    withoutVotes().forEach(dapil -> text.append(noVotes(dapil, language)));
    result.open().forEach((dapil, ask) -> text.append(ask(dapil, ask, language)));
    if (official.isPresent()) {
      differing.forEach(dapil -> text.append(difference(dapil, language)));
      text.append(verdict(language));
    }
    return text.toString();
  }

  private String held(Map.Entry<DapilCode, Allocation<String>> dapil) {
    return listed(result.certain(dapil.getKey()));
  }

  private String national(Language language) {
    var table = new StringBuilder();
    long all = votes.national().values().stream().mapToLong(n -> n).sum();
    Map<String, Integer> won = result.national();
    List<String> parties =
        votes.national().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingInt(party -> -won.getOrDefault(party, 0)))
            .toList();
    for (String party : parties) {
      long cast = votes.national().getOrDefault(party, 0L);
      String below =
          result.reached().contains(party)
              ? ""
              : language.say("  below the threshold", "  di bawah ambang batas");
      table.append(
          String.format(
              language.locale(),
              "%-12s %,13d  %5.2f%%  %4d%s%n",
              Printable.of(party),
              cast,
              all == 0 ? 0.0 : 100.0 * cast / all,
              won.getOrDefault(party, 0),
              below));
    }
    int given = won.values().stream().mapToInt(n -> n).sum();
    table.append(
        String.format(
            language.locale(),
            "%-12s %,13d          %4d%n",
            language.say("all", "semua"),
            all,
            given));
    return table.toString();
  }

  private String noVotes(DapilCode dapil, Language language) {
    return dapil + ": " + language.say("no votes are given", "tidak ada suara") + NL;
  }

  private static String ask(DapilCode dapil, Allocation.AskAPerson<String> ask, Language language) {
    String parties = Printable.of(String.join(", ", ask.between()));
    return language
            .say(
                "%s: EQUAL QUOTIENTS on the last seats (%d left) between %s: ask a person",
                "%s: HASIL BAGI SAMA untuk kursi terakhir (sisa %d) antara %s: tanyakan kepada yang berwenang")
            .formatted(dapil, ask.left(), parties.isEmpty() ? "-" : parties)
        + NL;
  }

  private String difference(DapilCode dapil, Language language) {
    return language
            .say("%s: computed %s; official %s", "%s: hitungan %s; resmi %s")
            .formatted(dapil, listed(result.certain(dapil)), listed(announced(dapil)))
        + NL;
  }

  private String verdict(Language language) {
    return (differing.isEmpty()
            ? language
                .say(
                    "SAME as the official seats in all %d dapil.",
                    "SAMA dengan kursi resmi di semua %d dapil.")
                .formatted(result.byDapil().size())
            : language
                .say(
                    "DIFFERENT from the official seats in %d of %d dapil.",
                    "BERBEDA dari kursi resmi di %d dari %d dapil.")
                .formatted(differing.size(), result.byDapil().size()))
        + NL;
  }

  /** One JSON object on one line, in ASCII. */
  public String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("threshold_basis_points", basisPoints);
    json.put("divisors_tenths", List.of(divisors.first(), divisors.second(), divisors.step()));
    json.put("reached", List.copyOf(result.reached()));
    json.put("votes", votes.national());
    json.put("seats", result.national());
    json.put("dapil", result.byDapil().keySet().stream().map(this::dapil).toList());
    json.put("without_votes", withoutVotes().stream().map(DapilCode::digits).toList());
    official.ifPresent(
        seen -> json.put("differing", differing.stream().map(DapilCode::digits).toList()));
    return Printable.ascii(JSONObjectUtils.toJSONString(json));
  }

  private Map<String, Object> dapil(DapilCode code) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", code.digits());
    json.put("seats", seats(code));
    json.put("held", result.certain(code));
    if (result.byDapil().get(code) instanceof Allocation.AskAPerson<String> ask) {
      json.put("left", ask.left());
      json.put("between", ask.between());
    }
    if (official.isPresent()) {
      json.put("official", announced(code));
    }
    return json;
  }

  private int seats(DapilCode code) {
    return Optional.ofNullable(seats.byDapil().get(code)).orElse(0);
  }

  private Map<String, Long> announced(DapilCode code) {
    var seen = new TreeMap<>(official.orElseThrow().of(code));
    seen.values().removeIf(n -> n == 0);
    return seen;
  }

  private List<DapilCode> withoutVotes() {
    var without = new TreeSet<>(seats.byDapil().keySet());
    without.removeAll(result.byDapil().keySet());
    return List.copyOf(without);
  }

  private String divisors() {
    return List.of(divisors.first(), divisors.second(), divisors.second() + divisors.step())
            .stream()
            .map(tenths -> tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10)
            .collect(Collectors.joining(", "))
        + ", ...";
  }

  private static String listed(Map<String, ? extends Number> held) {
    return held.isEmpty()
        ? "-"
        : held.entrySet().stream()
            .map(e -> Printable.of(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }
}
