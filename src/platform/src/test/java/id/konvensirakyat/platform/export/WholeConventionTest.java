package id.konvensirakyat.platform.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** From the open vote to the lists, over HTTP; then everything once more from the export alone. */
class WholeConventionTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String VOTED = "3101";
  private static final String QUIET = "3102";
  private static final String EMPTY = "3103";

  private final RunningConvention convention =
      RunningConvention.voting(4, 5, List.of(EMPTY), VOTED, QUIET);

  @Test
  void votesBecomeLists() throws Exception {
    int[] expected = vote();
    assertEquals("NONE", stateOf(EMPTY));
    assertEquals("not-now", convention.tryAct("PUBLISH_RESULTS").problem());
    Map<String, byte[]> early = zip();
    convention.act("CLOSE_VOTING");
    Box box = convention.box(VOTED);
    byte[] late =
        new BallotMaker(box.election())
            .make(box.voters().get(0), List.of(Selection.of(0)), RANDOM)
            .bytes();
    assertEquals("voting-closed", box.cast(late).problem());
    awaitTally(VOTED);
    awaitTally(QUIET);
    assertEquals(404, get(VOTED, "result.json").status());
    decrypt(VOTED);
    decrypt(QUIET);
    JsonNode counts = get(VOTED, "result.json").expect(200).json().get("result").get(0);
    assertEquals(MAPPER.valueToTree(expected), counts);
    convention.act("PUBLISH_RESULTS");
    convention.act("START_FINALIZATION");
    assertLists(expected);
    assertExport(early);
    assertHints(early);
  }

  /** Everyone votes for one or two; one votes anew, one blank. Returns blank, then the answers. */
  private int[] vote() throws Exception {
    Box box = convention.box(VOTED);
    BallotMaker maker = new BallotMaker(box.election());
    List<Selection> selections =
        List.of(
            Selection.of(0, 1),
            Selection.of(1),
            Selection.of(1, 3),
            Selection.of(1, 2),
            Selection.blankVote());
    box.cast(maker.make(box.voters().get(0), List.of(Selection.of(3)), RANDOM).bytes()).expect(201);
    BallotVerifier verifier = new BallotVerifier(box.election());
    for (int i = 0; i < selections.size(); i++) {
      Ballot ballot = maker.make(box.voters().get(i), List.of(selections.get(i)), RANDOM);
      byte[] hints = i % 2 == 0 ? BallotHints.make(verifier, ballot) : new byte[] {1};
      box.cast(ballot.bytes(), hints).expect(201);
    }
    return new int[] {1, 1, 4, 1, 1};
  }

  private void awaitTally(String dapil) throws InterruptedException {
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (!stateOf(dapil).equals("TALLIED")) {
      assertTrue(Instant.now().isBefore(limit), "the tally is still missing");
      Thread.onSpinWait();
    }
  }

  private void decrypt(String dapil) throws Exception {
    byte[] first = convention.decryption(1, dapil);
    byte[] third = convention.decryption(3, dapil);
    // another's decryption under one's own name is no decryption
    assertEquals("decryption-invalid", convention.decrypt(2, dapil, first).problem());
    assertEquals(
        "decryption-invalid",
        convention.decrypt(1, dapil, "{}".getBytes(StandardCharsets.UTF_8)).problem());
    // nor is one's own with a second proof that is bound to another's number
    Http.Answer unbound = convention.decrypt(2, dapil, convention.decryption(2, 1, dapil));
    assertEquals("decryption-invalid", unbound.problem());
    assertTrue(unbound.text().contains("owner-unknown"), unbound.text());
    String relabelled =
        new String(convention.decryption(2, 1, dapil), StandardCharsets.UTF_8)
            .replace("{\\\"owner\\\":1,", "{\\\"owner\\\":2,");
    Http.Answer wrong = convention.decrypt(2, dapil, relabelled.getBytes(StandardCharsets.UTF_8));
    assertTrue(wrong.text().contains("bound-proof-invalid"), wrong.text());
    assertRefusedIsShown(dapil);
    JsonNode progress = convention.decrypt(1, dapil, first).expect(200).json();
    assertEquals(1, progress.get("done").asInt());
    assertEquals(2, progress.get("needed").asInt());
    // a second attempt of the same trustee changes nothing
    assertEquals(1, convention.decrypt(1, dapil, first).expect(200).json().get("done").asInt());
    assertEquals("TALLIED", stateOf(dapil));
    assertEquals(2, convention.decrypt(3, dapil, third).expect(200).json().get("done").asInt());
    assertEquals("DECRYPTED", stateOf(dapil));
    byte[] second = convention.decryption(2, dapil);
    assertEquals("not-now", convention.decrypt(2, dapil, second).problem());
  }

  /** Whose decryption was refused, and for what, is no secret; the others go on. */
  private void assertRefusedIsShown(String dapil) {
    JsonNode rows =
        convention.trustees().account(3).get(convention.path("/decryptions")).expect(200).json();
    for (JsonNode row : rows) {
      if (row.get("dapil").asText().equals(dapil)) {
        assertEquals(2, row.get("refused").size());
        assertEquals(1, row.get("refused").get(0).get("index").asInt());
        assertEquals(1, row.get("refused").get(0).get("times").asInt());
        assertEquals(3, row.get("refused").get(1).get("times").asInt());
        assertEquals("BOUND_PROOF_INVALID", row.get("refused").get(1).get("code").asText());
      }
    }
  }

  private void assertLists(int[] counts) {
    JsonNode lists = Http.nobody().get(convention.path("/lists")).expect(200).json();
    assertEquals(3, lists.size());
    JsonNode list = lists.get(0);
    assertEquals(VOTED, list.get("dapil").asText());
    long votes = 0;
    for (JsonNode one : list.get("positions")) {
      assertEquals(counts[one.get("number").asInt()], one.get("votes").asInt());
      votes += one.get("votes").asLong();
    }
    for (JsonNode one : list.get("reserves")) {
      votes += one.get("votes").asLong();
    }
    assertEquals(Arrays.stream(counts).skip(1).sum(), votes);
    byte[] text = Http.nobody().get(convention.path("/lists/" + VOTED + ".txt")).bytes();
    assertEquals(list.get("canonicalHash").asText(), Hash.of(text).hex());
  }

  /** Each ballot's hints are there in the order of the archive, whoever made them. */
  private void assertHints(Map<String, byte[]> early) throws Exception {
    Map<String, byte[]> files = zip();
    byte[] hints = files.get("elections/" + name(VOTED, ".hints"));
    assertArrayEquals(hints, get(VOTED, "archive.hints").expect(200).bytes());
    byte[] before = early.get("elections/" + name(VOTED, ".hints"));
    assertArrayEquals(before, hints, "no ballot came since");
    Election election = convention.box(VOTED).election();
    int size = BallotHints.bytes(election);
    assertEquals(48 + 6 * (32 + size), hints.length);
    assertEquals("konvensi-hints/1", new String(hints, 0, 16, StandardCharsets.US_ASCII));
    assertEquals(election.hash(), Hash.ofBytes(Arrays.copyOfRange(hints, 16, 48)));
    BallotVerifier verifier = new BallotVerifier(election);
    JsonNode listed = get(VOTED, "ballots").expect(200).json().get("ballots");
    Map<String, byte[]> ballots = ballots(files.get("elections/" + name(VOTED, ".bel")));
    for (int i = 0; i < 6; i++) {
      int at = 48 + i * (32 + size);
      String tracker = Hash.ofBytes(Arrays.copyOfRange(hints, at, at + 32)).base64();
      assertEquals(listed.get(i).get("tracker").asText(), tracker);
      Ballot ballot = Ballot.read(election, ballots.get(tracker));
      assertArrayEquals(
          BallotHints.make(verifier, ballot), Arrays.copyOfRange(hints, at + 32, at + 32 + size));
    }
    byte[] archive = files.get("elections/" + name(VOTED, ".bel"));
    RecordReport report =
        RecordVerifier.verify(
            () -> new ByteArrayInputStream(archive),
            Optional.of(() -> new ByteArrayInputStream(hints)),
            (done, all) -> {});
    assertTrue(report.isAccepted(), report.toString());
    assertEquals(6, report.hints().helped());
    assertEquals(48, files.get("elections/" + name(QUIET, ".hints")).length);
    assertEquals(404, Http.nobody().get("/elections/unknown/archive.hints").status());
    assertEquals(404, get(EMPTY, "archive.hints").status());
  }

  private static Map<String, byte[]> ballots(byte[] archive) throws Exception {
    StepReader reader = new StepReader(new ArchiveReader(new ByteArrayInputStream(archive)));
    Map<String, byte[]> ballots = new TreeMap<>();
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      if (step.get().type() == EventType.BALLOT) {
        Entry ballot = step.get().data().get(0);
        ballots.put(ballot.hash().base64(), ballot.content());
      }
    }
    return ballots;
  }

  private void assertExport(Map<String, byte[]> early) throws Exception {
    Map<String, byte[]> files = zip();
    JsonNode manifest = MAPPER.readTree(files.get("manifest.json"));
    Map<String, String> listed = new TreeMap<>();
    manifest
        .get("files")
        .forEach(file -> listed.put(file.get("path").asText(), file.get("sha256").asText()));
    Map<String, String> present = new TreeMap<>();
    files.forEach((path, bytes) -> present.put(path, Hash.of(bytes).hex()));
    present.keySet().removeIf(path -> path.startsWith("manifest."));
    assertEquals(present, listed);
    assertTrue(files.containsKey("manifest.jws"));
    assertFalse(present.keySet().stream().anyMatch(path -> path.contains("elections/" + EMPTY)));
    for (String dapil : List.of(VOTED, QUIET)) {
      byte[] archive = files.get("elections/" + name(dapil, ".bel"));
      assertArrayEquals(archive, get(dapil, "archive.bel").bytes());
      RecordReport report =
          RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
      assertTrue(report.isAccepted(), report.toString());
    }
    byte[] before = early.get("elections/" + name(VOTED, ".bel"));
    byte[] late = files.get("elections/" + name(VOTED, ".bel"));
    assertArrayEquals(before, Arrays.copyOf(late, before.length), "the record only grows");
    assertActs(files);
  }

  private void assertActs(Map<String, byte[]> files) throws IOException {
    String previous = "0".repeat(64);
    Map<String, String> payloads = new TreeMap<>();
    String text = new String(files.get("acts.jsonl"), StandardCharsets.UTF_8);
    assertTrue(text.endsWith("\n"));
    for (String line : text.lines().toList()) {
      JsonNode act = MAPPER.readTree(line);
      assertEquals(previous, act.get("previous").asText());
      previous = Hash.of(line).hex();
      payloads.put(
          act.get("kind").asText() + " " + act.get("subject").asText(),
          act.get("payload").asText());
    }
    assertEquals(
        Hash.of(files.get("lists/" + VOTED + ".txt")).hex(),
        payloads.get("LIST_COMPUTED " + VOTED));
    assertEquals(
        Hash.of(get(VOTED, "election.json").bytes()).hex(),
        payloads.get("ELECTION_OPENED " + VOTED));
    assertEquals(
        Hash.of(get(VOTED, "public_credentials.json").bytes()).hex(),
        payloads.get("ROLL_FROZEN " + VOTED));
    assertEquals(
        convention.box(VOTED).state().get("head").get("hash").asText(),
        payloads.get("RESULT_PUBLISHED " + VOTED));
    assertTrue(payloads.containsKey("ELECTION_CLOSED " + QUIET));
    assertTrue(payloads.containsKey("NO_ELECTION " + EMPTY));
  }

  private String name(String dapil, String end) {
    return dapil + "-" + convention.box(dapil).uuid() + end;
  }

  private String stateOf(String dapil) {
    return convention.box(dapil).state().get("state").asText();
  }

  private Http.Answer get(String dapil, String file) {
    return Http.nobody().get("/elections/" + convention.box(dapil).uuid() + "/" + file);
  }

  private Map<String, byte[]> zip() throws IOException {
    byte[] bytes = Http.nobody().get(convention.path("/export.zip")).expect(200).bytes();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
