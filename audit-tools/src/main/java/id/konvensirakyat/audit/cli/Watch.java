package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.log.FolderLock;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit watch URL}. */
@Command(
    name = "watch",
    description =
        "Fetches a log, an archive or an export again and again, verifies what is new each time, and"
            + " sees to it that nothing published before is missing or was changed. Ends when"
            + " everything is published and verified, at the first check of a file that fails, or when"
            + " a log shows two histories; what proves it is then kept.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:finished and verified, or verified so far in the last round",
      "1:a check failed, or a log gave an alarm",
      "2:nothing could be fetched or read in the last round, another watch runs on the folder, or"
          + " the command was misspelt",
      "3:no check failed, but one could not be run"
    })
final class Watch implements Callable<Integer> {
  @Parameters(
      paramLabel = "URL",
      description = "prefix of a log, or address of an archive (.bel) or an export (.zip)")
  @SuppressWarnings("NullAway.Init")
  private URI address;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "where the last copy is kept, also between runs; default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("watched");

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "time between two rounds; default: ${DEFAULT-VALUE}")
  private long seconds = 60;

  @Option(names = "--rounds", paramLabel = "N", description = "stop after N rounds")
  private long rounds = Long.MAX_VALUE;

  @Option(
      names = "--limit",
      paramLabel = "BYTES",
      description = "refuse a larger file; default: ${DEFAULT-VALUE}")
  private long limit = 64L << 30;

  @Mixin private final ReportOptions options = new ReportOptions();

  @Mixin private final LogKeyOptions keyOptions = new LogKeyOptions();

  @Mixin private final LogWatchOptions logOptions = new LogWatchOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.of(folder, "Another audit watch");
      try {
        return isFile() ? watchFile(err) : watchLog(err);
      } finally {
        lock.close();
      }
    } catch (UnreadableException | IOException | UncheckedIOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private boolean isFile() {
    String path = String.valueOf(address.getPath());
    boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return !isWeb || path.endsWith(".bel") || path.endsWith(".zip");
  }

  private int watchFile(PrintWriter err)
      throws IOException, UnreadableException, InterruptedException {
    Download download = new Download(address, limit);
    WatchedFile file = new WatchedFile(folder, options.signer());
    int code = ReportOptions.UNREADABLE;
    for (long round = 1; round <= rounds; round++) {
      code = ReportOptions.UNREADABLE;
      Optional<Report> report = file.fetch(download, err).map(WatchedFile.Fetched::report);
      if (report.isPresent()) {
        code = said(report.get());
        if (report.get().verdict() != Report.Verdict.VERIFIED_SO_FAR) {
          return code;
        }
      }
      pause(round);
    }
    return code;
  }

  private int watchLog(PrintWriter err)
      throws IOException, UnreadableException, InterruptedException {
    LogWatching watching =
        new LogWatching(
            address,
            folder,
            keyOptions,
            logOptions,
            options,
            limit,
            spec.commandLine().getOut(),
            err);
    int code = ReportOptions.UNREADABLE;
    for (long round = 1; round <= rounds; round++) {
      code = watching.round();
      if (watching.hasEnded()) {
        return code;
      }
      pause(round);
    }
    return code;
  }

  private void pause(long round) throws InterruptedException {
    if (round < rounds) {
      TimeUnit.SECONDS.sleep(seconds);
    }
  }

  private int said(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.verdict() == Report.Verdict.VERIFIED_SO_FAR) {
      out.println(WatchedFile.now() + "  " + options.verdict(report) + growth(report));
      out.flush();
      return 0;
    }
    return options.print(report, out);
  }

  private static String growth(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.check() == Check.C15)
        .map(Finding::outcome)
        .filter(Outcome.Passed.class::isInstance)
        .map(outcome -> "  " + ((Outcome.Passed) outcome).detail())
        .findFirst()
        .orElse("");
  }
}
