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
      String name = String.valueOf(archive.file().getFileName());
      ElectionAudit.Result result =
          new ElectionAudit(name, manner)
              .run(() -> Files.newInputStream(archive.file()), manner.hints().of(archive.file()));
      return new Report(name, result.findings(), result.hintsUse().stream().toList());
    }
    return finalization((Evidence.Export) evidence, manner).report();
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
