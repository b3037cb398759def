package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.JsonReport;
import id.konvensirakyat.audit.report.Language;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify PATH}. */
@Command(
    name = "verify",
    description =
        "Verifies one election's archive (.bel) or a convention's export (folder or zip).",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:verified, or verified so far while the election goes on",
      "1:a check failed",
      "2:nothing could be read, or the command was misspelt",
      "3:no check failed, but one could not be run"
    })
final class Verify implements Callable<Integer> {
  private static final int UNREADABLE = 2;

  @Parameters(paramLabel = "PATH", description = "archive, snapshot, export folder or zip")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(names = "--json", description = "print one JSON object instead of a table")
  private boolean json;

  @Option(
      names = "--signer",
      paramLabel = "THUMBPRINT",
      description =
          "the published thumbprint (RFC 7638) of the key that must have signed an export")
  private Optional<String> signer = Optional.empty();

  @Option(names = "--lang", paramLabel = "id|en", description = "language of the table")
  private Language language =
      Locale.getDefault().toLanguageTag().startsWith("id") ? Language.ID : Language.EN;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Report report = verify(err);
      out.print(json ? JsonReport.of(report) + "\n" : TextReport.of(report, language));
      out.flush();
      return exitCode(report.verdict());
    } catch (UnreadableException | IOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return UNREADABLE;
    }
  }

  private Report verify(PrintWriter err) throws UnreadableException, IOException {
    try (var progress = new ProgressLine(err)) {
      return Verification.of(Evidence.at(path), signer, progress);
    }
  }

  private static int exitCode(Report.Verdict verdict) {
    return switch (verdict) {
      case VERIFIED, VERIFIED_SO_FAR -> 0;
      case FAILED -> 1;
      case NOT_VERIFIED -> 3;
    };
  }
}
