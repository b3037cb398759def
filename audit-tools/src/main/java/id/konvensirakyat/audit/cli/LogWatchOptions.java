package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.log.WatchLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code audit watch} for a log. */
final class LogWatchOptions {
  @Option(
      names = "--export",
      paramLabel = "URL",
      description =
          "of a log: where the export is; default: the prefix with export.zip in the place of log")
  private Optional<URI> export = Optional.empty();

  @Option(names = "--no-export", description = "of a log: watch the log alone")
  private boolean logAlone;

  @Option(
      names = "--export-every",
      paramLabel = "SECONDS",
      description = "of a log: time between two downloads of the export; default: ${DEFAULT-VALUE}")
  private long exportEvery = 3600;

  @Option(
      names = "--stall",
      paramLabel = "SECONDS",
      description =
          "of a log: alarm if it stands still so long while people vote, or cannot be reached;"
              + " default: ${DEFAULT-VALUE}")
  private long stall = 3600;

  @Option(
      names = "--cosign-within",
      paramLabel = "SECONDS",
      description = "of a log: how long the witnesses may take; default: ${DEFAULT-VALUE}")
  private long cosigning = 300;

  @Option(
      names = "--skew",
      paramLabel = "SECONDS",
      description = "of a log: by how much clocks may differ; default: ${DEFAULT-VALUE}")
  private long skew = 120;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "of a log: write a report with charts here after each round")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--report-json",
      paramLabel = "FILE.json",
      description = "of a log: write the same for programs")
  private Optional<Path> reportJson = Optional.empty();

  WatchLimits limits() {
    return new WatchLimits(
        Duration.ofSeconds(stall), Duration.ofSeconds(cosigning), Duration.ofSeconds(skew));
  }

  /** Where the export is; empty if it is not asked for. */
  Optional<URI> export(String prefix) {
    return logAlone
        ? Optional.empty()
        : Optional.of(
            export.orElseGet(() -> URI.create(prefix.replaceAll("/log$", "") + "/export.zip")));
  }

  Duration exportEvery() {
    return Duration.ofSeconds(exportEvery);
  }

  Optional<Path> report() {
    return report;
  }

  Optional<Path> reportJson() {
    return reportJson;
  }
}
