package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.fault.SmallExport;
import id.konvensirakyat.audit.log.FolderLock;
import id.konvensirakyat.audit.log.FolderLog;
import id.konvensirakyat.audit.log.LogCheckpoints;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileNodes;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit mirror}, {@code receipt} and {@code watch} over a log on a server of files. */
class LogCommandsTest {
  private static final String ORIGIN = "a.example/log";
  private static final NoteSigner WITNESS =
      NoteSigner.cosigner("w.example/1", Hash.of("witness").bytes());

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private LogFiles log = (path, limit) -> Optional.empty();
  private Optional<Path> export = Optional.empty();
  private Optional<byte[]> archive = Optional.empty();
  private boolean compressed;
  private int failsAfter = Integer.MAX_VALUE;

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
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      Optional<byte[]> content =
          path.contains("/log/")
              ? log.read(path.substring(path.indexOf("/log/") + "/log/".length()), 1 << 24)
              : exported(path);
      if (failsAfter-- <= 0) {
        exchange.sendResponseHeaders(503, -1);
      } else if (content.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else if (compressed) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream zip = new GZIPOutputStream(exchange.getResponseBody())) {
          zip.write(content.get());
        }
      } else {
        exchange.sendResponseHeaders(200, Math.max(1, content.get().length));
        exchange.getResponseBody().write(content.get());
      }
    }
  }

  private Optional<byte[]> exported(String path) throws IOException {
    if (path.endsWith("/archive.bel")) {
      return archive;
    }
    return path.equals("/export.zip") && export.isPresent()
        ? Optional.of(Files.readAllBytes(export.get()))
        : Optional.empty();
  }

  private String prefix() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
  }

  private int run(String... arguments) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static byte[] seed() {
    return Hash.of("a log").bytes();
  }

  private static LyingLog grown(int size) {
    LyingLog grown = new LyingLog("a.example/log", seed());
    grown.append(new LogEntry.Key(grown.key()));
    grow(grown, size);
    return grown;
  }

  private static void grow(LyingLog grown, int size) {
    for (int i = grown.size(); i < size; i++) {
      grown.append(new LogEntry.Release(Hash.of("r" + i), Instant.parse("2026-11-28T10:00:00Z")));
    }
  }

  private Path site(SmallExport made) throws IOException {
    Path root = Files.createDirectories(folder.resolve("site"));
    made.write(root);
    log = new FolderLog(root.resolve("log"));
    Path zip = folder.resolve("site.zip");
    try (ZipOutputStream zipped = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        zipped.putNextEntry(new ZipEntry(root.relativize(file).toString()));
        zipped.write(Files.readAllBytes(file));
        zipped.closeEntry();
      }
    }
    export = Optional.of(zip);
    return root;
  }

  @Test
  void aLogIsMirroredAndThenOnlyWhatIsNew() throws Exception {
    LyingLog served = grown(700);
    log = served;
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export", "--lang=en"), err::toString);
    assertTrue(out.toString().contains("copied, new entries: 700"), out::toString);
    assertTrue(err.toString().contains("key: " + served.key()), err::toString);
    assertEquals(0, run("mirror", "--check", copy, "--lang=en"), err::toString);
    assertTrue(out.toString().contains("complete and right, entries: 700"), out::toString);
    asked.clear();
    grow(served, 900);
    String key = served.key().toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export", "--log", key));
    assertFalse(asked.contains("/log/tile/entries/000"), asked::toString);
    assertFalse(asked.contains("/log/tile/entries/001"), asked::toString);
    assertEquals(0, run("mirror", "--check", copy));
    assertServesAs(served, 900, folder.resolve("copy/log"));
  }

  /** Whoever asks the copy gets what the log gives, whichever file of its checkpoint it is. */
  private static void assertServesAs(LyingLog log, int size, Path copy) throws IOException {
    FolderLog files = new FolderLog(copy);
    for (int index = 0; index <= size / Tile.FULL; index++) {
      Tile tile = Tile.at(0, index, size);
      for (String path : List.of(tile.path(), tile.entriesPath())) {
        assertTrue(
            Arrays.equals(
                log.read(path, 1 << 20).orElseThrow(), files.read(path, 1 << 20).orElseThrow()),
            path);
      }
    }
    assertEquals(
        log.checkpoint().toString(),
        new String(files.read("checkpoint", 1 << 20).orElseThrow(), StandardCharsets.UTF_8));
  }

  @Test
  void anInterruptedMirrorGoesOnAndChangesNothingBefore() throws Exception {
    LyingLog served = grown(300);
    log = served;
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export"));
    grow(served, 2000);
    failsAfter = 9;
    assertEquals(2, run("mirror", prefix(), copy, "--no-export"));
    assertEquals(0, run("mirror", "--check", copy, "--lang=en"));
    assertTrue(out.toString().endsWith("entries: 300\n"), out::toString);
    failsAfter = Integer.MAX_VALUE;
    // what the interrupted run left is used only if it is right
    Files.write(folder.resolve("copy/log/tile/entries/001"), new byte[] {0, 1, 2});
    assertEquals(0, run("mirror", prefix(), copy, "--no-export"), err::toString);
    assertEquals(0, run("mirror", "--check", copy));
    assertServesAs(served, 2000, folder.resolve("copy/log"));
  }

  @Test
  void partialTilesDoNotPileUp() throws Exception {
    LyingLog served = grown(257);
    log = served;
    String copy = folder.resolve("copy").toString();
    for (int size = 260; size < 530; size += 10) {
      grow(served, size);
      assertEquals(0, run("mirror", prefix(), copy, "--no-export"), err::toString);
    }
    try (Stream<Path> files = Files.walk(folder.resolve("copy/log"))) {
      long count = files.filter(Files::isRegularFile).count();
      assertTrue(count < 16, "files: " + count);
    }
    assertEquals(0, run("mirror", "--check", copy));
  }

  @Test
  void anotherHistoryIsNotTakenOver() throws Exception {
    LyingLog served = grown(300);
    log = served;
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export"));
    LyingLog fork = served.fork(200);
    fork.append(new LogEntry.Release(Hash.of("other"), Instant.parse("2026-11-28T10:00:00Z")));
    log = fork;
    assertEquals(1, run("mirror", prefix(), copy, "--no-export", "--lang=en"));
    assertTrue(err.toString().contains("FORK"), err::toString);
    grow(fork, 400);
    assertEquals(1, run("mirror", prefix(), copy, "--no-export"));
    log = served.fork(250);
    assertEquals(1, run("mirror", prefix(), copy, "--no-export", "--lang=en"));
    assertTrue(err.toString().contains("SHRINK"), err::toString);
    assertEquals(0, run("mirror", "--check", copy));
    assertServesAs(served, 300, folder.resolve("copy/log"));
  }

  @Test
  void eachDamagedFileOfACopyIsNamed() throws Exception {
    log = grown(600);
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export"));
    Path root = folder.resolve("copy/log");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] right = Files.readAllBytes(file);
        byte[] wrong = right.clone();
        wrong[right.length / 2] ^= 1;
        Files.write(file, wrong);
        assertFalse(run("mirror", "--check", copy) == 0, file.toString());
        Files.delete(file);
        assertEquals(2, run("mirror", "--check", copy), file.toString());
        Files.write(file, right);
      }
    }
    assertEquals(0, run("mirror", "--check", copy));
  }

  /** The old key is all that the reader knows; the new one alone signs. */
  @Test
  void aMirrorFollowsTheLogToItsNextKey() throws Exception {
    LyingLog served = grown(300);
    log = served;
    String old = served.key().toString();
    NoteSigner next = NoteSigner.ed25519("a.example/log", Hash.of("next").bytes());
    served.append(new LogEntry.Key(next.verifierKey()));
    byte[] rotation =
        served.rotation(300, 301, List.of(NoteSigner.ed25519("a.example/log", seed()), next));
    served.serve("rotation/1", rotation);
    grow(served, 310);
    Checkpoint now = new Checkpoint("a.example/log", served.head(310));
    served.serve("checkpoint", now.signedBy(next).toString().getBytes(StandardCharsets.UTF_8));
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy, "--no-export", "--log", old), err::toString);
    Path copied = folder.resolve("copy/log/rotation/1");
    assertArrayEquals(rotation, Files.readAllBytes(copied));
    assertEquals(0, run("mirror", "--check", copy, "--log", old), err::toString);
    byte[] byTheNewOne = served.rotation(300, 301, List.of(next));
    Files.write(copied, byTheNewOne);
    assertEquals(1, run("mirror", "--check", copy, "--log", next.verifierKey().toString()));
    assertTrue(err.toString().contains("note-unsigned (rotation/1)"), err::toString);
    Files.delete(copied);
    assertEquals(1, run("mirror", "--check", copy, "--log", old));
    assertEquals(2, run("mirror", "--check", copy, "--log", next.verifierKey().toString()));
    served.serve("rotation/1", byTheNewOne);
    assertEquals(1, run("mirror", prefix(), copy + "-2", "--no-export", "--log", old));
  }

  /** A split view that nobody cosigned must not pass as a mirror of the witnessed log. */
  @Test
  void aMirrorAsksForTheWitnessesThatAreNamed() throws Exception {
    LyingLog served = grown(300);
    log = served;
    String witness = WITNESS.verifierKey().toString();
    String copy = folder.resolve("copy").toString();
    String[] mirror = {"mirror", prefix(), copy, "--no-export", "--lang=en", "--witness", witness};
    String[] check = {"mirror", "--check", copy, "--lang=en", "--witness", witness};
    assertEquals(1, run(mirror));
    assertTrue(err.toString().contains("NOT WITNESSED"), err::toString);
    assertTrue(err.toString().contains(served.checkpoint().signatures().get(0).line()));
    assertFalse(Files.exists(folder.resolve("copy/log")), "nothing is taken over");
    served.cosigned(List.of(WITNESS.cosign(new Checkpoint(ORIGIN, served.head(300)), 1)));
    grow(served, 310);
    assertEquals(0, run(mirror), err::toString);
    assertTrue(out.toString().contains("cosigned by enough witnesses, entries: 300"));
    assertEquals(0, run(check), err::toString);
    Files.delete(folder.resolve("copy/log/witnessed"));
    assertEquals(1, run(check));
    assertEquals(0, run("mirror", "--check", copy));
  }

  @Test
  void whatIsServedAsWitnessedIsVerifiedToo() throws Exception {
    LyingLog served = grown(300);
    log = served;
    LyingLog fork = served.fork(200);
    fork.append(new LogEntry.Release(Hash.of("other"), Instant.parse("2026-11-28T10:00:00Z")));
    LyingLog stranger = new LyingLog(ORIGIN, Hash.of("other").bytes());
    stranger.append(new LogEntry.Key(stranger.key()));
    String copy = folder.resolve("copy").toString();
    served.serve("witnessed", bytes(fork.checkpoint()));
    assertEquals(1, run("mirror", prefix(), copy, "--no-export", "--lang=en"));
    assertTrue(err.toString().contains("FORK"), err::toString);
    assertTrue(err.toString().contains(fork.checkpoint().signatures().get(0).line()));
    served.serve("witnessed", bytes(stranger.checkpoint()));
    assertEquals(1, run("mirror", prefix(), copy, "--no-export"));
    assertTrue(err.toString().contains("witnessed"), err::toString);
    served.serve("witnessed", bytes(served.checkpoint(250)));
    assertEquals(0, run("mirror", prefix(), copy, "--no-export"), err::toString);
    Path copied = folder.resolve("copy/log/witnessed");
    assertEquals(0, run("mirror", "--check", copy));
    Files.write(copied, bytes(fork.checkpoint()));
    assertEquals(1, run("mirror", "--check", copy));
    Files.write(copied, bytes(stranger.checkpoint()));
    assertEquals(1, run("mirror", "--check", copy));
  }

  private static byte[] bytes(SignedNote note) {
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void twoOnOneFolderAreOneTooMany() throws Exception {
    log = grown(3);
    Path copy = Files.createDirectories(folder.resolve("copy"));
    FolderLock other = FolderLock.of(copy, "A test");
    assertEquals(2, run("mirror", prefix(), copy.toString(), "--no-export"));
    assertTrue(err.toString().contains("Another audit mirror is running on " + copy + "."));
    other.close();
    assertEquals(0, run("mirror", prefix(), copy.toString(), "--no-export"), err::toString);
    Path kept = Files.createDirectories(folder.resolve("kept"));
    FolderLock watching = FolderLock.of(kept, "A test");
    assertEquals(2, watch("--rounds=1", "--no-export"));
    assertTrue(err.toString().contains("Another audit watch is running on " + kept + "."));
    watching.close();
    assertEquals(0, watch("--rounds=1", "--no-export"), err::toString);
  }

  @Test
  void aCompressedAnswerIsRead() {
    compressed = true;
    log = grown(300);
    assertEquals(0, run("mirror", prefix(), folder.resolve("c").toString(), "--no-export"));
  }

  @Test
  void theKeyThatIsNamedMustHaveSigned() {
    log = grown(3);
    String other = new LyingLog("a.example/log", Hash.of("other").bytes()).key().toString();
    String copy = folder.resolve("copy").toString();
    assertEquals(1, run("mirror", prefix(), copy, "--no-export", "--log", other));
    assertFalse(Files.exists(folder.resolve("copy/log/checkpoint")));
  }

  @Test
  void receiptsAreVerifiedAndComparedWithTheLogOfToday() throws Exception {
    Path root = site(SmallExport.voting());
    Path receipt = folder.resolve("abcd.tlog-proof");
    LogEntry.Event ballot = receipt(root, receipt);
    String file = receipt.toString();
    String tracker = ballot.payload().orElseThrow().base64();
    String export = root.toString();
    assertEquals(0, run("receipt", file, "--export", export, "--tracker", tracker, "--lang=en"));
    assertTrue(out.toString().contains("abcd.tlog-proof: VALID"), out::toString);
    assertTrue(out.toString().contains("2 of 3, needed 2: saksi-a.example "), out::toString);
    assertTrue(out.toString().contains("The archive holds the ballot."), out::toString);
    String hex = ballot.payload().orElseThrow().hex();
    assertEquals(0, run("receipt", file, "--export", export, "--tracker", hex, "--lang=id"));
    assertTrue(out.toString().contains("Tidak terbukti: pilihan Anda"), out::toString);
    String wrong = Hash.of("x").base64();
    assertEquals(1, run("receipt", file, "--export", export, "--tracker", wrong, "--lang=en"));
    assertTrue(out.toString().contains("NOT VALID"), out::toString);
    assertEquals(2, run("receipt", file, "--export", export, "--tracker", "abcd"));
    assertEquals(2, run("receipt", file));
    assertEquals(2, run("receipt", folder.resolve("none").toString(), "--export", export));
    assertTrue(err.toString().contains("Name its key with --log"), err::toString);
  }

  @Test
  void aMirrorServesReceiptsToo() throws Exception {
    Path root = site(SmallExport.voting());
    Path receipt = folder.resolve("abcd.tlog-proof");
    receipt(root, receipt);
    String copy = folder.resolve("copy").toString();
    assertEquals(0, run("mirror", prefix(), copy), err::toString);
    assertEquals(0, run("receipt", receipt.toString(), "--mirror", copy, "--lang=en"));
    assertTrue(out.toString().contains("The archive holds the ballot."), out::toString);
  }

  @Test
  void aReceiptIsComparedWithWhatIsPublished() throws Exception {
    SmallExport made = SmallExport.voting();
    Path root = site(made);
    Path receipt = folder.resolve("abcd.tlog-proof");
    receipt(root, receipt);
    String file = receipt.toString();
    assertEquals(0, run("receipt", file, "--url", prefix(), "--lang=en"), out::toString);
    assertTrue(err.toString().contains("taken from the log itself"), err::toString);
    String platform = prefix().replace("/log", "/api/conventions/uji/log");
    assertEquals(3, run("receipt", file, "--url", platform, "--lang=en"));
    assertTrue(out.toString().contains("Not compared: The server answers with status 404"));
    archive = Optional.of(made.archive());
    assertEquals(0, run("receipt", file, "--url", platform, "--lang=en"), out::toString);
    archive = Optional.of(Arrays.copyOf(made.archive(), setupOf(made.archive())));
    assertEquals(1, run("receipt", file, "--url", platform, "--lang=en"));
    assertTrue(out.toString().contains("MISSING: the archive lacks the ballot"), out::toString);
  }

  /** The length of an archive up to its first event. */
  private static int setupOf(byte[] archive) throws Exception {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
    Entry.Kind kind;
    do {
      kind = reader.next().orElseThrow().kind();
    } while (kind != Entry.Kind.EVENT);
    return (int) reader.position().bytes();
  }

  /** A server that shows no witness what it acknowledged: the voter's file and its log are two. */
  @Test
  void aReceiptOfTooFewWitnessesIsComparedAllTheSame() throws Exception {
    LyingLog told = grown(300);
    LyingLog shown = told.fork(300);
    LogEntry.Event ballot = ballot("a ballot");
    told.append(ballot);
    Path receipt = folder.resolve("abcd.tlog-proof");
    Files.writeString(receipt, told.receipt(300).toString());
    NoteSigner witness = NoteSigner.cosigner("saksi.example", Hash.of("a witness").bytes());
    String[] line = {
      "receipt",
      receipt.toString(),
      "--log=" + told.key(),
      "--witness=" + witness.verifierKey(),
      "--tracker=" + ballot.payload().orElseThrow().hex(),
      "--lang=en",
      "--url=" + prefix()
    };
    assertEquals(1, run(Arrays.copyOf(line, line.length - 1)), err::toString);
    assertSaid("abcd.tlog-proof: TOO FEW WITNESSES", "0 of 1, needed 1 (only the log itself");
    log = shown;
    assertEquals(1, run(line));
    assertSaid("TOO FEW WITNESSES", "SHRINK: the log shown today is smaller");
    shown.append(ballot("another ballot"));
    cosign(shown, witness);
    assertEquals(1, run(line));
    assertSaid("TOO FEW WITNESSES", "FORK: ", "Witnesses of that: 1 of 1, needed 1: saksi.example");
    log = told;
    assertEquals(1, run(line), "too few are too few");
    assertSaid("TOO FEW WITNESSES", "the log goes on", "Witnesses of that: 0 of 1", "Not compared");
    cosign(told, witness);
    Files.writeString(receipt, told.receipt(300).toString());
    assertEquals(3, run(line), "there is no archive here");
    assertSaid("abcd.tlog-proof: VALID", "the log goes on", "Witnesses of that: 1 of 1, needed 1");
  }

  private static LogEntry.Event ballot(String of) throws Exception {
    return new LogEntry.Event(
        Uuid.decode("Pvtx6fwz27wUkn"),
        1,
        EventType.BALLOT,
        Hour.of(Instant.parse("2026-11-28T10:00:00Z")),
        Hash.of("event of " + of),
        Optional.of(Hash.of(of)));
  }

  private static void cosign(LyingLog shown, NoteSigner witness) throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(shown.checkpoint().text());
    shown.cosigned(List.of(witness.cosign(checkpoint, 1_795_900_000)));
  }

  /** Forgets what was said. */
  private void assertSaid(String... parts) {
    String said = out.toString();
    out.getBuffer().setLength(0);
    for (String part : parts) {
      assertTrue(said.contains(part), said);
    }
  }

  @Test
  void eachByteOfAReceiptMatters() throws Exception {
    Path root = site(SmallExport.voting());
    Path receipt = folder.resolve("abcd.tlog-proof");
    receipt(root, receipt);
    byte[] right = Files.readAllBytes(receipt);
    String key = LogCheckpoints.firstKey(log, note()).toString();
    String rules = root.resolve("rules.txt").toString();
    assertEquals(0, run("receipt", receipt.toString(), "--log", key, "--rules", rules));
    int passed = 0;
    for (int i = 0; i < right.length; i += 29) {
      byte[] wrong = right.clone();
      wrong[i] ^= 1;
      Files.write(receipt, wrong);
      passed += run("receipt", receipt.toString(), "--log", key, "--rules", rules) == 0 ? 1 : 0;
    }
    assertEquals(0, passed);
  }

  private SignedNote note() throws Exception {
    return LogCheckpoints.fetch(log, "checkpoint").orElseThrow();
  }

  /** The receipt of the first ballot in an export's log. */
  private LogEntry.Event receipt(Path root, Path file) throws Exception {
    var checkpoint = Checkpoint.parse(note().text());
    long size = checkpoint.head().size();
    FolderLog files = new FolderLog(root.resolve("log"));
    var tree = new id.konvensirakyat.audit.log.LogTree(checkpoint.head(), files);
    var entries = new id.konvensirakyat.audit.log.LogEntries(tree, 0);
    while (entries.hasNext()) {
      long index = entries.index();
      byte[] entry = entries.next();
      if (LogEntry.read(entry) instanceof LogEntry.Event event
          && event.type().text().equals("Ballot")) {
        TileNodes nodes = new TileNodes(size, tile -> bytes(files, tile));
        TlogProof proof =
            new TlogProof(Optional.of(entry), index, Inclusion.prove(size, index, nodes), note());
        Files.writeString(file, proof.toString());
        return event;
      }
    }
    throw new IllegalStateException("no ballot in the log");
  }

  private static byte[] bytes(FolderLog files, Tile tile) {
    try {
      return files.read(tile.path(), 1 << 20).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWatchVerifiesLogAndExportAndWritesItsReports() throws Exception {
    site(SmallExport.voting());
    Path html = folder.resolve("report.html");
    Path json = folder.resolve("report.json");
    assertEquals(
        0,
        watch("--rounds=2", "--export-every=0", "--report=" + html, "--report-json=" + json),
        () -> out + " " + err);
    assertTrue(out.toString().contains("VERIFIED SO FAR"), out::toString);
    // the rules of the export name the witnesses, two of whom have cosigned
    assertTrue(out.toString().contains(" (2), alarms 0"), out::toString);
    String page = Files.readString(html);
    assertTrue(page.contains("<svg role=\"img\""), page);
    assertTrue(page.contains("<h2>Alarms</h2>\n<p>None."), page);
    assertFalse(page.contains("src=") || page.contains("<script"), page);
    assertTrue(Files.readString(json).startsWith("{\"format\":\"konvensi-watch/1\""));
    assertEquals(0, watch("--rounds=1", "--no-export", "--report=" + html, "--lang=id"));
    assertTrue(Files.readString(html).contains("Peringatan"));
  }

  /** The log alone shows no dropped ballot: a watcher who gets no export must not be content. */
  @Test
  void watchRaisesAnAlarmWhileThereIsNoExport() throws Exception {
    log = grown(3);
    export = Optional.empty();
    assertEquals(0, watch("--rounds=2"), "it may come late");
    assertEquals(1, watch("--rounds=2", "--stall=0", "--export-every=0"));
    assertTrue(out.toString().contains("EXPORT: "), () -> out + " " + err);
    assertEquals(1, out.toString().split("EXPORT: ", -1).length - 1, "once");
  }

  private int watch(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("watch", prefix(), "--keep=" + folder.resolve("kept"), "--every=0"));
    arguments.addAll(List.of(more));
    if (arguments.stream().noneMatch(a -> a.startsWith("--lang"))) {
      arguments.add("--lang=en");
    }
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void aWatchEndsWhenTheLogForks() throws Exception {
    LyingLog served = grown(300);
    log = served;
    String key = "--log=" + served.key();
    assertEquals(0, watch("--rounds=1", "--no-export", key), () -> out + " " + err);
    asked.clear();
    LyingLog fork = served.fork(200);
    grow(fork, 299);
    fork.append(new LogEntry.Release(Hash.of("other"), Instant.parse("2026-11-28T10:00:00Z")));
    log = fork;
    assertEquals(1, watch("--rounds=9", "--no-export", key));
    assertTrue(out.toString().contains("FORK: the log signed two histories"), out::toString);
    assertEquals(1, asked.stream().filter("/log/checkpoint"::equals).count());
    assertTrue(Files.exists(folder.resolve("kept/evidence/fork-1.txt")));
  }

  @Test
  void anUnreachableLogProvesNothing() {
    failsAfter = 0;
    log = grown(3);
    assertEquals(2, watch("--rounds=2", "--no-export"));
    assertTrue(err.toString().contains("status 503"), err::toString);
    failsAfter = Integer.MAX_VALUE;
    assertEquals(0, watch("--rounds=1", "--no-export"));
  }
}
