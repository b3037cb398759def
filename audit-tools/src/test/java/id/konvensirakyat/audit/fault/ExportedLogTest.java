package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C39 to C43 where the log is right, and between two exports. */
class ExportedLogTest {
  private static final String ORIGIN = SmallLog.origin(SmallConvention.ID);
  private static final NoteSigner OWN = NoteSigner.ed25519(ORIGIN, SmallLog.seed("log"));
  private static final NoteSigner NEXT = SmallLog.next(ORIGIN);
  private static final NoteSigner STRANGER = NoteSigner.ed25519(ORIGIN, SmallLog.seed("stranger"));

  @TempDir Path folder;

  /** Witnesses answer a moment later; but what one has signed must be right at once. */
  @Test
  void aRunningConventionMayWaitForItsWitnesses() throws Exception {
    var plan = new SmallPlan();
    plan.until = Stage.VOTING;
    SmallConvention running = SmallConvention.make(plan);
    SmallLog log = running.export.log;
    log.cosigning = note -> SmallLog.with(note, SmallLog.witness(2));
    Report waiting = ExportTest.verify(running.export.write(folder));
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, waiting.verdict(), waiting::toString);
    assertEquals(
        new Outcome.NotYet("1 of 3 witnesses have cosigned, 2 are needed"),
        outcome(waiting, Check.C42));
    Checkpoint other = new Checkpoint(ORIGIN, TreeHead.EMPTY);
    log.cosigning = note -> note.with(SmallLog.witness(0).cosign(other, SmallLog.TIME));
    running.export.write(folder);
    assertEquals(Set.of(Check.C42), failed());
  }

  @Test
  void whereTheRulesAskForNobodyThatIsSaid() throws Exception {
    var plan = new SmallPlan();
    plan.witnesses = false;
    plan.until = Stage.DECIDED;
    Report report = ExportTest.verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    assertInstanceOf(Outcome.Absent.class, outcome(report, Check.C42));
  }

  @Test
  void whoKnowsTheLogsKeyInsistsOnIt() throws Exception {
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    convention.export.write(folder);
    assertEquals(Set.of(), failed(OWN.verifierKey()));
    assertEquals(Set.of(Check.C39), failed(NEXT.verifierKey()));
  }

  /** Both keys sign until the operator takes away the old one; who knows that one alone goes on. */
  @Test
  void aKeyThatTheLogWentOverToSigns() throws Exception {
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    SmallLog log = convention.export.log;
    log.telling = entries -> entries.add(new LogEntry.Key(NEXT.verifierKey()));
    log.noted = note -> note.with(NEXT.sign(SmallLog.checkpoint(note)));
    convention.export.write(folder);
    assertEquals(Set.of(), failed(OWN.verifierKey()));
    assertEquals(Set.of(), failed(NEXT.verifierKey()));
    log.signing = old -> NEXT;
    log.noted = note -> note;
    convention.export.write(folder);
    assertEquals(Set.of(), failed());
    assertEquals(Set.of(), failed(NEXT.verifierKey()));
    assertEquals(Set.of(), failed(OWN.verifierKey()));
    assertEquals(Set.of(Check.C39), failed(STRANGER.verifierKey()));
    assertEquals(Set.of(), failed(STRANGER.verifierKey(), OWN.verifierKey()));
  }

  @Test
  void aLogOfThreeLevelsIsReadToItsTop() throws Exception {
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    convention.export.log.telling = entries -> test(entries, 66_000);
    Report report = ExportTest.verify(convention.export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    Outcome order = outcome(report, Check.C40);
    assertTrue(order.toString().contains(" 66130 ballots opened as a test"), order::toString);
    convention.export.log.serving =
        files -> Optional.ofNullable(files.get("log/tile/2/000.p/1")).orElseThrow()[0]++;
    convention.export.write(folder);
    assertEquals(Set.of(Check.C39), failed());
  }

  /** What is published later of the same convention, and what C43 says to it. */
  @ParameterizedTest
  @CsvSource({
    "more, 271 entries as before and 2 new",
    "the same, 271 entries as before and 0 new",
    "other ballots tested, its first 271 entries are not those of before: a fork",
    "two tested in another order, its first 271 entries are not those of before: a fork",
    "fewer, the log had 271 entries and has 270",
    "another server, this is another log than before",
    "none, the log is gone",
    "none before, the older export has no log",
    "spoiled before, a log cannot be compared: note-invalid",
  })
  void aLogGoesOnFromTheOlderOne(String change, String said) throws Exception {
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    SmallLog log = convention.export.log;
    if (change.equals("none before")) {
      log.serving = files -> files.keySet().removeIf(path -> path.startsWith("log/"));
    } else if (change.equals("spoiled before")) {
      log.serving = files -> files.put(SmallLog.CHECKPOINT, new byte[0]);
    }
    Path older = convention.export.write(Files.createDirectory(folder.resolve("older")));
    log.serving = files -> {};
    newer(change, log);
    Path newer = convention.export.write(Files.createDirectory(folder.resolve("newer")));
    Report report =
        Verification.since(older, newer, Manner.plain(Optional.empty(), (s, d, u) -> {}));
    Outcome growth = outcome(report, Check.C43);
    String words = growth.toString().replace(", ", " and ").replace(" and and ", " and ");
    assertTrue(words.contains(said), growth::toString);
    if (growth instanceof Outcome.Failed && !change.equals("none")) {
      assertEquals(Set.of(Check.C43), ExportTest.failed(report), report::toString);
    }
  }

  private static void newer(String change, SmallLog log) {
    switch (change) {
      case "more" ->
          log.telling =
              entries -> {
                Instant late = Instant.parse("2026-12-02T00:00:00Z");
                entries.add(new LogEntry.Release(Hash.of("pages"), late));
                entries.add(new LogEntry.Key(NEXT.verifierKey()));
              };
      case "other ballots tested" ->
          log.telling = entries -> entries.set(tested(entries), another(entries));
      case "two tested in another order" ->
          log.telling = entries -> Collections.swap(entries, tested(entries), tested(entries) + 1);
      case "fewer" -> log.telling = entries -> entries.remove(tested(entries));
      case "another server" ->
          log.origin = name -> SmallLog.origin(name).replace("konvensi.", "lain.");
      case "none" ->
          log.serving = files -> files.keySet().removeIf(path -> path.startsWith("log/"));
      default -> {}
    }
  }

  private static LogEntry another(List<LogEntry> entries) {
    LogEntry.Tested tested = (LogEntry.Tested) entries.get(tested(entries));
    return new LogEntry.Tested(tested.election(), Hash.of("other"), tested.hour());
  }

  private static int tested(List<LogEntry> entries) {
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i) instanceof LogEntry.Tested)
        .findFirst()
        .orElseThrow();
  }

  private static void test(List<LogEntry> entries, int number) {
    int first = tested(entries);
    LogEntry.Tested one = (LogEntry.Tested) entries.get(first);
    Hour hour = one.hour();
    entries.addAll(
        first,
        IntStream.range(0, number)
            .mapToObj(i -> new LogEntry.Tested(one.election(), Hash.of("more " + i), hour))
            .toList());
  }

  private Set<Check> failed(VerifierKey... keys) throws Exception {
    Manner manner = Manner.plain(Optional.empty(), (s, d, u) -> {}).trusting(List.of(keys));
    return ExportTest.failed(Verification.of(Evidence.at(folder), manner));
  }

  private static Outcome outcome(Report report, Check check) {
    return report.findings().stream()
        .filter(finding -> finding.check() == check)
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }
}
