package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileNodes;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The log as it is served, verified by what anybody can verify it by. */
class LogHttpTest {
  @Test
  void aNewConventionHasALogThatVerifies() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    ServedLog log = ServedLog.read(convention.id());
    assertEquals(3, log.entries().size());
    assertTrue(log.entries().get(0) instanceof LogEntry.Key);
    LogEntry.Release release = (LogEntry.Release) log.entries().get(1);
    byte[] list =
        Http.nobody().get("/releases/" + release.list().hex() + ".txt").expect(200).bytes();
    assertEquals(release.list(), Hash.of(list));
    assertServed(new String(list, StandardCharsets.UTF_8));
    LogEntry.Act create = (LogEntry.Act) log.entries().get(2);
    assertEquals("CREATE", create.kind());
    JsonNode view = Http.nobody().get(log.path()).expect(200).json();
    assertEquals(2, view.get("needed").asInt());
    assertEquals(3, view.get("witnesses").size());
    assertEquals(
        PlatformServer.shared().origin().getAuthority() + "/api" + log.path(),
        view.get("origin").asText());
    assertEquals(
        PlatformServer.shared().origin() + "/api" + log.path(), view.get("prefix").asText());
  }

  /** What the list says is what anybody gets. */
  private static void assertServed(String list) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String line : list.lines().toList()) {
      URI file = PlatformServer.shared().origin().resolve("/" + line.substring(66));
      byte[] content =
          client
              .send(HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.ofByteArray())
              .body();
      assertEquals(line.substring(0, 64), Hash.of(content).hex(), line);
    }
  }

  @Test
  void everyActAndEventIsInIt() throws Exception {
    RunningConvention convention = RunningConvention.voting(2, 2, List.of("3103"), "3101", "3102");
    ServedLog open = ServedLog.read(convention.id());
    convention.publishResults();
    ServedLog log = ServedLog.read(convention.id());
    assertTrue(
        Consistency.check(
                Consistency.prove(
                    open.checkpoint().head().size(),
                    log.checkpoint().head().size(),
                    new TileNodes(log.checkpoint().head().size(), log.source())),
                open.checkpoint().head().size(),
                open.checkpoint().head().root(),
                log.checkpoint().head().size(),
                log.checkpoint().head().root())
            .holds());
    assertExported(convention, log);
    JsonNode acts = Http.nobody().get(convention.path("/acts")).expect(200).json();
    List<LogEntry.Act> logged = log.entries(LogEntry.Act.class);
    assertEquals(acts.size(), logged.size());
    for (int i = 0; i < acts.size(); i++) {
      assertEquals(acts.get(i).get("hash").asText(), logged.get(i).line().hex());
      assertEquals(acts.get(i).get("kind").asText(), logged.get(i).kind());
      assertEquals(acts.get(i).get("at").asText(), logged.get(i).at().toString());
    }
    for (String dapil : List.of("3101", "3102")) {
      JsonNode head = convention.box(dapil).state().get("head");
      List<LogEntry.Event> events =
          log.entries(LogEntry.Event.class).stream()
              .filter(e -> e.election().toString().equals(convention.box(dapil).uuid()))
              .toList();
      LogEntry.Event last = events.get(events.size() - 1);
      assertEquals(EventType.RESULT, last.type());
      assertEquals(head.get("height").asInt() + 1, events.size());
      assertEquals(head.get("hash").asText(), last.event().hex());
    }
  }

  /** The folder of the export is what a static server would give out of this very log. */
  private static void assertExported(RunningConvention convention, ServedLog log) throws Exception {
    byte[] export = Http.nobody().get(convention.path("/export.zip")).expect(200).bytes();
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        if (file.getName().startsWith("log/")) {
          files.put(file.getName().substring(3), zip.readAllBytes());
        }
      }
    }
    long size = log.checkpoint().head().size();
    SignedNote note = SignedNote.parse(files.remove("/checkpoint"));
    assertEquals(log.checkpoint(), log.policy().verify(note).checkpoint());
    assertEquals(
        Tiles.of(size).flatMap(LogHttpTest::paths).collect(Collectors.toSet()), files.keySet());
    files.forEach(
        (path, content) ->
            assertArrayEquals(
                Http.nobody().get(log.path() + path).expect(200).bytes(), content, path));
  }

  private static Stream<String> paths(Tile tile) {
    return tile.level() == 0
        ? Stream.of("/" + tile.path(), "/" + tile.entriesPath())
        : Stream.of("/" + tile.path());
  }

  @Test
  void filesAreServedForGoodAndOnlyAsFarAsTheLogGoes() throws Exception {
    SampleConvention convention = SampleConvention.draft();
    ServedLog log = ServedLog.read(convention.id());
    String tile = log.path() + "/tile/0/000.p/3";
    Answer before = Http.nobody().get(tile).expect(200);
    assertEquals("public, max-age=31536000, immutable", before.header("Cache-Control"));
    assertEquals("application/octet-stream", before.header("Content-Type"));
    assertFalse(before.header("ETag").isEmpty());
    Answer entries = Http.nobody().get(log.path() + "/tile/entries/000.p/2").expect(200);
    Answer checkpoint = Http.nobody().get(log.path() + "/checkpoint").expect(200);
    assertEquals("public, max-age=1", checkpoint.header("Cache-Control"));
    assertEquals("text/plain;charset=utf-8", checkpoint.header("Content-Type").replace(" ", ""));
    convention.act("FREEZE_RULES").expect(200);
    assertArrayEquals(before.bytes(), Http.nobody().get(tile).expect(200).bytes());
    assertArrayEquals(
        entries.bytes(),
        Http.nobody().get(log.path() + "/tile/entries/000.p/2").expect(200).bytes());
    for (String none :
        List.of(
            "/tile/0/000",
            "/tile/0/000.p/200",
            "/tile/0/000.p/0",
            "/tile/0/000.p/03",
            "/tile/0/000.p/256",
            "/tile/1/000.p/1",
            "/tile/0/001.p/1",
            "/tile/00/000.p/1",
            "/tile/8/000.p/1",
            "/tile/-1/000.p/1",
            "/tile/0/x000/000.p/1",
            "/tile/0/0000.p/1",
            "/tile/entries/000",
            "/tile/entries/000.p/200",
            "/tile/entries/x001/000.p/1",
            "/tile/entries",
            "/tile/0",
            "/tile/0/..%2F..",
            "/tile/0/000.p/1/",
            "/rotation/0",
            "/rotation/1",
            "/rotation/01",
            "/rotation/99999999999",
            "/x")) {
      assertEquals("not-found", Http.nobody().get(log.path() + none).problem(), none);
    }
  }
}
