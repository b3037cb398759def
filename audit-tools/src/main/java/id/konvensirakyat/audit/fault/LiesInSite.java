package id.konvensirakyat.audit.fault;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a server could give out in the place of the release that its log names. */
final class LiesInSite {
  private static final String EVIL = "<script src=\"/assets/more.js\"></script>";

  private LiesInSite() {}

  /**
   * One of them.
   *
   * @param id of the fault
   */
  record SiteLie(String id, Consumer<SiteScene> telling) {}

  static Stream<SiteLie> all() {
    return Stream.of(files(), lists(), headers(), logs()).flatMap(List::stream);
  }

  private static List<SiteLie> files() {
    return List.of(
        new SiteLie("F-SITE-01", s -> s.put("assets/w-1.js", s.file("assets/w-1.js") + ";")),
        new SiteLie(
            "F-SITE-02",
            s -> s.put("bilik.html", SiteScene.page(EVIL)).put("assets/more.js", "steal()")),
        new SiteLie("F-SITE-03", s -> s.put("bilik.html", SiteScene.page(EVIL)).release().cosign()),
        new SiteLie("F-SITE-04", s -> s.drop("assets/w-1.js")),
        new SiteLie(
            "F-SITE-05",
            s -> s.answer("bilik.html", 302, Map.of("location", "https://b.example/"), "")),
        new SiteLie(
            "F-SITE-06", s -> s.answer("", 200, Map.of(), SiteScene.page("<title>?</title>"))),
        new SiteLie(
            "F-SITE-07",
            s -> s.answer("bilik.html?konvensi=uji", 200, Map.of(), SiteScene.page(""))),
        new SiteLie("F-SITE-08", LiesInSite::olderPages),
        new SiteLie("F-SITE-09", s -> s.put("mark.svg", "x".repeat(SiteTrials.LIMIT + 1))),
        new SiteLie(
            "F-SITE-10",
            s ->
                s.put("assets/all-2.css", "@import \"https://b.example/x.css\";")
                    .release()
                    .cosign()),
        new SiteLie(
            "F-SITE-11",
            s -> s.put("assets/bilik-1.js", "new Worker(\"/assets/more\")").release().cosign()));
  }

  /** Pages of the release before, though a newer one was logged. */
  private static void olderPages(SiteScene s) {
    s.put("index.html", SiteScene.page("<script src=\"/assets/home-1.js\"></script>"));
  }

  private static List<SiteLie> lists() {
    return List.of(
        new SiteLie("F-SITE-12", s -> s.exchangeList(Optional.of(otherList(s)))),
        new SiteLie("F-SITE-13", s -> s.exchangeList(Optional.empty())),
        new SiteLie("F-SITE-14", s -> s.release(line("../etc/passwd") + s.list()).cosign()),
        new SiteLie("F-SITE-15", s -> s.release(s.list() + lastLine(s.list())).cosign()));
  }

  /** Of the same files, one of them with another hash. */
  private static String otherList(SiteScene s) {
    return s.list().replace(line("mark.svg", s.file("mark.svg")), line("mark.svg", "another"));
  }

  private static String line(String path) {
    return line(path, path);
  }

  private static String line(String path, String content) {
    return Hash.of(content).hex() + "  " + path + "\n";
  }

  private static String lastLine(String list) {
    return list.lines().reduce((one, other) -> other).orElseThrow() + "\n";
  }

  private static List<SiteLie> headers() {
    String policy = "content-security-policy";
    return List.of(
        new SiteLie("F-SITE-16", s -> s.header(policy, "")),
        new SiteLie(
            "F-SITE-17",
            s -> s.header(policy, SiteScene.POLICY + "; script-src 'self' 'unsafe-inline'")),
        new SiteLie(
            "F-SITE-18",
            s ->
                s.answer(
                    "bilik.html",
                    200,
                    Map.of("link", "</assets/more.css>; rel=stylesheet"),
                    s.file("bilik.html"))));
  }

  private static List<SiteLie> logs() {
    return List.of(
        new SiteLie(
            "F-SITE-19",
            s -> s.show(new LyingLog(SiteScene.ORIGIN, LogScene.seed(1)).append(key(s))).cosign()),
        new SiteLie("F-SITE-20", s -> s.put("bilik.html", SiteScene.page("")).release()),
        new SiteLie("F-SITE-21", LiesInSite::anotherHistory),
        new SiteLie(
            "F-SITE-22",
            s -> s.show(new LyingLog(SiteScene.ORIGIN, LogScene.seed(2)).append(key(s)))),
        new SiteLie("F-SITE-23", s -> s.log().serve("tile/entries/000.p/5", new byte[] {0, 1, 2})));
  }

  private static LogEntry key(SiteScene s) {
    return new LogEntry.Key(s.keys().log().get(0));
  }

  /** Shows a log whose release the witnesses never saw, and gives that release out. */
  private static void anotherHistory(SiteScene s) {
    byte[] witnessed = s.log().checkpoint().toString().getBytes(StandardCharsets.UTF_8);
    LyingLog other = s.log().fork(4);
    other.append(new LogEntry.Release(Hash.of(s.list()), Instant.parse("2026-11-28T11:00:00Z")));
    s.show(other.serve("witnessed", witnessed));
  }
}
