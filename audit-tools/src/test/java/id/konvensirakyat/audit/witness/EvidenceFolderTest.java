package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.witness.EvidenceFolder.Kind;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is kept once, is never overwritten, and fills no disk. */
class EvidenceFolderTest {
  private static final Instant TIME = Instant.parse("2026-11-28T21:30:00Z");
  private static final String ORIGIN = "a.example/log";

  @TempDir Path folder;
  private final LyingLog log = new LyingLog(ORIGIN, WitnessServerTest.seed(1));

  private boolean keep(EvidenceFolder evidence, Kind kind, AddCheckpoint request)
      throws IOException {
    return evidence.keep(kind, TIME, Cosigned.never(), request);
  }

  private AddCheckpoint grown() {
    log.append(StateFolderTest.release(0));
    return log.request(0, log.size());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void earlier(Kind kind, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(
          folder.resolve(kind + "-" + i + ".txt"),
          "konvensi-evidence/1\n" + kind + ": before\ncheckpoint " + ORIGIN + " " + i + "\n");
    }
  }

  @Test
  void ofEachKindThereAreAtMostSoMany() throws Exception {
    earlier(Kind.FORK, EvidenceFolder.MOST - 1);
    EvidenceFolder evidence = EvidenceFolder.open(folder);
    assertEquals(EvidenceFolder.MOST - 1, evidence.count(Kind.FORK, ORIGIN));
    assertTrue(keep(evidence, Kind.FORK, grown()));
    assertFalse(keep(evidence, Kind.FORK, grown()));
    assertEquals(EvidenceFolder.MOST, files().size());
    assertTrue(keep(evidence, Kind.UNPROVED, grown()));
    assertEquals(1, evidence.count(Kind.UNPROVED, ORIGIN));
    assertEquals(0, evidence.count(Kind.UNPROVED, "a.example"));
  }

  /** Of what lay between the first and the newest, each checkpoint can be made out of its line. */
  @Test
  void whatGaveItsRoomLeavesALine() throws Exception {
    EvidenceFolder evidence = EvidenceFolder.open(folder);
    List<AddCheckpoint> requests = new ArrayList<>();
    for (int i = 0; i < EvidenceFolder.MOST + 2; i++) {
      requests.add(grown());
      assertTrue(keep(evidence, Kind.UNPROVED, requests.get(i)));
    }
    assertEquals(EvidenceFolder.MOST, evidence.count(Kind.UNPROVED, ORIGIN));
    List<String> lines = Files.readAllLines(displaced());
    for (int i = 0; i < 2; i++) {
      SignedNote gone = requests.get(EvidenceFolder.FIRST + i).checkpoint();
      assertEquals(gone, SignedNote.parse(lines.get(i).replace('\t', '\n') + "\n"));
    }
    EvidenceFolder again = EvidenceFolder.open(folder);
    assertEquals(EvidenceFolder.MOST, again.count(Kind.UNPROVED, ORIGIN));
    assertFalse(keep(again, Kind.UNPROVED, requests.get(0)), "the first one stays");
    assertTrue(keep(again, Kind.UNPROVED, grown()));
    assertEquals(3, Files.readAllLines(displaced()).size());
    Files.write(displaced(), new byte[DisplacedEvidence.MOST_BYTES]);
    assertTrue(keep(again, Kind.UNPROVED, grown()));
    assertEquals(DisplacedEvidence.MOST_BYTES, Files.size(displaced()));
  }

  private Path displaced() throws IOException {
    return files().stream().filter(f -> f.toString().endsWith(".tsv")).findFirst().orElseThrow();
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    AddCheckpoint first = grown();
    EvidenceFolder evidence = EvidenceFolder.open(folder);
    assertTrue(keep(evidence, Kind.FORK, first));
    Path only = files().get(0);
    assertTrue(keep(evidence, Kind.FORK, grown()));
    assertFalse(keep(evidence, Kind.FORK, first));
    Files.delete(only);
    EvidenceFolder again = EvidenceFolder.open(folder);
    assertTrue(keep(again, Kind.FORK, first));
    assertEquals(2, files().size());
    assertEquals(2, again.count(Kind.FORK, ORIGIN));
  }

  @Test
  void whatIsNoEvidenceStandsInNobodysWay() throws Exception {
    Files.writeString(folder.resolve("torn.txt"), "konvensi-evidence/1\n");
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(
        folder.resolve("note.md"), "konvensi-evidence/1\nFORK: no\ncheckpoint " + ORIGIN + " 1\n");
    EvidenceFolder evidence = EvidenceFolder.open(folder);
    assertEquals(0, evidence.count(Kind.FORK, ORIGIN));
    assertTrue(keep(evidence, Kind.FORK, grown()));
  }
}
