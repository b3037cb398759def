package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer of tlog-witness over real HTTP, and what is kept. */
class WitnessServerTest {
  private static final String ORIGIN = "konvensi.example/api/conventions/uji/log";
  private static final Instant NOW = Instant.parse("2026-11-28T21:30:00Z");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final LyingLog log = new LyingLog(ORIGIN, seed(1));
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private Witness witness;
  private WitnessServer server;

  @BeforeEach
  void start() throws Exception {
    for (int i = 0; i < 12; i++) {
      log.append(new LogEntry.Release(Hash.of("release " + i), NOW.plusSeconds(i)));
    }
    open(log.key().toString());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    witness.close();
  }

  private void open(String... keys) throws Exception {
    witness = Witness.open(folder, Optional.of("witness.example/w1"), List.of(keys), clock);
    server =
        WitnessServer.start(
            witness,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            clock,
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  private void reopen(String... keys) throws Exception {
    stop();
    open(keys);
  }

  static byte[] seed(int filler) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) filler);
    return seed;
  }

  @Test
  void whatContinuesIsCosignedByBothKeys() throws Exception {
    HttpResponse<String> first = add(log.request(0, 5));
    assertEquals(200, first.statusCode());
    assertCosigned(log.checkpoint(5), first.body(), NOW.getEpochSecond());
    HttpResponse<String> second = add(log.request(5, 9));
    assertEquals(200, second.statusCode());
    assertCosigned(log.checkpoint(9), second.body(), NOW.getEpochSecond());
    assertEquals(200, add(log.request(9, 9)).statusCode());
    assertEquals(2, first.body().lines().count());
  }

  private void assertCosigned(SignedNote checkpoint, String lines, long time) throws Exception {
    List<SignedNote.Verified> verified =
        new SignedNote(checkpoint.text(), SignedNote.signatures(lines))
            .verifiedBy(witness.publicKeys());
    assertEquals(2, verified.size());
    verified.forEach(v -> assertEquals(time, v.signature().time()));
  }

  @Test
  void theNewestCheckpointIsServedWithTheSignatures() throws Exception {
    String address = Hash.of(ORIGIN).hex() + "/checkpoint";
    assertEquals(404, get(address).statusCode());
    String lines = add(log.request(0, 5)).body();
    HttpResponse<String> newest = get(address);
    assertEquals(200, newest.statusCode());
    assertEquals(log.checkpoint(5) + lines, newest.body());
    assertEquals("text/plain; charset=utf-8", newest.headers().firstValue("content-type").get());
    assertEquals(404, get("0".repeat(64) + "/checkpoint").statusCode());
  }

  @Test
  void malformedRequestsGet400() throws Exception {
    String good = log.request(0, 5).toString();
    List<String> bad = new ArrayList<>();
    bad.add("");
    bad.add("\n" + good);
    bad.add(good.replace("old 0", "old 00"));
    bad.add(good.replace("old 0", "old -1"));
    bad.add(good.replace("old 0", "old  0"));
    bad.add(good.replace("old 0", "Old 0"));
    bad.add(good.replace("old 0", "old 9223372036854775808"));
    bad.add(good.replace("old 0\n", ""));
    bad.add(good.replace("old 0\n", "old 0\nnot a hash\n"));
    bad.add(good.replace("old 0\n", "old 0\n" + (TreeHash.EMPTY + "\n").repeat(64)));
    bad.add(good.replace("\n5\n", "\n05\n"));
    bad.add(good.replace("\n5\n", "\n-5\n"));
    bad.add(good.replace("\n5\n", "\n"));
    bad.add(good.substring(0, good.length() - 1));
    bad.add(good.substring(0, good.indexOf("—")));
    bad.add(good.replace("\n", "\r\n"));
    bad.add(good.replace("=\n\n", "\n\n"));
    for (String body : bad) {
      assertEquals(400, post(body.getBytes(StandardCharsets.UTF_8)).statusCode(), body);
    }
    byte[] notUtf8 = good.getBytes(StandardCharsets.UTF_8);
    notUtf8[notUtf8.length - 3] = (byte) 0xff;
    assertEquals(400, post(notUtf8).statusCode());
    assertEquals(400, post(new byte[AddCheckpoint.LARGEST + 1]).statusCode());
    assertNothingCosigned();
  }

  @Test
  void anOldSizeAboveTheCheckpointGets400() throws Exception {
    add(log.request(0, 9));
    assertEquals(400, add(new AddCheckpoint(9, List.of(), log.checkpoint(5))).statusCode());
  }

  @Test
  void anUnknownLogGets404() throws Exception {
    LyingLog other = new LyingLog("other.example/log", seed(1)).append(release());
    assertEquals(404, add(other.request(0, 1)).statusCode());
  }

  @Test
  void whatNoTrustedKeySignedGets403() throws Exception {
    LyingLog stranger = new LyingLog(ORIGIN, seed(2)).append(release());
    assertEquals(403, add(stranger.request(0, 1)).statusCode());
    assertNothingCosigned();
  }

  @Test
  void oneSignatureThatFailsGets403WhateverElseHolds() throws Exception {
    NoteSigner key = NoteSigner.ed25519(ORIGIN, seed(1));
    SignedNote other = new Checkpoint(ORIGIN, log.head(4)).signedBy(key);
    String text = log.checkpoint(5).text();
    SignedNote failing = new SignedNote(text, other.signatures());
    assertEquals(403, add(new AddCheckpoint(0, List.of(), failing)).statusCode());
    SignedNote behindAGoodOne = log.checkpoint(5).with(other.signatures().get(0));
    assertEquals(403, add(new AddCheckpoint(0, List.of(), behindAGoodOne)).statusCode());
    assertNothingCosigned();
    NoteSigner stranger = NoteSigner.ed25519("stranger.example", seed(3));
    SignedNote withStranger =
        log.checkpoint(5).with(stranger.sign(new Checkpoint(ORIGIN, log.head(4))));
    assertEquals(200, add(new AddCheckpoint(0, List.of(), withStranger)).statusCode());
  }

  @Test
  void anotherOldSizeGets409WithTheSize() throws Exception {
    HttpResponse<String> never = add(log.request(3, 5));
    assertEquals(409, never.statusCode());
    assertEquals("0\n", never.body());
    add(log.request(0, 5));
    for (int oldSize : new int[] {0, 3, 6}) {
      HttpResponse<String> conflict = add(log.request(oldSize, 9));
      assertEquals(409, conflict.statusCode());
      assertEquals("5\n", conflict.body());
      assertEquals("text/x.tlog.size", conflict.headers().firstValue("content-type").get());
    }
    assertEquals(5, size());
  }

  @Test
  void whatDoesNotContinueGets422() throws Exception {
    AddCheckpoint honest = log.request(0, 5);
    assertEquals(
        422, add(new AddCheckpoint(0, List.of(TreeHash.EMPTY), honest.checkpoint())).statusCode());
    SignedNote rooted =
        new Checkpoint(ORIGIN, new TreeHead(0, TreeHash.leaf(new byte[0])))
            .signedBy(NoteSigner.ed25519(ORIGIN, seed(1)));
    assertEquals(422, add(new AddCheckpoint(0, List.of(), rooted)).statusCode());
    assertNothingCosigned();
    add(honest);
    AddCheckpoint next = log.request(5, 9);
    assertEquals(422, add(new AddCheckpoint(5, List.of(), next.checkpoint())).statusCode());
    List<TreeHash> longer = new ArrayList<>(next.proof());
    longer.add(TreeHash.EMPTY);
    assertEquals(422, add(new AddCheckpoint(5, longer, next.checkpoint())).statusCode());
    List<TreeHash> wrong = new ArrayList<>(next.proof());
    wrong.set(0, TreeHash.EMPTY);
    assertEquals(422, add(new AddCheckpoint(5, wrong, next.checkpoint())).statusCode());
    assertEquals(422, add(new AddCheckpoint(5, next.proof(), log.checkpoint(5))).statusCode());
    assertEquals(5, size());
  }

  @Test
  void theTreeWithoutEntriesCanBeCosigned() throws Exception {
    assertEquals(200, add(log.request(0, 0)).statusCode());
    assertEquals(200, add(log.request(0, 5)).statusCode());
  }

  @Test
  void aForkOfOneSizeIsKeptWithBothCheckpointsEvenBehindAConflict() throws Exception {
    add(log.request(0, 5));
    LyingLog fork = log.fork(3).append(release(), release());
    assertEquals(422, add(new AddCheckpoint(5, List.of(), fork.checkpoint(5))).statusCode());
    assertEquals(409, add(fork.request(0, 5)).statusCode());
    List<String> kept = evidence();
    assertEquals(1, kept.size());
    assertTrue(kept.get(0).startsWith("konvensi-evidence/1\nFORK: "));
    assertTrue(kept.get(0).contains(log.checkpoint(5).toString()));
    assertTrue(kept.get(0).contains(fork.checkpoint(5).toString()));
    assertEquals(1, witness.seen().get(0).forks());
    assertEquals(0, witness.seen().get(0).unproved());
  }

  @Test
  void aForkThatGrewIsKeptAsUnprovedAndOnce() throws Exception {
    add(log.request(0, 5));
    LyingLog fork = log.fork(3).append(release(), release(), release());
    AddCheckpoint request = fork.request(5, 6);
    assertEquals(422, add(request).statusCode());
    assertEquals(422, add(request).statusCode());
    assertEquals(1, evidence().size());
    assertTrue(evidence().get(0).startsWith("konvensi-evidence/1\nUNPROVED: "));
    assertTrue(evidence().get(0).endsWith(request.toString()));
    reopen(log.key().toString());
    assertEquals(422, add(request).statusCode());
    assertEquals(1, evidence().size());
    assertEquals(1, witness.seen().get(0).unproved());
  }

  /** Anybody can send a true checkpoint with a false proof; that must not hide a fork. */
  @Test
  void newerEvidenceTakesThePlaceOfTheOldestUnproved() throws Exception {
    add(log.request(0, 1));
    LyingLog grown = log.fork(1);
    for (int i = 0; i < EvidenceFolder.MOST + 2; i++) {
      grown.append(release());
    }
    for (int size = 2; size < EvidenceFolder.MOST + 3; size++) {
      AddCheckpoint wrong = new AddCheckpoint(1, List.of(), grown.checkpoint(size));
      assertEquals(422, add(wrong).statusCode());
    }
    LyingLog fork = log.fork(0).append(release(), release(), release());
    AddCheckpoint last = fork.request(1, 3);
    assertEquals(422, add(last).statusCode());
    assertEquals(EvidenceFolder.MOST, evidence().size());
    assertTrue(evidence().stream().anyMatch(text -> text.endsWith(last.toString())));
    reopen(log.key().toString());
    assertEquals(EvidenceFolder.MOST, witness.seen().get(0).unproved());
  }

  /** Whoever can prove later what was not proved now must not wash a fork away with it. */
  @Test
  void aForkStaysHoweverMuchIsUnprovedAndProvedBehindIt() throws Exception {
    add(log.request(0, 1));
    int most = EvidenceFolder.MOST;
    LyingLog grown = log.fork(1);
    for (int i = 0; i < most + 1; i++) {
      grown.append(release());
    }
    LyingLog fork = log.fork(0).append(release(), release(), release());
    AddCheckpoint forked = fork.request(1, 3);
    assertEquals(422, add(forked).statusCode());
    for (int size = 2; size < most + 2; size++) {
      AddCheckpoint wrong = new AddCheckpoint(1, List.of(), grown.checkpoint(size));
      assertEquals(422, add(wrong).statusCode());
    }
    for (int size = 2; size < most + 2; size++) {
      assertEquals(200, add(grown.request(size - 1, size)).statusCode());
    }
    assertEquals(1, evidence().size());
    assertTrue(evidence().get(0).endsWith(forked.toString()));
  }

  @Test
  void oneLogLeavesRoomForTheEvidenceOfAnother() throws Exception {
    LyingLog other = new LyingLog("other.example/log", seed(4));
    reopen(log.key().toString(), other.key().toString());
    other.append(release());
    add(other.request(0, 1));
    for (int i = 0; i < EvidenceFolder.MOST + 1; i++) {
      LogEntry entry = new LogEntry.Release(Hash.of("fork " + i), NOW);
      assertEquals(409, add(other.fork(0).append(entry).request(0, 1)).statusCode());
    }
    add(log.request(0, 5));
    add(log.fork(4).append(release()).request(0, 5));
    assertEquals(
        List.of(1L, (long) EvidenceFolder.MOST),
        witness.seen().stream().map(Witness.Seen::forks).toList());
  }

  @Test
  void whatIsProvedLaterIsNoEvidence() throws Exception {
    add(log.request(0, 5));
    assertEquals(422, add(new AddCheckpoint(5, List.of(), log.checkpoint(9))).statusCode());
    assertEquals(1, evidence().size());
    assertEquals(200, add(log.request(5, 9)).statusCode());
    assertEquals(List.of(), evidence());
    assertEquals(0, witness.seen().get(0).unproved());
  }

  /** A note may carry hundreds of kilobytes of strangers' signatures. */
  @Test
  void strangersSignaturesAreNotKept() throws Exception {
    add(log.request(0, 5));
    SignedNote fork = log.fork(3).append(release(), release()).checkpoint();
    NoteSigner stranger = NoteSigner.ed25519("stranger.example", seed(3));
    SignedNote padded = fork.with(stranger.sign(new Checkpoint(ORIGIN, log.head(5))));
    assertEquals(422, add(new AddCheckpoint(5, List.of(), padded)).statusCode());
    assertTrue(evidence().get(0).endsWith(fork.toString()));
  }

  @Test
  void onlyWhatTheLogSignedIsEvidence() throws Exception {
    add(log.request(0, 5));
    LyingLog stranger = new LyingLog(ORIGIN, seed(2));
    for (int i = 0; i < 6; i++) {
      stranger.append(release());
    }
    assertEquals(403, add(stranger.request(0, 5)).statusCode());
    assertEquals(403, add(stranger.request(5, 6)).statusCode());
    assertEquals(409, add(log.request(3, 4)).statusCode()); // an old one, sent again
    assertEquals(List.of(), evidence());
  }

  @Test
  void whatWasCosignedSurvivesAStart() throws Exception {
    add(log.request(0, 5));
    String before = get(Hash.of(ORIGIN).hex() + "/checkpoint").body();
    reopen(log.key().toString());
    assertFalse(witness.isNew());
    assertEquals(before, get(Hash.of(ORIGIN).hex() + "/checkpoint").body());
    assertEquals(409, add(log.request(0, 9)).statusCode());
    assertEquals(200, add(log.request(5, 9)).statusCode());
  }

  @Test
  void timesNeverGoBack() throws Exception {
    add(log.request(0, 5));
    clock = Clock.fixed(NOW.minusSeconds(3600), ZoneOffset.UTC);
    reopen(log.key().toString());
    assertCosigned(log.checkpoint(9), add(log.request(5, 9)).body(), NOW.getEpochSecond());
    clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
    reopen(log.key().toString());
    assertCosigned(log.checkpoint(9), add(log.request(9, 9)).body(), NOW.getEpochSecond() + 60);
  }

  @Test
  void aLogMayChangeItsKey() throws Exception {
    add(log.request(0, 5));
    NoteSigner next = NoteSigner.ed25519(ORIGIN, seed(7));
    SignedNote byTheNewOne = new Checkpoint(ORIGIN, log.head(9)).signedBy(next);
    AddCheckpoint request = new AddCheckpoint(5, log.request(5, 9).proof(), byTheNewOne);
    assertEquals(403, add(request).statusCode());
    reopen(log.key().toString(), next.verifierKey().toString());
    assertEquals(200, add(request).statusCode());
    assertEquals(200, add(log.request(9, 10)).statusCode());
  }

  @Test
  void otherMethodsAndPathsAreRefused() throws Exception {
    assertEquals(405, get("add-checkpoint").statusCode());
    assertEquals(405, send("", "DELETE").statusCode());
    assertEquals(405, send(Hash.of(ORIGIN).hex() + "/checkpoint", "POST").statusCode());
    assertEquals(404, get("key").statusCode());
    assertEquals(404, get("../key").statusCode());
    assertEquals(404, get("logs/" + Hash.of(ORIGIN).hex()).statusCode());
    assertEquals(
        404, get(Hash.of(ORIGIN).hex().toUpperCase(Locale.ROOT) + "/checkpoint").statusCode());
  }

  @Test
  void theStatusPageSaysSizeAndAge() throws Exception {
    assertTrue(get("").body().contains("<tr><td>" + ORIGIN + "<td>-<td>-<td>0<td>0"));
    add(log.request(0, 5));
    server.close();
    server =
        WitnessServer.start(
            witness,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Clock.fixed(NOW.plusSeconds(3661), ZoneOffset.UTC),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    String page = get("").body();
    assertTrue(page.contains("<tr><td>" + ORIGIN + "<td>5<td>1:01:01<td>0<td>0"), page);
    assertFalse(page.contains("<script"));
    HttpResponse<String> response = get("");
    assertTrue(response.headers().firstValue("content-security-policy").isPresent());
  }

  /** Half a request from each of many clients keeps nobody else out for long. */
  @Test
  void clientsThatSendNothingDoNotStopIt() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket
            .getOutputStream()
            .write("POST /add-checkpoint HTTP/1.1\r\nHost:".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      Instant patience = Instant.now().plusSeconds(180);
      int status = 0;
      while (status != 200 && Instant.now().isBefore(patience)) {
        try {
          status = add(log.request(0, 5)).statusCode();
        } catch (IOException refused) {
          Thread.sleep(500);
        }
      }
      assertEquals(200, status, "while they are still there");
      while (isAnyOpen(slow) && Instant.now().isBefore(patience)) {
        Thread.sleep(500);
      }
      assertFalse(isAnyOpen(slow), "connections that are never closed use up all that there are");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static boolean isAnyOpen(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.setSoTimeout(1);
      if (isOpen(socket)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void assertNothingCosigned() throws Exception {
    assertEquals(404, get(Hash.of(ORIGIN).hex() + "/checkpoint").statusCode());
    assertEquals(List.of(), evidence());
  }

  private long size() {
    return witness.seen().get(0).size().orElse(-1L);
  }

  private static LogEntry release() {
    return new LogEntry.Release(Hash.of("another"), NOW.plusSeconds(3));
  }

  private List<String> evidence() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("evidence"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private HttpResponse<String> add(AddCheckpoint request) throws Exception {
    return post(request.toString().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(byte[] body) throws Exception {
    return CLIENT.send(
        request("add-checkpoint").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(path, "GET");
  }

  private HttpResponse<String> send(String path, String method) throws Exception {
    return CLIENT.send(
        request(path).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.address().getPort() + "/" + path));
  }
}
