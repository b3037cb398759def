package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Verifies whatever an observer holds. */
public final class Verification {
  private Verification() {}

  /**
   * Runs every check that applies to the evidence.
   *
   * @throws IOException when the evidence cannot be read
   */
  public static Report of(Evidence evidence, Manner manner) throws IOException {
    if (evidence instanceof Evidence.Archive archive) {
      return archive(archive.file(), manner);
    }
    return finalization((Evidence.Export) evidence, manner).report();
  }

  /** C01 to C14, and C16 if the second proofs are at hand. */
  private static Report archive(Path file, Manner manner) throws IOException {
    String name = String.valueOf(file.getFileName());
    ElectionAudit.Result result =
        new ElectionAudit(name, manner)
            .run(() -> Files.newInputStream(file), manner.hints().of(file));
    Outcome bound =
        result.facts().isPresent()
            ? BoundCheck.of(file, manner.bound(), result.facts().get())
            : new Outcome.NotRun("the archive did not pass");
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.add(new Finding(Check.C16, name, bound));
    return new Report(name, findings, result.hintsUse().stream().toList());
  }

  /**
   * Verifies an export and computes its lists again.
   *
   * @throws IOException when it cannot be read
   */
  public static FinalizationAudit finalization(Evidence.Export export, Manner manner)
      throws IOException {
    try (ExportFiles files = export.files()) {
      ExportAudit audit = new ExportAudit(files, manner);
      Report report = new Report(files.name(), audit.run(), audit.hintsUses());
      return new FinalizationAudit(report, audit.lists(), audit.candidates());
    }
  }

  /**
   * Runs every check that applies to the newer evidence, and those that compare it with the older.
   *
   * @param older an earlier copy of the same archive or export, which is not verified again
   * @throws IOException when one of them cannot be read
   * @throws UnreadableException when there is nothing readable at a path
   */
  public static Report since(Path older, Path newer, Manner manner)
      throws IOException, UnreadableException {
    Report report = of(Evidence.at(newer), manner);
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.addAll(Growth.between(Evidence.at(older), Evidence.at(newer)));
    return new Report(report.evidence(), findings, report.hintsUses());
  }
}
