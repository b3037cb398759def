package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published once must still be there. */
class GrowthTest {
  private static final Path ELECTION =
      Path.of(
          System.getProperty("konvensi.root"), "crypto-spec/vectors/elections/ed25519-threshold");
  private static final Path OPEN = ELECTION.resolve("open.bel.snapshot");
  private static final Path CLOSED = ELECTION.resolve("closed.bel.snapshot");
  private static final Path OTHER =
      ELECTION.resolveSibling("ed25519-basic").resolve("open.bel.snapshot");

  private static final String CEREMONY = "ceremony.jsonl";
  private static final String REHEARSAL = "rehearsal.json";
  private static final String FAULTS = "(\"faults\":)\\[.*\\]\\}";

  /** The second trustee's answer, the last one. */
  private static final String ANSWER = "(,\\{\"trustee\":2(,\"answer\".*))";

  @TempDir Path folder;

  @Test
  void anArchiveThatGrewIsVerifiedWithWhatIsNew() throws Exception {
    Report report = compare(OPEN, CLOSED);
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, report.verdict(), report::toString);
    Outcome growth = outcome(report, Check.C15);
    assertEquals(new Outcome.Passed("11 events as before, 2 new"), growth);
    assertEquals(new Outcome.Passed("11 events as before, 0 new"), c15(OPEN, OPEN));
  }

  @Test
  void anArchiveThatShrankIsRefused() throws Exception {
    assertEquals(new Outcome.Failed("event 11 of the older archive is missing"), c15(CLOSED, OPEN));
  }

  @Test
  void anArchiveOfAnotherElectionIsRefused() throws Exception {
    assertTrue(c15(OTHER, CLOSED) instanceof Outcome.Failed);
    assertTrue(c15(CLOSED, OTHER) instanceof Outcome.Failed);
  }

  @Test
  void whatCannotBeReadIsNotComparedAndNotVerified() throws Exception {
    byte[] bytes = Files.readAllBytes(OPEN);
    Path broken = Files.write(folder.resolve("a.bel"), Arrays.copyOf(bytes, bytes.length - 1));
    Report report = compare(broken, CLOSED);
    assertTrue(outcome(report, Check.C15) instanceof Outcome.NotRun, report::toString);
    assertEquals(Report.Verdict.NOT_VERIFIED, report.verdict());
    assertEquals(Report.Verdict.NOT_VERIFIED, compare(folder, CLOSED).verdict());
  }

  /** The exports differ from the older one as a server's would that takes something back. */
  @ParameterizedTest
  @CsvSource({
    "nothing, , VERIFIED",
    "an act is gone, C31, FAILED",
    "an act was changed, C31 C43, FAILED",
    "candidates were changed, C31, FAILED",
    "rules are gone, C31, FAILED",
    "an extension is gone, C31, FAILED",
    "an objection was changed, C31, FAILED",
    "the first objections, , VERIFIED",
    "a publication of the roll was changed, C31, FAILED",
    "a register is gone, C31, FAILED",
    "a register was longer, C31, FAILED",
    "second proofs are gone, C31, FAILED",
    "second proofs were changed, C31, FAILED",
    "second proofs of the last trustee, , VERIFIED",
    "the ceremony is another, C31, FAILED",
    "an attempt at the ceremony is gone, C31, FAILED",
    "an attempt that had ended was changed, C31, FAILED",
    "a commitment was changed, C31, FAILED",
    "a certificate was changed, C31, FAILED",
    "a fault is gone, C31, FAILED",
    "the first attempt before its fault, , VERIFIED",
    "the rehearsal of an attempt before, , VERIFIED",
    "the rehearsed number was changed, C31, FAILED",
    "an answer of the rehearsal is gone, C31, FAILED",
    "the first answer of the rehearsal, , VERIFIED",
    "another key, C31, FAILED",
    "another convention, C31 C43, FAILED",
    "an archive is gone, C15, FAILED",
    "an archive is another, C15 C43, FAILED",
  })
  void anExportThatTakesSomethingBackIsRefused(String change, String checks, Report.Verdict verdict)
      throws Exception {
    Path newer = Files.createDirectory(folder.resolve("newer"));
    Path older = Files.createDirectory(folder.resolve("older"));
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    convention.export.write(newer);
    older(change, convention).write(older);
    Report report = compare(older, newer);
    assertEquals(verdict, report.verdict(), report::toString);
    Set<Check> expected =
        checks == null
            ? Set.of()
            : Arrays.stream(checks.split(" ", -1)).map(Check::valueOf).collect(Collectors.toSet());
    assertEquals(expected, ExportTest.failed(report), report::toString);
  }

  /** An older copy to which today's export is related in this way. */
  private static SignedExport older(String change, SmallConvention convention) throws Exception {
    SignedExport export = convention.export;
    String acts = export.text("acts.jsonl");
    switch (change) {
      case "nothing" -> {
        export.files.remove("lists/" + SmallConvention.DAPIL + ".txt");
        export.put("acts.jsonl", acts.substring(0, acts.lastIndexOf('\n', acts.length() - 2) + 1));
      }
      case "an act is gone" -> export.put("acts.jsonl", acts + "{}\n");
      case "an act was changed" -> export.put("acts.jsonl", acts.replace("panitia1", "panitia9"));
      case "candidates were changed" -> export.put("candidates.json", "[]");
      case "rules are gone" -> export.put("rules.txt", export.text("rules.txt") + "1");
      case "an extension is gone" ->
          export.put("schedule.txt", export.text("schedule.txt") + "extend=VOTE;1\n");
      case "an objection was changed" ->
          export.put(
              "objections.jsonl", export.text("objections.jsonl").replace("CONDUCT", "IDENTITY"));
      case "the first objections" -> {
        String lines = export.text("objections.jsonl");
        export.put("objections.jsonl", lines.substring(0, lines.indexOf('\n') + 1));
      }
      case "a publication of the roll was changed" ->
          export.put("rolls/1.txt", export.text("rolls/1.txt").replace("join=", "join=0"));
      case "a register is gone" -> export.put("register/3104.txt", "?");
      case "a register was longer" ->
          export.put("register/3101.txt", export.text("register/3101.txt") + "?");
      case "another convention" -> export.convention = "lain";
      case "an archive is gone" -> export.put("elections/x.bel", "?");
      case "an archive is another" ->
          export.files.put(convention.archive(SmallConvention.DAPIL), Files.readAllBytes(CLOSED));
      case "another key" -> {
        var other = new SignedExport(new SeededRandom(9));
        other.files.putAll(export.files);
        return other;
      }
      default -> older(change, convention, export.text(CEREMONY).split("\n", -1));
    }
    return export;
  }

  /** What the trustees gave, in two attempts, was otherwise in the older copy. */
  private static void older(String change, SmallConvention convention, String[] attempts) {
    SignedExport export = convention.export;
    String bound = SmallConvention.bound(convention.archive(SmallConvention.DAPIL));
    String first = attempts[0] + "\n";
    String last = attempts[1] + "\n";
    switch (change) {
      case "second proofs are gone" -> export.put("elections/x.bound", "?\n");
      case "second proofs were changed" ->
          export.put(bound, edited(export.text(bound), "(\"response\":\")[0-9]", "$1"));
      case "second proofs of the last trustee" ->
          export.put(bound, edited(export.text(bound), "^.*\n", ""));
      case "the ceremony is another" -> export.put(CEREMONY, last);
      case "an attempt at the ceremony is gone" ->
          export.put(CEREMONY, first + last + edited(last, "(\"attempt\":)2", "$13"));
      case "an attempt that had ended was changed" ->
          export.put(CEREMONY, edited(first, FAULTS, "$1[]}") + last);
      case "a commitment was changed" ->
          export.put(CEREMONY, first + edited(last, "(\"commitment\":\")....", "$10000"));
      case "a certificate was changed" -> {
        String alone = edited(last, "(\"commitments\":).*", "$1[],\"coefexps\":[],\"faults\":[]}");
        String other = "(\"certificates\":\\[).*?,\\{\"trustee\":2";
        export.put(CEREMONY, first + edited(alone, other, "$1{\"trustee\":1"));
      }
      case "a fault is gone" -> {
        String faults = first.replaceFirst("(?s)^.*(\"faults\":)", "");
        export.put(CEREMONY, first + last.replace("[]}\n", faults));
      }
      case "the first attempt before its fault" -> {
        export.files.remove(REHEARSAL);
        export.put(CEREMONY, edited(first, FAULTS, "$1[]}"));
      }
      case "the rehearsal of an attempt before" -> {
        export.put(CEREMONY, first);
        export.put(REHEARSAL, edited(export.text(REHEARSAL), "(\"number\":)[0-9]+", "$11"));
      }
      case "the rehearsed number was changed" ->
          export.put(REHEARSAL, edited(export.text(REHEARSAL), "(\"number\":)[0-9]+", "$11"));
      case "an answer of the rehearsal is gone" ->
          export.put(
              REHEARSAL,
              edited(export.text(REHEARSAL), ANSWER + "\\]\\}$", "$1,{\"trustee\":3$2]}"));
      case "the first answer of the rehearsal" ->
          export.put(REHEARSAL, edited(export.text(REHEARSAL), ANSWER + "\\]\\}$", "]}"));
      default -> throw new IllegalArgumentException(change);
    }
  }

  private static String edited(String text, String find, String to) {
    String changed = text.replaceFirst(find, to);
    assertNotEquals(text, changed, find);
    return changed;
  }

  private Report compare(Path older, Path newer) throws Exception {
    return Verification.since(
        older, newer, Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
  }

  private Outcome c15(Path older, Path newer) throws Exception {
    return outcome(compare(older, newer), Check.C15);
  }

  private static Outcome outcome(Report report, Check check) {
    return report.findings().stream()
        .filter(finding -> finding.check() == check)
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }
}
