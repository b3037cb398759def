package id.konvensirakyat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives made by an independent implementation: each passes, and each byte of it counts. */
class VectorsTest {
  private static final Path ELECTIONS =
      Path.of(System.getProperty("konvensi.root"), "crypto-spec", "vectors", "elections");

  static Stream<Path> finished() throws IOException {
    return archives(".bel");
  }

  static Stream<Path> snapshots() throws IOException {
    return archives(".snapshot");
  }

  @ParameterizedTest
  @MethodSource("finished")
  void aFinishedElectionIsVerifiedWithItsResult(Path archive) throws Exception {
    Report report = verify(archive);
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    String expected = Files.readString(archive.resolveSibling("expected-result.json")).strip();
    String counts = ((Outcome.Passed) outcome(report, Check.C14)).detail();
    assertEquals(
        expected, "{\"result\":" + counts.substring("counts ".length()).replace(" ", "") + "}");
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void aRunningElectionIsVerifiedSoFar(Path archive) throws Exception {
    Report report = verify(archive);
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, report.verdict(), report::toString);
    boolean closed = archive.getFileName().toString().startsWith("closed");
    assertEquals(closed, outcome(report, Check.C12) instanceof Outcome.Passed, report::toString);
    assertTrue(outcome(report, Check.C14) instanceof Outcome.NotYet, report::toString);
  }

  /** An election that is right, of a kind that this program does not check. */
  @Test
  void aRankingIsNeitherRefusedNorCalledVerified() throws Exception {
    Report report = verify(ELECTIONS.resolveSibling("unsupported").resolve("ranking.bel"));
    assertEquals(Report.Verdict.NOT_VERIFIED, report.verdict(), report::toString);
    assertEquals(
        new Outcome.NotRun(
            "not supported: question-not-homomorphic (questions[0]): only homomorphic questions"
                + " are supported"),
        outcome(report, Check.C03));
    assertEquals(new Outcome.NotRun("stopped at C03"), outcome(report, Check.C14));
  }

  /** One byte of each 512-byte block is changed; in a large archive, of some 300 blocks. */
  @ParameterizedTest
  @MethodSource({"finished", "snapshots"})
  void anyChangedByteIsNamed(Path archive, @TempDir Path folder) throws Exception {
    byte[] bytes = Files.readAllBytes(archive);
    var random = new Random(20261121);
    int step = Math.max(512, bytes.length / 300 / 512 * 512);
    for (int block = 0; block < bytes.length; block += step) {
      int at = block + random.nextInt(512);
      byte old = bytes[at];
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Path changed = folder.resolve("changed.bel");
      Files.write(changed, bytes);
      bytes[at] = old;
      Report report = verify(changed);
      assertEquals(Report.Verdict.FAILED, report.verdict(), "byte " + at);
      List<Finding> failed =
          report.findings().stream().filter(f -> f.outcome() instanceof Outcome.Failed).toList();
      assertEquals(List.of(Check.C01), failed.stream().map(Finding::check).toList(), "byte " + at);
    }
  }

  private static Report verify(Path archive) throws Exception {
    return Verification.of(
        Evidence.at(archive), Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
  }

  private static Outcome outcome(Report report, Check check) {
    return report.findings().stream()
        .filter(finding -> finding.check() == check)
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Path> archives(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(ELECTIONS)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    }
  }
}
