package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.HintsUse;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.LogObserver;
import id.konvensirakyat.deploy.rehearsal.Rehearsal;
import id.konvensirakyat.deploy.rehearsal.RehearsalPlan;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Gladi bersih over the public API, and what an observer makes of its export. */
@ExtendWith(OneStack.class)
class RehearsalTest {
  private static final Path ROOT = Path.of(System.getProperty("konvensi.root"));
  private static final int RECEIPTS = 5;
  private static final Path EXPORT = Path.of("target", "rehearsal", "export.zip");

  @Test
  void twoHundredVotersInThreeDapilAndAnyChangedByteOfTheirExport(Stack stack, @TempDir Path folder)
      throws Exception {
    var plan = new RehearsalPlan(200, 3, 6, "Ed25519", 1, 4, EXPORT);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Rehearsal.Report report =
        new Rehearsal(stack.site(), plan, new Auditing(ROOT), out, ballot -> {}).run();
    assertFalse(report.acknowledged().isEmpty());
    unzip(EXPORT, folder);
    Report verified = verify(folder);
    assertEquals(Report.Verdict.VERIFIED, verified.verdict(), () -> show(folder));
    assertHintsHelpedEveryBallot(report.acknowledged().size(), verified, folder);
    assertASecondProgramReadsLogReceiptsAndWitnesses(stack, report, folder);
    var random = new Random(20261121);
    for (Path file : files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, bytes);
      boolean seal = file.getFileName().toString().startsWith("manifest.");
      assertEquals(
          List.of(seal ? Check.C21 : Check.C22), failed(verify(folder)), file + " byte " + at);
      bytes[at] = original(file, folder)[at];
      Files.write(file, bytes);
    }
    assertEquals(Report.Verdict.VERIFIED, verify(folder).verdict());
  }

  private static void assertASecondProgramReadsLogReceiptsAndWitnesses(
      Stack stack, Rehearsal.Report report, Path export) throws Exception {
    Path receipts = Files.createTempDirectory("receipts");
    LogObserver observer = LogObserver.of(stack.api(), report.convention());
    for (BallotSender.Acknowledgement ballot : report.acknowledged().subList(0, RECEIPTS)) {
      Path file = Files.createTempFile(receipts, "", ".tlog-proof");
      Files.write(file, observer.receiptFile(ballot));
      assertTrue(Files.size(file) <= 4096, "a receipt is at most 4 KB");
    }
    SecondProgram.Answer read = SecondProgram.typeScript(export, receipts);
    assertEquals(0, read.code(), read.text());
    JsonNode answer = read.json();
    assertEquals(RECEIPTS, answer.required("receipts").size());
    assertEquals(2, answer.required("witnesses").required("needed").asInt());
    assertTrue(answer.required("witnesses").required("valid").size() >= 2, read.text());
    String vkey = answer.required("log").required("keys").required(0).asText();
    assertEquals(0, SecondProgram.java(vkey, export.resolve("rules.txt"), receipts).code());
    Path first = files(receipts).get(0);
    byte[] bytes = Files.readAllBytes(first);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int root = text.indexOf('\n', text.indexOf('\n', text.indexOf("\n\n") + 2) + 1) + 1;
    bytes[root] = (byte) (bytes[root] == 'A' ? 'B' : 'A');
    Files.write(first, bytes);
    assertEquals(1, SecondProgram.typeScript(export, receipts).code());
    assertEquals(1, SecondProgram.java(vkey, export.resolve("rules.txt"), receipts).code());
  }

  private static void assertHintsHelpedEveryBallot(int ballots, Report verified, Path folder)
      throws Exception {
    List<String> archives = names(folder, ".bel");
    assertEquals(3, archives.size());
    assertEquals(archives, names(folder, ".hints"));
    assertEquals(3, verified.hintsUses().size());
    for (HintsUse use : verified.hintsUses()) {
      assertEquals(0, use.inVain() + use.none(), use.toString());
    }
    assertEquals(ballots, verified.hintsUses().stream().mapToInt(HintsUse::helped).sum());
  }

  private static List<String> names(Path folder, String end) throws Exception {
    return files(folder).stream()
        .map(Path::toString)
        .filter(name -> name.endsWith(end))
        .map(name -> name.substring(0, name.length() - end.length()))
        .toList();
  }

  private static byte[] original(Path file, Path folder) throws Exception {
    try (var zip = new ZipFile(EXPORT.toFile());
        var in = zip.getInputStream(zip.getEntry(folder.relativize(file).toString()))) {
      return in.readAllBytes();
    }
  }

  private static void unzip(Path export, Path folder) throws Exception {
    try (var zip = new ZipFile(export.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Report verify(Path folder) throws Exception {
    return Verification.of(
        Evidence.at(folder), Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
  }

  private static List<Check> failed(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() instanceof Outcome.Failed)
        .map(Finding::check)
        .distinct()
        .toList();
  }

  private static String show(Path folder) {
    try {
      return verify(folder).toString();
    } catch (Exception e) {
      return e.toString();
    }
  }
}
