package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.fault.SiteScene;
import id.konvensirakyat.audit.site.Answer;
import id.konvensirakyat.audit.site.Browser;
import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit site} before a server that is honest, lies, stalls or never ends. */
class CheckSiteTest {
  private static final String LOG = "/api/conventions/uji/log";
  private static final int LIMIT = 1 << 20;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, Headers> asked = new ConcurrentHashMap<>();
  private final Set<String> endless = ConcurrentHashMap.newKeySet();
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private final SiteScene scene = new SiteScene();
  private HttpServer server;
  private boolean compressed;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String address = exchange.getRequestURI().toString();
      asked.put(address, exchange.getRequestHeaders());
      if (down.contains(address)) {
        return; // closes without an answer
      }
      if (endless.contains(address)) {
        pour(exchange);
      } else if (address.startsWith(LOG + "/")) {
        Optional<byte[]> file = scene.log().read(address.substring(LOG.length() + 1), LIMIT);
        send(exchange, file.isPresent() ? 200 : 404, file.orElse(new byte[0]));
      } else {
        Answer answer = scene.get(address.substring(1), 1 << 25);
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        send(exchange, answer.status(), answer.body());
      }
    }
  }

  /** Sends until the other side has enough of it. */
  private static void pour(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      byte[] piece = new byte[1 << 16];
      for (int i = 0; i < 1 << 12; i++) {
        body.write(piece);
      }
    }
  }

  private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    byte[] sent = body;
    if (compressed) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (OutputStream zip = new GZIPOutputStream(zipped)) {
        zip.write(body);
      }
      sent = zipped.toByteArray();
    }
    exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
    if (sent.length > 0) {
      exchange.getResponseBody().write(sent);
    }
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private int run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("site", origin() + LOG));
    scene.keys().log().forEach(key -> arguments.add("--log=" + key));
    scene.keys().witnesses().forEach(key -> arguments.add("--witness=" + key));
    arguments.add("--lang=en");
    arguments.addAll(List.of(more));
    return runPlain(arguments.toArray(String[]::new));
  }

  private int runPlain(String... arguments) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private void assertSaid(String... words) {
    for (String each : words) {
      assertTrue(out.toString().contains(each), () -> each + " is not in: " + out + err);
    }
  }

  @Test
  void anHonestSiteGivesOutWhatItsLogNames() {
    assertEquals(0, run("--download=" + folder.resolve("kept")), () -> out + " " + err);
    assertSaid("7 of 7 are the logged ones", "THE LOGGED FILES");
    assertSaid("May talk to    https://masuk.example", "repeat it from another network");
    assertSaid(Hash.of(scene.list()).hex() + ", entry 4, 2026-11-28T10:00:02Z");
    assertFalse(Files.exists(folder.resolve("kept")));
    assertEquals("", err.toString());
  }

  @Test
  void everyAddressIsAskedForAsAPhoneWould() {
    assertEquals(0, run());
    for (String address :
        List.of("/", "/bilik.html", "/bilik.html?konvensi=uji", LOG + "/checkpoint")) {
      assertEquals(List.of(Browser.PHONE), asked.get(address).get("User-Agent"), address);
    }
    assertFalse(asked.toString().contains("Java"), asked::toString);
    assertFalse(asked.toString().contains("Cookie"), asked::toString);
    assertEquals(List.of("text/css,*/*;q=0.1"), asked.get("/assets/all-2.css").get("Accept"));
    assertEquals(0, run("--user-agent=Another/1", "--query=pemilihan=x"));
    assertEquals(List.of("Another/1"), asked.get("/bilik.html?pemilihan=x").get("User-Agent"));
  }

  @Test
  void aChangedFileIsToldAndKept() throws Exception {
    scene.put("assets/w-1.js", "steal()");
    assertEquals(1, run("--download=" + folder));
    assertSaid("CHANGED: another file than the logged one", "/assets/w-1.js  7 bytes, SHA-256 ");
    assertSaid(Hash.of("steal()").hex(), "6 of 7 are", "DIFFERS: do not vote with these pages");
    Path kept = kept();
    assertEquals("steal()", Files.readString(kept.resolve("0001-w-1.js")));
    String headers = Files.readString(kept.resolve("0001-w-1.js.headers"));
    assertTrue(headers.startsWith("/assets/w-1.js\n200\n"), headers);
    assertTrue(headers.contains("\nx-content-type-options: nosniff\n"), headers);
    assertEquals(scene.log().checkpoint().toString(), Files.readString(kept.resolve("checkpoint")));
    JsonNode report = new ObjectMapper().readTree(kept.resolve("report.json").toFile());
    assertEquals("changed", report.at("/findings/0/fault").asText());
    assertProves(kept);
  }

  /** The evidence proves to others, without the server, that the log names the list. */
  private static void assertProves(Path kept) throws Exception {
    TlogProof proof = TlogProof.parse(Files.readAllBytes(kept.resolve("release.tlog-proof")));
    LogEntry.Release entry = (LogEntry.Release) LogEntry.read(proof.extra().orElseThrow());
    assertEquals(Hash.of(Files.readAllBytes(kept.resolve("release.txt"))), entry.list());
    var head = Checkpoint.parse(proof.checkpoint().text()).head();
    assertTrue(
        Inclusion.check(proof.hashes(), head.size(), head.root(), proof.index(), entry.leaf())
            .holds());
  }

  private Path kept() throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      List<Path> all = runs.toList();
      assertEquals(1, all.size(), all::toString);
      return all.get(0);
    }
  }

  @Test
  void aMissingFileAndARedirectAreTold() {
    scene.drop("assets/w-1.js");
    scene.answer("bilik.html", 302, Map.of("location", origin() + "/index.html"), "");
    assertEquals(1, run());
    assertSaid("MISSING: ", "/assets/w-1.js  status 404");
    assertSaid("REDIRECTED: ", "/bilik.html  status 302 " + origin() + "/index.html");
    assertSaid("5 of 7 are");
  }

  @Test
  void anAddedScriptIsNamedFetchedAndKept() throws Exception {
    String page = scene.file("bilik.html");
    scene.put("bilik.html", page.replace("</head>", "<script src=/evil.js></script></head>"));
    scene.put("evil.js", "evil()");
    assertEquals(1, run("--download=" + folder));
    assertSaid("EXTRA: loads what no release names");
    assertSaid("  bilik.html  evil.js (6 bytes, SHA-256 " + Hash.of("evil()").hex() + ")");
    try (Stream<Path> files = Files.list(kept())) {
      assertTrue(files.anyMatch(file -> file.toString().endsWith("-evil.js")));
    }
  }

  @Test
  void anotherSiteThatAPageNamesIsNotAsked() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Set<String> reached = ConcurrentHashMap.newKeySet();
    other.createContext("/", exchange -> reached.add(exchange.getRequestURI().toString()));
    other.start();
    try {
      String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/x.js";
      scene.put("bilik.html", "<script src=\"" + address + "\"></script>");
      scene.answer("mark.svg", 301, Map.of("location", address), "");
      assertEquals(1, run());
      assertSaid("bilik.html  " + address + " (not fetched)");
      assertEquals(Set.of(), reached);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aListOfAnotherHashIsRefused() {
    String path = "api/releases/" + Hash.of(scene.list()).hex() + ".txt";
    scene.answer(path, 200, Map.of(), scene.list().replace("mark", "mork"));
    assertEquals(1, run());
    assertSaid("LIST: ", "it is another list, SHA-256 ", "0 of 0 are");
    assertFalse(asked.containsKey("/bilik.html"), asked::toString);
  }

  @Test
  void aListThatLeadsOutOrNamesAPathTwiceIsRefused() {
    String traversal = Hash.of("x").hex() + "  ../../etc/passwd\n";
    scene.release(traversal + scene.list()).cosign();
    assertEquals(1, run("--download=" + folder));
    assertSaid("LIST: ", "line 1: ../../etc/passwd is no path of a page");
    String twice = Hash.of("x").hex() + "  mark.svg\n";
    scene.release(scene.list() + twice).cosign();
    assertEquals(1, run());
    assertSaid("mark.svg stands twice or out of order");
    assertFalse(asked.keySet().stream().anyMatch(a -> a.contains("passwd")), asked::toString);
  }

  @Test
  void aReleaseThatTheLogDoesNotNameDiffers() {
    scene.put("bilik.html", "<p>new</p>").put("index.html", "<p>new</p>");
    String own = "api/releases/" + Hash.of(scene.list()).hex() + ".txt";
    scene.answer(own, 200, Map.of(), scene.list());
    assertEquals(1, run());
    assertSaid("CHANGED", "5 of 7 are", "  /index.html  ", "  /bilik.html?konvensi=uji  ");
    assertFalse(asked.containsKey("/" + own), asked::toString);
  }

  @Test
  void anOlderReleaseIsCalledSo() {
    scene.put("index.html", older());
    assertEquals(1, run());
    assertSaid("OLDER: the file of an older release", ", of 2026-11-28T10:00:01Z (entry 2)");
    assertFalse(out.toString().contains("CHANGED"), out::toString);
  }

  private static String older() {
    return "<!doctype html>\n<html><head><script src=\"/assets/home-1.js\"></script></head><body>"
        + "</body></html>\n";
  }

  @Test
  void aFileWithoutEndIsLeftAtTheLimit() {
    endless.add("/mark.svg");
    assertEquals(3, run("--limit=100000"));
    assertSaid("/mark.svg  it has more than 100000 bytes (--limit)", "NOT ALL COMPARED");
    compressed = true;
    endless.clear();
    scene.answer("mark.svg", 200, Map.of(), "x".repeat(20_000_000));
    assertEquals(3, run("--limit=100000"));
    assertEquals(2, run("--limit=0"));
    endless.add(LOG + "/checkpoint");
    assertEquals(2, run());
  }

  @Test
  void aCompressedSiteIsRead() {
    compressed = true;
    assertEquals(0, run(), () -> out + " " + err);
  }

  @Test
  void aServerThatDoesNotAnswerProvesNothing() {
    down.add("/mark.svg");
    scene.answer("bilik.html", 503, Map.of(), "");
    assertEquals(3, run());
    assertSaid("/mark.svg  no answer", "/bilik.html  status 503", "NOT ALL COMPARED");
    down.add(LOG + "/checkpoint");
    assertEquals(2, run());
    assertEquals(2, runPlain("site", "http://127.0.0.1:1" + LOG));
    assertEquals(2, runPlain("site", "file:///etc/passwd"));
    assertTrue(err.toString().contains("Not a web address"), err::toString);
  }

  @Test
  void aServerThatGoesAwayIsNotAskedForever() {
    scene.list().lines().forEach(line -> down.add("/" + line.substring(66)));
    scene.put("assets/all-2.css", "changed");
    down.remove("/assets/all-2.css");
    assertEquals(1, run());
    assertSaid("/assets/all-2.css  7 bytes", "addresses were not asked for any more");
  }

  @Test
  void witnessesMustHaveSeenTheRelease() {
    scene.put("mark.svg", "<svg/>");
    scene.release(scene.list());
    assertEquals(3, run());
    assertSaid("NOT_WITNESSED: ", "5 entries are cosigned by 1 of the 1 needed");
    scene.cosign();
    assertEquals(0, run());
  }

  @Test
  void withoutAKeyTheLogsOwnWordIsTakenAndSaid() {
    assertEquals(0, runPlain("site", origin() + LOG, "--lang=en"));
    assertTrue(err.toString().contains("taken from the log itself"), err::toString);
    String other = new LyingLog("a.example/log", Hash.of("other").bytes()).key().toString();
    assertEquals(1, runPlain("site", origin() + LOG, "--log=" + other, "--lang=en"));
    assertSaid("UNSIGNED: ");
  }

  @Test
  void theSiteCanBeElsewhereThanItsLog() {
    assertEquals(0, run("--site=" + origin().replace("127.0.0.1", "localhost") + "/any/page"));
    assertSaid("http://localhost:" + server.getAddress().getPort() + "/, ");
  }

  @Test
  void programsGetJson() throws Exception {
    scene.drop("mark.svg");
    assertEquals(1, run("--json"));
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertEquals("konvensi-site/1", report.get("format").asText());
    assertEquals("differs", report.get("verdict").asText());
    assertEquals(7, report.get("files").asInt());
    assertEquals(6, report.get("same").asInt());
    assertEquals(4, report.at("/release/entry").asInt());
    assertEquals(5, report.at("/checkpoint/size").asInt());
    assertEquals("https://masuk.example", report.at("/others/0").asText());
    Set<String> fields = new TreeSet<>();
    report.at("/findings/0").fieldNames().forEachRemaining(fields::add);
    assertEquals(Set.of("fault", "open", "place", "detail"), fields);
    assertEquals("/mark.svg", report.at("/findings/0/place").asText());
  }

  @Test
  void nothingThatAServerSendsActsOnATerminal() {
    scene.answer("mark.svg", 302, Map.of("location", "\u001b[2J\u202eevil"), "");
    scene.put("bilik.html", "<script src=\"/\u001b[31m.js\"></script>");
    assertEquals(1, run());
    assertFalse(out.toString().contains("\u001b"), out::toString);
    assertFalse(out.toString().contains("\u202e"), out::toString);
    assertTrue(out.toString().getBytes(StandardCharsets.UTF_8).length > 0);
  }
}
