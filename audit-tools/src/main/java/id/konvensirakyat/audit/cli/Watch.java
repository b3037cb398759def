package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Download;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.reader.VerifiedFile;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        "Fetches an archive or an export again and again, verifies it each time, and sees to it"
            + " that nothing published before is missing or was changed. Ends when everything is"
            + " published and verified, or at the first check that fails; both copies are then kept.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:finished and verified, or verified so far in the last round",
      "1:a check failed",
      "2:nothing could be fetched or read in the last round, or the command was misspelt",
      "3:no check failed, but one could not be run"
    })
final class Watch implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "address of an archive (.bel) or an export (.zip)")
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

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    int code = ReportOptions.UNREADABLE;
    try {
      Files.createDirectories(folder);
      Download download = new Download(address, limit);
      for (long round = 1; round <= rounds; round++) {
        code = ReportOptions.UNREADABLE;
        Optional<Report> report = fetch(download, err);
        if (report.isPresent()) {
          code = said(report.get());
          if (report.get().verdict() != Report.Verdict.VERIFIED_SO_FAR) {
            return code;
          }
        }
        if (round < rounds) {
          TimeUnit.SECONDS.sleep(seconds);
        }
      }
    } catch (UnreadableException | IOException | UncheckedIOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
    return code;
  }

  /** One round; empty when the server could not be reached, which proves nothing. */
  private Optional<Report> fetch(Download download, PrintWriter err)
      throws IOException, UnreadableException {
    Path fresh = folder.resolve("fetched");
    try {
      download.to(fresh);
    } catch (IOException | UnreadableException e) {
      err.println(now() + "  " + Printable.of(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
    Path last = folder.resolve("verified");
    try (var progress = new ProgressLine(err)) {
      VerifiedFile memory = VerifiedFile.at(folder.resolve("verified.json"));
      Manner manner = Manner.remembering(options.signer(), memory, progress);
      Report report =
          Files.exists(last)
              ? Verification.since(last, fresh, manner)
              : Verification.of(Evidence.at(fresh), manner);
      boolean passed = isPassed(report.verdict());
      keep(passed, fresh, last);
      if (passed) {
        memory.close(); // a fork that was refused must not be what the next round goes on from
      }
      return Optional.of(report);
    }
  }

  private static boolean isPassed(Report.Verdict verdict) {
    return verdict == Report.Verdict.VERIFIED || verdict == Report.Verdict.VERIFIED_SO_FAR;
  }

  /** What did not pass stays beside the last copy that did: the two are the evidence. */
  private void keep(boolean passed, Path fresh, Path last) throws IOException {
    Path kept = passed ? last : folder.resolve("refused-" + now().replace(':', '-'));
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private int said(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.verdict() == Report.Verdict.VERIFIED_SO_FAR) {
      out.println(now() + "  " + options.verdict(report) + growth(report));
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

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
