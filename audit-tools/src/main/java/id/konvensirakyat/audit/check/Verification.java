package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Verifies whatever an observer holds. */
public final class Verification {
  private Verification() {}

  /**
   * Runs every check that applies to the evidence.
   *
   * @param signer the thumbprint of the key that must have signed an export, if the observer knows
   *     it; archives are not signed
   * @throws IOException when the evidence cannot be read
   */
  public static Report of(Evidence evidence, Optional<String> signer, Progress progress)
      throws IOException {
    if (evidence instanceof Evidence.Archive archive) {
      String name = String.valueOf(archive.file().getFileName());
      ElectionAudit.Result result =
          new ElectionAudit(name, progress)
              .run(() -> new BufferedInputStream(Files.newInputStream(archive.file()), 1 << 16));
      return new Report(name, result.findings());
    }
    try (ExportFiles files = ((Evidence.Export) evidence).files()) {
      return new Report(files.name(), new ExportAudit(files, signer, progress).run());
    }
  }
}
