package id.konvensirakyat.audit.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.site.LoggedRelease;
import id.konvensirakyat.audit.site.SiteFault;
import id.konvensirakyat.audit.site.SiteFinding;
import id.konvensirakyat.audit.site.SiteResult;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one look at a site showed, in the observer's language and for programs. */
public final class SiteReport {
  private static final int MOST_LINES = 40;

  private final SiteResult result;
  private final Look look;

  /**
   * When and how it was looked at.
   *
   * @param prefix of the log
   * @param site where the pages are
   * @param userAgent what the observer's browser called itself
   */
  public record Look(String prefix, URI site, String userAgent, Instant at) {}

  public SiteReport(SiteResult result, Look look) {
    this.result = result;
    this.look = look;
  }

  /** Lines for people; each ends in a line break. */
  public String text(Language language) {
    Lines lines = new Lines(language);
    lines.fact("Log", "Catatan", look.prefix());
    result.now().ifPresent(now -> lines.fact("Signed", "Ditandatangani", signed(now, language)));
    result
        .release()
        .ifPresent(release -> lines.fact("Release", "Rilis", release(release, language)));
    lines.fact("Site", "Situs", look.site() + ", " + look.at());
    lines.fact("Asked as", "Sebagai", look.userAgent());
    lines.fact(
        "Files",
        "Berkas",
        result.same()
            + language.say(" of ", " dari ")
            + result.files()
            + language.say(" are the logged ones", " adalah yang dicatat"));
    if (!result.others().isEmpty()) {
      lines.fact("May talk to", "Menghubungi", String.join(", ", result.others()));
    }
    findings(lines, language);
    lines.add(
        language.say(
            "This is what this device was given, on this network, this once. A server can give"
                + " others something else: repeat it from another network (a phone's, a friend's)"
                + " and with another --user-agent, and compare the hash of the release.",
            "Ini yang diberikan kepada perangkat ini, lewat jaringan ini, sekali ini. Server dapat"
                + " memberi orang lain hal yang berbeda: ulangi dari jaringan lain (ponsel, teman)"
                + " dan dengan --user-agent lain, lalu cocokkan hash rilisnya."));
    lines.add(verdict(language));
    return lines.text.toString();
  }

  private static String signed(LogCheckpoints.Read now, Language language) {
    return now.checkpoint().origin()
        + ", "
        + now.checkpoint().head().size()
        + language.say(" entries, witnesses: ", " butir, saksi: ")
        + now.signed().cosigned().size();
  }

  private static String release(LoggedRelease release, Language language) {
    return release.entry().list().hex()
        + language.say(", entry ", ", butir ")
        + release.index()
        + ", "
        + release.entry().at();
  }

  private void findings(Lines lines, Language language) {
    for (SiteFault fault : SiteFault.values()) {
      List<SiteFinding> these =
          result.findings().stream().filter(finding -> finding.fault() == fault).toList();
      if (!these.isEmpty()) {
        lines.add(fault + ": " + language.say(fault.english(), fault.indonesian()));
        these.stream()
            .limit(MOST_LINES)
            .forEach(finding -> lines.add("  " + finding.place() + "  " + finding.detail()));
      }
      if (these.size() > MOST_LINES) {
        int more = these.size() - MOST_LINES;
        lines.add(language.say("  and more (--json): ", "  dan lagi (--json): ") + more);
      }
    }
  }

  private String verdict(Language language) {
    return switch (result.verdict()) {
      case SAME ->
          language.say(
              "THE LOGGED FILES: what was served here is the release that the log names.",
              "BERKAS YANG DICATAT: yang disajikan di sini adalah rilis dalam catatan.");
      case DIFFERS ->
          language.say(
              "DIFFERS: do not vote with these pages. Keep the evidence (--download), and tell other"
                  + " observers.",
              "BERBEDA: jangan memberi suara dengan halaman ini. Simpan buktinya (--download), dan"
                  + " beri tahu pemantau lain.");
      case OPEN ->
          language.say(
              "NOT ALL COMPARED: nothing differs in what was; try again.",
              "BELUM SEMUA DIBANDINGKAN: yang dibandingkan tidak berbeda; coba lagi.");
    };
  }

  /** One JSON object on one line, in ASCII. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", "konvensi-site/1");
    all.put("log", look.prefix());
    all.put("site", look.site().toString());
    all.put("at", look.at().toString());
    all.put("user-agent", look.userAgent());
    all.put("keys", result.keys().log().stream().map(Object::toString).toList());
    all.put("needed", result.keys().needed());
    result.now().ifPresent(now -> all.put("checkpoint", checkpoint(now)));
    result.release().ifPresent(release -> all.put("release", release(release)));
    all.put("files", result.files());
    all.put("same", result.same());
    all.put("others", result.others());
    all.put("findings", result.findings().stream().map(SiteReport::finding).toList());
    all.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
    return Printable.ascii(JSONObjectUtils.toJSONString(all)) + "\n";
  }

  private static Map<String, Object> checkpoint(LogCheckpoints.Read now) {
    return Map.of(
        "size", now.checkpoint().head().size(),
        "root", now.checkpoint().head().root().toString(),
        "cosigned", now.signed().cosigned().size());
  }

  private static Map<String, Object> release(LoggedRelease release) {
    return Map.of(
        "entry", release.index(),
        "sha256", release.entry().list().hex(),
        "at", release.entry().at().toString());
  }

  private static Map<String, Object> finding(SiteFinding finding) {
    return Map.of(
        "fault", finding.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "open", finding.fault().isOpen(),
        "place", finding.place(),
        "detail", finding.detail());
  }

  /** Lines in which nothing that a server sent acts on a terminal. */
  private static final class Lines {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    Lines(Language language) {
      this.language = language;
    }

    void fact(String english, String indonesian, String value) {
      add("%-14s %s".formatted(language.say(english, indonesian), value));
    }

    void add(String line) {
      text.append(Printable.of(line)).append(System.lineSeparator());
    }
  }
}
