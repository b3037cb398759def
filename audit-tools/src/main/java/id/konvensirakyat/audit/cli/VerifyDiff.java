package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify-diff OLD NEW}. */
@Command(
    name = "verify-diff",
    description =
        "Verifies NEW, and that nothing of OLD, an earlier copy of the same archive or export, is"
            + " missing from it or was changed.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:verified, and nothing was removed",
      "1:a check failed",
      "2:nothing could be read, or the command was misspelt",
      "3:no check failed, but one could not be run"
    })
final class VerifyDiff implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "the copy that was kept")
  @SuppressWarnings("NullAway.Init")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "what is published now")
  @SuppressWarnings("NullAway.Init")
  private Path newer;

  @Mixin private final ReportOptions options = new ReportOptions();

  @Mixin private final LogTrust trust = new LogTrust();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return options.print(verify(err), spec.commandLine().getOut());
    } catch (UnreadableException | IOException | UncheckedIOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private Report verify(PrintWriter err) throws UnreadableException, IOException {
    try (var progress = new ProgressLine(err)) {
      Manner manner = Manner.plain(options.signer(), progress).trusting(trust.keys());
      return Verification.since(older, newer, manner);
    }
  }
}
