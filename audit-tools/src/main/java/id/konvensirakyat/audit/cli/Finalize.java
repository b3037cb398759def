package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.DapilList;
import id.konvensirakyat.audit.check.FinalizationAudit;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit finalize EXPORT}. */
@Command(
    name = "finalize",
    description =
        "Verifies a convention's export, computes the list of every dapil again from votes and"
            + " rules, and prints it beside the published one with the reason of each place.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the export is verified (so far), and every list in it is the same as computed here",
      "1:a check failed, or a list is another one",
      "2:nothing could be read, or the command was misspelt",
      "3:no check failed, but one could not be run"
    })
final class Finalize implements Callable<Integer> {
  @Parameters(paramLabel = "EXPORT", description = "export folder or zip")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(
      names = "--dapil",
      paramLabel = "CODE",
      description =
          "print this dapil alone; may be repeated; the whole export is verified all the" + " same")
  private Set<String> only = Set.of();

  @Mixin private final ReportOptions options = new ReportOptions();

  @Mixin private final LogTrust trust = new LogTrust();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      FinalizationAudit audit = audit(err);
      List<DapilList> chosen =
          audit.lists().stream()
              .filter(l -> only.isEmpty() || only.contains(l.district().code().digits()))
              .toList();
      if (chosen.size() < only.size() && !audit.lists().isEmpty()) {
        err.println("There is no such dapil in this convention.");
        return ReportOptions.UNREADABLE;
      }
      return options.print(audit, chosen, spec.commandLine().getOut());
    } catch (UnreadableException | IOException | UncheckedIOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private FinalizationAudit audit(PrintWriter err) throws UnreadableException, IOException {
    if (!(Evidence.at(path) instanceof Evidence.Export export)) {
      throw new UnreadableException(path + " is no export: lists are in exports alone.");
    }
    try (var progress = new ProgressLine(err)) {
      Manner manner = Manner.plain(options.signer(), progress).trusting(trust.keys());
      return Verification.finalization(export, manner);
    }
  }
}
