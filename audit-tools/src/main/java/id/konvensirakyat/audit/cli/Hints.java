package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.HintsFile;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.protocol.board.HintsMaker;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit hints ARCHIVE}. */
@Command(
    name = "hints",
    description =
        "Verifies the ballots of an archive (.bel) one by one and writes the hints with which"
            + " they are verified many times faster. No verdict depends on hints.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the hints are written",
      "1:the archive or one of its ballots is not right; nothing is written",
      "2:nothing could be read or written, or the election's group has no hints"
    })
final class Hints implements Callable<Integer> {
  private static final int REFUSED = 1;
  private static final int BUFFER = 1 << 18;

  @Parameters(paramLabel = "ARCHIVE", description = "one election's archive")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write; default: beside the archive, where audit verify looks")
  private Optional<Path> output = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String name = String.valueOf(archive.getFileName());
    Path target = output.orElseGet(() -> archive.resolveSibling(HintsFile.nameFor(name)));
    try {
      OptionalInt ballots = make(name, target, err);
      if (ballots.isEmpty()) {
        err.println("The election is not in Ed25519: there are no hints.");
        return ReportOptions.UNREADABLE;
      }
      out.println(Printable.of(target + ": hints of " + ballots.getAsInt() + " ballots"));
      return 0;
    } catch (RefusedException e) {
      err.println(Printable.of(e.refusal().toString()));
      return REFUSED;
    } catch (IOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  // Half a file would be taken for hints too: it gets its name when it is whole.
  private OptionalInt make(String name, Path target, PrintWriter err)
      throws IOException, RefusedException {
    if (Files.exists(target) && Files.isSameFile(target, archive)) {
      throw new IOException("The hints would replace the archive.");
    }
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
    Path part = Files.createTempFile(folder, "hints", ".part");
    try (var progress = new ProgressLine(err)) {
      OptionalInt ballots;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        ballots =
            HintsMaker.write(
                () -> Files.newInputStream(archive),
                out,
                (done, all) -> progress.at(name, done, "/ " + all + " ballots"));
      }
      if (ballots.isPresent()) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return ballots;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
