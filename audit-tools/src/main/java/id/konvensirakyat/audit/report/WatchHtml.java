package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.log.Alarm;
import id.konvensirakyat.audit.log.LogHistory;
import id.konvensirakyat.audit.log.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a watch saw, as one page with charts; each chart's figures are in a table below it. */
public final class WatchHtml {
  private static final int MOST_BARS = 24 * 14;
  private static final int MOST_POINTS = 500;
  private static final String STYLE =
      "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;"
          + "background:#fff}table{border-collapse:collapse}th,td{padding:.2rem .8rem;"
          + "border-bottom:1px solid #888;text-align:left;overflow-wrap:anywhere}svg{width:100%}"
          + ".a{fill:#1d4ed8}.b{fill:#b45309}.l{fill:none;stroke:#1d4ed8;stroke-width:2}"
          + ".axis{fill:none;stroke:#111}text{font-size:12px}.bad{color:#b00020;font-weight:bold}"
          + ".key{display:inline-block;width:1em;height:1em;vertical-align:middle}"
          + ".ka{background:#1d4ed8}.kb{background:#b45309}";

  private final WatchSummary summary;
  private final Language language;
  private final StringBuilder page = new StringBuilder();

  private WatchHtml(WatchSummary summary, Language language) {
    this.summary = summary;
    this.language = language;
  }

  /** The page in a language. */
  public static String of(WatchSummary summary, Language language) {
    return new WatchHtml(summary, language).page();
  }

  private String page() {
    String title = say("Watch of a public log", "Pemantauan catatan publik");
    page.append("<!DOCTYPE html>\n<html lang=\"").append(language == Language.ID ? "id" : "en");
    page.append(
        "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    page.append("<title>").append(title).append("</title><style>").append(STYLE);
    page.append("</style>\n<h1>").append(title).append("</h1>\n");
    facts();
    alarms();
    hours();
    ages();
    return page.append("</html>\n").toString();
  }

  private void facts() {
    long ballots = summary.hours().values().stream().mapToLong(LogHistory.Hourly::ballots).sum();
    long tested = summary.hours().values().stream().mapToLong(LogHistory.Hourly::tested).sum();
    page.append("<table>\n");
    row("th", say("Log", "Catatan"), summary.prefix());
    row("th", say("Written", "Ditulis"), summary.at().truncatedTo(ChronoUnit.SECONDS).toString());
    row("th", say("Entries", "Butir"), String.valueOf(summary.entries()));
    row("th", say("Ballots", "Surat suara"), String.valueOf(ballots));
    row("th", say("Tested ballots", "Surat suara uji"), String.valueOf(tested));
    row(
        "th",
        say("Witnesses needed", "Saksi yang dibutuhkan"),
        summary.keys().needed() + " / " + summary.keys().witnesses().size());
    page.append("</table>\n");
  }

  private void alarms() {
    page.append("<h2>").append(say("Alarms", "Peringatan")).append("</h2>\n");
    if (summary.alarms().isEmpty()) {
      page.append("<p>").append(say("None.", "Tidak ada.")).append("\n");
      return;
    }
    page.append("<table>\n");
    for (Alarm alarm : summary.alarms()) {
      String meaning = say(alarm.kind().english(), alarm.kind().indonesian());
      page.append("<tr><td>").append(alarm.at().truncatedTo(ChronoUnit.SECONDS));
      page.append(alarm.kind().isWarning() ? "<td>" : "<td class=\"bad\">").append(alarm.kind());
      page.append("<td>").append(escaped(meaning + ": " + alarm.detail())).append("\n");
    }
    page.append("</table>\n");
  }

  private void hours() {
    boolean byDay = summary.hours().size() > MOST_BARS;
    Map<String, long[]> sums = new TreeMap<>();
    summary
        .hours()
        .forEach(
            (hour, logged) -> {
              long[] sum =
                  sums.computeIfAbsent(
                      hour.toString().substring(0, byDay ? 10 : 13), h -> new long[3]);
              sum[0] += logged.entries();
              sum[1] += logged.ballots();
              sum[2] += logged.tested();
            });
    String title =
        byDay
            ? say("Entries and ballots per day", "Butir dan surat suara per hari")
            : say("Entries and ballots per hour", "Butir dan surat suara per jam");
    page.append("<h2>").append(title).append(" (UTC)</h2>\n<p><span class=\"key ka\"></span> ");
    page.append(say("entries", "butir")).append(" <span class=\"key kb\"></span> ");
    page.append(say("ballots", "surat suara")).append("\n");
    List<String> labels = List.copyOf(sums.keySet());
    page.append(
        Chart.bars(
            title,
            labels,
            List.of(
                new Chart.Series("entries", "a", values(sums, 0)),
                new Chart.Series("ballots", "b", values(sums, 1)))));
    begin(
        say("Time", "Waktu"),
        say("Entries", "Butir"),
        say("Ballots", "Surat suara"),
        say("Tested", "Diuji"));
    sums.forEach(
        (label, sum) ->
            row(
                "td",
                label,
                String.valueOf(sum[0]),
                String.valueOf(sum[1]),
                String.valueOf(sum[2])));
    page.append("</table></details>\n");
  }

  private static List<Long> values(Map<String, long[]> sums, int which) {
    return sums.values().stream().map(sum -> sum[which]).toList();
  }

  private void ages() {
    List<Observation> shown = thinned(summary.seen());
    String title = say("Age of the cosignatures in seconds", "Usia tanda tangan saksi dalam detik");
    page.append("<h2>").append(title).append("</h2>\n");
    page.append(
        Chart.line(
            title,
            shown.stream().map(o -> o.at().truncatedTo(ChronoUnit.SECONDS).toString()).toList(),
            new Chart.Series("age", "l", shown.stream().map(WatchHtml::age).toList())));
    begin(
        say("Seen", "Dilihat"),
        say("Entries", "Butir"),
        say("Witnessed", "Disaksikan"),
        say("Witnesses", "Saksi"),
        say("Age", "Usia"));
    for (Observation o : shown) {
      row(
          "td",
          o.at().truncatedTo(ChronoUnit.SECONDS).toString(),
          String.valueOf(o.size()),
          String.valueOf(o.witnessed()),
          String.valueOf(o.witnesses()),
          o.witnessed() == 0 ? "-" : String.valueOf(age(o)));
    }
    page.append("</table></details>\n");
  }

  private static long age(Observation one) {
    return one.cosigned().equals(Instant.EPOCH)
        ? 0
        : Math.max(0, Duration.between(one.cosigned(), one.at()).toSeconds());
  }

  private static List<Observation> thinned(List<Observation> seen) {
    int step = seen.size() / MOST_POINTS + 1;
    List<Observation> shown = new ArrayList<>();
    for (int i = 0; i < seen.size(); i += step) {
      shown.add(seen.get(i));
    }
    return shown;
  }

  private void begin(String... heads) {
    page.append("<details><summary>").append(say("As a table", "Sebagai tabel"));
    page.append("</summary><table>\n");
    page.append("<tr>");
    for (String head : heads) {
      page.append("<th>").append(head);
    }
    page.append('\n');
  }

  private void row(String cell, String... values) {
    page.append("<tr>");
    for (int i = 0; i < values.length; i++) {
      page.append('<').append(i == 0 || cell.equals("td") ? cell : "td").append('>');
      page.append(escaped(values[i]));
    }
    page.append('\n');
  }

  private String say(String english, String indonesian) {
    return language.say(english, indonesian);
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
