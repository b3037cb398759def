package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.HintsFile;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.Memory;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.reader.VerifiedFile;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Parameters(paramLabel = "PATH", description = "archive, snapshot, export folder or zip")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Mixin private final ReportOptions options = new ReportOptions();

  @Mixin private final LogTrust trust = new LogTrust();

  @Option(
      names = "--hints",
      paramLabel = "FILE",
      description = "file of hints of an archive; default: the one beside it, if there is one")
  private Optional<Path> hints = Optional.empty();

  @Option(names = "--no-hints", description = "ignore hints; slower, and with the same findings")
  private boolean noHints;

  @Option(
      names = "--bound",
      paramLabel = "FILE",
      description =
          "file of second proofs of an archive; default: the one beside it (.bound), if there is"
              + " one")
  private Optional<Path> bound = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description =
          "go on where an earlier run with this file ended; the file is written anew, and believed:"
              + " keep it where no one else can write")
  private Optional<Path> since = Optional.empty();

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
      if (since.isEmpty()) {
        return verify(Memory.none(), progress);
      }
      try (var memory = VerifiedFile.at(since.get())) {
        return verify(memory, progress);
      }
    }
  }

  private Report verify(Memory memory, Progress progress) throws UnreadableException, IOException {
    if (bound.isPresent() && !Files.isRegularFile(bound.get())) {
      throw new UnreadableException("There is no file of second proofs at " + bound.get() + ".");
    }
    Manner manner =
        new Manner(options.signer(), trust.keys(), hintsFile(), bound, memory, progress);
    return Verification.of(Evidence.at(path), manner);
  }

  private HintsFile hintsFile() throws UnreadableException {
    if (noHints) {
      return new HintsFile.Nowhere();
    }
    if (hints.isPresent() && !Files.isRegularFile(hints.get())) {
      throw new UnreadableException("There is no file of hints at " + hints.get() + ".");
    }
    return hints.<HintsFile>map(HintsFile.At::new).orElseGet(HintsFile.Beside::new);
  }
}
