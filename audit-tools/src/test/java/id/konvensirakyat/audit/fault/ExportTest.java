package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.convention.stage.Stage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {
  @TempDir Path folder;
  private SmallConvention convention;

  @BeforeEach
  void make() throws Exception {
    convention = SmallConvention.make(new SmallPlan());
  }

  @Test
  void aCorrectExportIsVerified() throws Exception {
    Report report = verify(convention.export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  static List<Stage> unfinished() {
    return List.of(Stage.VOTING, Stage.RESULT_OBJECTIONS);
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void anUnfinishedConventionIsVerifiedSoFar(Stage stage) throws Exception {
    var plan = new SmallPlan();
    plan.until = stage;
    Report report = verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED_SO_FAR, report.verdict(), report::toString);
  }

  @Test
  void aListComputedAnewAfterAWithdrawalIsVerified() throws Exception {
    var plan = new SmallPlan();
    plan.withdrawal = true;
    plan.suspension = true;
    plan.until = Stage.DECIDED;
    Report report = verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  /** Without fixed dates nothing is early, as in a rehearsal. */
  @Test
  void aConventionWithoutDatesIsVerified() throws Exception {
    var plan = new SmallPlan();
    plan.dates = false;
    plan.hasty = true;
    Report report = verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    assertEquals(
        new Outcome.Passed("no dates are fixed"),
        report.findings().stream().filter(f -> f.check() == Check.C32).findFirst().get().outcome());
  }

  /** Where the rules ask for it of nobody, one person is enough; rulings take two all the same. */
  @Test
  void aConventionWithoutSecondPersonsIsVerified() throws Exception {
    var plan = new SmallPlan();
    plan.fourEyed = Set.of();
    plan.until = Stage.DECIDED;
    SmallConvention made = SmallConvention.make(plan);
    Report report = verify(made.export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
    made.acts.dropProposal("OBJECTION_DISMISSED", "s3");
    made.chain();
    // a shorter log has other files
    Path other = Files.createDirectory(folder.resolve("other"));
    assertEquals(Set.of(Check.C28), failed(verify(made.export.write(other))));
  }

  /** A candidate whose papers are missing at the end is struck by two, and the list refilled. */
  @Test
  void whoseLatePapersAreMissingMayBeStruck() throws Exception {
    var plan = new SmallPlan();
    plan.missingPapers = true;
    Report report = verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  /** A dapil that votes again has no list, and the others are decided. */
  @Test
  void aDapilThatVotesAgainHoldsUpNoOther() throws Exception {
    var plan = new SmallPlan();
    plan.revote = true;
    plan.until = Stage.DECIDED;
    SmallConvention made = SmallConvention.make(plan);
    assertFalse(made.export.files.containsKey("lists/3102.txt"));
    Report report = verify(made.export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  @Test
  void otherRulesMakeOtherBallots() throws Exception {
    var plan = new SmallPlan();
    plan.voting = new VotingRules(1, 2, false, true, 17, Assurance.B, true);
    plan.blank = false;
    plan.most = 2;
    Report report = verify(SmallConvention.make(plan).export.write(folder));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  @Test
  void theZipOfTheFolderIsVerifiedToo() throws Exception {
    convention.export.write(folder);
    Path zip = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        var zipped = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.equals(zip)).toList()) {
        zipped.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zipped);
      }
    }
    assertEquals(Report.Verdict.VERIFIED, verify(zip).verdict());
  }

  @Test
  void anotherSignerThanTheOneGivenIsRefused() throws Exception {
    convention.export.write(folder);
    String own = convention.export.publicKey().computeThumbprint().toString();
    String other = new SignedExport(new SeededRandom(9)).publicKey().computeThumbprint().toString();
    Evidence evidence = Evidence.at(folder);
    assertEquals(
        Report.Verdict.VERIFIED,
        Verification.of(evidence, Manner.plain(Optional.of(own), (s, d, u) -> {})).verdict());
    assertEquals(
        Set.of(Check.C21),
        failed(Verification.of(evidence, Manner.plain(Optional.of(other), (s, d, u) -> {}))));
  }

  @Test
  void anyChangedByteOfAnyFileIsNamed() throws Exception {
    convention.export.write(folder);
    var random = new Random(20261121);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      boolean seal = file.getFileName().toString().startsWith("manifest.");
      // every byte of the signature (Base64 has bits that decoders ignore), some of the others
      int step = file.toString().endsWith(".jws") ? 1 : Math.max(1, bytes.length / 20);
      for (int at = 0; at < bytes.length; at += step) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(7));
        Files.write(file, changed);
        assertEquals(
            Set.of(seal ? Check.C21 : Check.C22), failed(verify(folder)), file + " byte " + at);
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void aFileMoreOrLessIsNamed() throws Exception {
    convention.export.write(folder);
    Path more = folder.resolve("more.txt");
    Files.writeString(more, "?");
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
    Files.delete(more);
    Files.delete(folder.resolve("rules.txt"));
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
  }

  @Test
  void hintsThatAreListedAreSealed() throws Exception {
    Path hints = folder.resolve(addHints(convention));
    convention.export.write(folder);
    assertEquals(Report.Verdict.VERIFIED, verify(folder).verdict());
    assertFalse(sealOf(verify(folder)).contains("not sealed"));
    Files.writeString(hints, "others");
    assertEquals(Set.of(Check.C22), failed(verify(folder)));
    Files.delete(hints);
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
  }

  @Test
  void hintsThatAreNotListedAreCounted() throws Exception {
    convention.export.write(folder);
    Path hints = folder.resolve(addHints(convention));
    Files.writeString(hints, "an observer's own");
    assertEquals(Report.Verdict.VERIFIED, verify(folder).verdict());
    assertTrue(sealOf(verify(folder)).endsWith("; files of hints that are not sealed: 1"));
    // Only beside an archive.
    Files.move(hints, folder.resolve("elections/none.hints"));
    assertEquals(Set.of(Check.C21), failed(verify(folder)));
  }

  private static String addHints(SmallConvention convention) {
    String archive = convention.archive(SmallConvention.DAPIL);
    String hints = archive.replaceAll("[.]bel$", ".hints");
    convention.export.files.put(hints, new byte[] {1});
    return hints;
  }

  private static String sealOf(Report report) {
    Finding seal =
        report.findings().stream().filter(f -> f.check() == Check.C21).findFirst().orElseThrow();
    return assertInstanceOf(Outcome.Passed.class, seal.outcome()).detail();
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static Report verify(Path path) throws Exception {
    return Verification.of(
        Evidence.at(path), Manner.plain(Optional.empty(), (subject, done, unit) -> {}));
  }

  static Set<Check> failed(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() instanceof Outcome.Failed)
        .map(Finding::check)
        .collect(Collectors.toSet());
  }
}
