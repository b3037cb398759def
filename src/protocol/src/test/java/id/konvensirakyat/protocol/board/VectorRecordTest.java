package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records written by belenios-tool 2.0 and 2.5 verify, and come out of our writer unchanged. */
class VectorRecordTest {

  @ParameterizedTest
  @CsvSource({
    "ed25519-basic, 5",
    "ed25519-threshold, 10",
    "belenios2048-threshold, 9",
    "ed25519-300x20, 300"
  })
  void finishedRecordVerifies(String election, int ballots) throws Exception {
    byte[] archive = Vectors.archive(election);

    RecordReport report = verify(archive);

    assertTrue(report.isAccepted(), () -> report.findings().toString());
    for (Finding finding : report.findings()) {
      assertEquals(Finding.Status.PASSED, finding.status(), finding.toString());
    }
    RecordReport.Facts facts = report.facts().orElseThrow();
    assertEquals(Phase.FINISHED, facts.chain().phase());
    assertEquals(ballots, facts.ballots());
    String expected =
        new String(Vectors.bytes(election, "expected-result.json"), StandardCharsets.UTF_8);
    assertEquals(expected.strip(), JsonWriter.write(facts.result().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519-basic, open.bel.snapshot, VOTING",
    "ed25519-threshold, open.bel.snapshot, VOTING",
    "belenios2048-threshold, open.bel.snapshot, VOTING",
    "ed25519-basic, closed.bel.snapshot, TALLIED",
    "ed25519-threshold, closed.bel.snapshot, TALLIED",
    "belenios2048-threshold, closed.bel.snapshot, TALLIED"
  })
  void unfinishedRecordVerifies(String election, String file, Phase phase) throws Exception {
    RecordReport report = verify(Vectors.bytes(election, file));

    assertTrue(report.isAccepted(), () -> report.findings().toString());
    assertEquals(phase, report.facts().orElseThrow().chain().phase());
    assertEquals(Finding.Status.NOT_YET, report.finding(Check.RESULT).status());
    assertEquals(
        phase == Phase.VOTING ? Finding.Status.NOT_YET : Finding.Status.PASSED,
        report.finding(Check.TALLY).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519-basic", "ed25519-threshold", "belenios2048-threshold"})
  void writerRepeatsEveryByte(String election) throws Exception {
    for (byte[] archive :
        List.of(
            Vectors.archive(election),
            Vectors.bytes(election, "open.bel.snapshot"),
            Vectors.bytes(election, "closed.bel.snapshot"))) {
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      ArchiveWriter writer = new ArchiveWriter(copy, reader.header());
      for (Optional<Entry> e = reader.next(); e.isPresent(); e = reader.next()) {
        writer.write(e.get());
      }
      assertArrayEquals(archive, copy.toByteArray());
    }
  }

  static RecordReport verify(byte[] archive) throws IOException {
    return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
  }
}
