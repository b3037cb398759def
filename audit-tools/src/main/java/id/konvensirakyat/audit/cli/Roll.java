package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.RollFigures;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.convention.roll.RollFigure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit roll EXPORT}. */
@Command(
    name = "roll",
    description =
        "Folds the publications of the roll (rolls/N.txt) and prints count and hash of each"
            + " dapil's roll, to be compared with what a page or another program says. It checks no"
            + " act and no seal: that is audit verify.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the publications fold",
      "1:they do not",
      "2:nothing could be read, or nothing was published"
    })
final class Roll implements Callable<Integer> {
  @Parameters(paramLabel = "EXPORT", description = "an export: a folder, or its zip")
  @SuppressWarnings("NullAway.Init")
  private Path path;

  @Option(names = "--json", description = "print one JSON array instead of a table")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      if (!(Evidence.at(path) instanceof Evidence.Export export)) {
        err.println("This is no export.");
        return ReportOptions.UNREADABLE;
      }
      RollFigures figures = RollFigures.of(export.files());
      if (figures.fault().isPresent()) {
        err.println(Printable.of(figures.fault().get()));
        return 1;
      }
      if (figures.rolls().isEmpty()) {
        err.println("No roll was published.");
        return ReportOptions.UNREADABLE;
      }
      out.print(json ? json(figures.rolls()) : table(figures.rolls()));
      out.flush();
      return 0;
    } catch (UnreadableException | IOException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private static String table(List<RollFigure> rolls) {
    long all = rolls.stream().mapToLong(RollFigure::count).sum();
    return rolls.stream()
        .map(one -> "%-8s %9d  %s%n".formatted(one.dapil(), one.count(), one.sha256()))
        .collect(Collectors.joining("", "", "%-8s %9d%n".formatted("", all)));
  }

  private static String json(List<RollFigure> rolls) {
    return rolls.stream()
        .map(
            one ->
                "{\"dapil\":\"%s\",\"count\":%d,\"sha256\":\"%s\"}"
                    .formatted(one.dapil(), one.count(), one.sha256()))
        .collect(Collectors.joining(",", "[", "]\n"));
  }
}
