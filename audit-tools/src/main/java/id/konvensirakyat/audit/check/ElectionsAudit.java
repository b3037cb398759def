package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** C01 to C14, C26, C30 and C16 of every election of an export. */
final class ElectionsAudit {
  private final ExportFiles files;
  private final Manner manner;
  private final List<Finding> findings;
  private final List<HintsUse> hintsUses;
  private final Map<ConventionFile.District, ElectionFacts> passed = new HashMap<>();

  ElectionsAudit(
      ExportFiles files, Manner manner, List<Finding> findings, List<HintsUse> hintsUses) {
    this.files = files;
    this.manner = manner;
    this.findings = findings;
    this.hintsUses = hintsUses;
  }

  /** How an archive that passed is compared with the rest of the export. */
  @FunctionalInterface
  interface Comparison {
    Outcome with(ConventionFile.District district, ElectionFacts facts) throws IOException;
  }

  /**
   * Verifies each archive.
   *
   * @param comparisons by check; empty if the export's other files did not pass, so that only the
   *     archives themselves are verified
   */
  void run(ConventionFile convention, Map<Check, Comparison> comparisons) throws IOException {
    for (ConventionFile.District district : convention.dapil()) {
      if (district.archive().isPresent()) {
        run(district, district.archive().get(), comparisons);
      }
    }
  }

  /** What the dapil's archive says, if everything in it and about it passed. */
  Optional<ElectionFacts> facts(ConventionFile.District district) {
    return Optional.ofNullable(passed.get(district));
  }

  /** Whether everything in and about every archive passed. */
  boolean areSound(ConventionFile convention) {
    return convention.dapil().stream()
        .filter(district -> district.archive().isPresent())
        .allMatch(passed::containsKey);
  }

  /** The trustees of every archive that passed. */
  Collection<Trustees> keys() {
    return passed.values().stream().map(ElectionFacts::trustees).toList();
  }

  private void run(
      ConventionFile.District district, String path, Map<Check, Comparison> comparisons)
      throws IOException {
    if (!files.paths().contains(path)) {
      var missing = new Outcome.Failed("the archive of this election is missing");
      findings.add(new Finding(Check.C26, path, missing));
      return;
    }
    ElectionAudit.Result result =
        new ElectionAudit(path, manner).run(() -> files.open(path), manner.hints().of(files, path));
    findings.addAll(result.findings());
    result.hintsUse().ifPresent(hintsUses::add);
    boolean sound = result.facts().isPresent() && !comparisons.isEmpty();
    for (Check check : List.of(Check.C26, Check.C30, Check.C16)) {
      Outcome outcome =
          sound
              ? comparison(comparisons, check).with(district, result.facts().orElseThrow())
              : new Outcome.NotRun("the archive, or what it is compared with, did not pass");
      findings.add(new Finding(check, path, outcome));
      sound &= !(outcome instanceof Outcome.Failed);
    }
    if (sound) {
      passed.put(district, result.facts().orElseThrow());
    }
  }

  private static Comparison comparison(Map<Check, Comparison> comparisons, Check check) {
    return Optional.ofNullable(comparisons.get(check)).orElseThrow();
  }
}
