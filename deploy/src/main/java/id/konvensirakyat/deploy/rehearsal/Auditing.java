package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Downloads the export and has the observers' program verify it, as an observer would. */
public final class Auditing {
  private final Path auditJar;

  /** With the program that the module audit-tools builds. */
  public Auditing(Path projectRoot) {
    this.auditJar = projectRoot.resolve("audit-tools/target/audit.jar");
  }

  /** Downloads a convention's export. */
  public void download(Api anonymous, String convention, Path export) throws IOException {
    Files.createDirectories(export.toAbsolutePath().getParent());
    anonymous.download("/conventions/" + convention + "/export.zip", export);
  }

  /**
   * Runs {@code audit verify}; its report is kept beside the export.
   *
   * @throws RehearsalException when it does not pass, with its report
   */
  public void verify(Path export) throws IOException, RehearsalException, InterruptedException {
    if (!Files.exists(auditJar)) {
      throw new RehearsalException("The audit program is not built: " + auditJar + " is missing.");
    }
    Path report = export.resolveSibling(export.getFileName() + ".audit.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = List.of(java, "-jar", auditJar.toString(), "verify", export.toString());
    Process audit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    int code = audit.waitFor();
    if (code != 0) {
      throw new RehearsalException(
          "The audit did not pass (exit code %d):%n%s".formatted(code, Files.readString(report)));
    }
  }
}
