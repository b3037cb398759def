package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Downloads the export and has the observers' program verify it, as an observer would. */
public final class Auditing {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path auditJar;

  /** With the program that the module audit-tools builds. */
  public Auditing(Path projectRoot) {
    this.auditJar = projectRoot.resolve("audit-tools/target/audit.jar");
  }

  /** Downloads a convention's export, once as many witnesses as needed have cosigned all of it. */
  public void download(Api anonymous, String convention, Path export)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isWitnessed(anonymous, convention) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    Files.createDirectories(export.toAbsolutePath().getParent());
    anonymous.download("/conventions/" + convention + "/export.zip", export);
  }

  // If they never do, the audit says so.
  private static boolean isWitnessed(Api anonymous, String convention) throws IOException {
    JsonNode log = anonymous.get("/conventions/" + convention + "/log").orThrow().json();
    return log.path("needed").asInt() == 0
        || log.path("witnessed").path("size").asLong() >= log.required("size").asLong();
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
