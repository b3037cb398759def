package id.konvensirakyat.audit.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.audit.fault.Catalogue;
import id.konvensirakyat.audit.fault.Fault;
import id.konvensirakyat.audit.fault.LogFault;
import id.konvensirakyat.audit.fault.LogTrials;
import id.konvensirakyat.audit.fault.PageFault;
import id.konvensirakyat.audit.fault.SiteTrials;
import id.konvensirakyat.audit.fault.Trials;
import id.konvensirakyat.audit.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit faults}. */
@Command(
    name = "faults",
    description =
        "Plants every fault of the catalogue (crypto-spec/faults) in a correct record, export, log or"
            + " site, and tells whether just the check that the catalogue names rejects it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:each fault was rejected by the check that names it, and nothing correct was",
      "1:one was not",
      "2:nothing could be written, or the command was misspelt"
    })
final class Faults implements Callable<Integer> {
  @Option(names = "--only", paramLabel = "ID", description = "this fault alone; may be repeated")
  private Set<String> only = Set.of();

  @Option(
      names = "--write",
      paramLabel = "FOLDER",
      description = "leave what is verified in this folder, for other programs to try")
  private Optional<Path> kept = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Fault> faults = chosen(Catalogue.read(), Fault::id);
    List<LogFault> logFaults = chosen(LogFault.catalogue(), LogFault::id);
    List<PageFault> pageFaults = chosen(PageFault.catalogue(), PageFault::id);
    if (faults.isEmpty() && logFaults.isEmpty() && pageFaults.isEmpty()) {
      spec.commandLine().getErr().println("The catalogue holds no such fault.");
      return ReportOptions.UNREADABLE;
    }
    try {
      Path folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("faults");
      try {
        return run(faults, logFaults, pageFaults, folder);
      } finally {
        if (kept.isEmpty()) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      spec.commandLine().getErr().println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private <T> List<T> chosen(List<T> all, Function<T, String> id) {
    return all.stream().filter(f -> only.isEmpty() || only.contains(id.apply(f))).toList();
  }

  private int run(
      List<Fault> faults, List<LogFault> logFaults, List<PageFault> pageFaults, Path folder)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Map<String, Object>> told = new ArrayList<>();
    Trials trials = new Trials(folder);
    LogTrials logTrials = new LogTrials(folder.resolve("log"));
    SiteTrials siteTrials = new SiteTrials();
    List<Trials.Result> bases = new ArrayList<>(trials.correctOnes());
    bases.addAll(List.of(logTrials.ofTrueLog(), siteTrials.ofTrueSite()));
    for (Trials.Result base : bases) {
      tell(out, base, "", told);
    }
    int named = 0;
    for (Fault fault : faults) {
      named += tell(out, trials.of(fault), output.language().say(fault.what(), fault.apa()), told);
    }
    for (LogFault fault : logFaults) {
      named +=
          tell(out, logTrials.of(fault), output.language().say(fault.what(), fault.apa()), told);
    }
    for (PageFault fault : pageFaults) {
      named +=
          tell(out, siteTrials.of(fault), output.language().say(fault.what(), fault.apa()), told);
    }
    int all = faults.size() + logFaults.size() + pageFaults.size();
    int wrong = (int) bases.stream().filter(base -> !base.asNamed()).count();
    String end = named + " of " + all + " faults rejected by the check that names them";
    String rest = wrong == 0 ? "" : "; " + wrong + " correct ones were not verified";
    out.println(output.isJson() ? object(told, named, all, wrong) : end + rest);
    out.flush();
    return named == all && wrong == 0 ? 0 : 1;
  }

  /** 1 if it ended as the catalogue says, else 0. */
  private int tell(
      PrintWriter out, Trials.Result result, String what, List<Map<String, Object>> told) {
    told.add(Map.of("id", result.id(), "as-named", result.asNamed(), "seen", result.seen()));
    if (!output.isJson()) {
      String line = "%-4s %-18s %s%s";
      String word = result.asNamed() ? "ok" : "NO";
      out.println(
          Printable.of(
              line.formatted(
                  word, result.id(), what.isEmpty() ? "" : what + " - ", result.seen())));
      out.flush();
    }
    return result.asNamed() ? 1 : 0;
  }

  private static String object(
      List<Map<String, Object>> told, int named, int all, int basesNotVerified) {
    return Printable.ascii(
        JSONObjectUtils.toJSONString(
            Map.of(
                "faults", all,
                "as-named", named,
                "correct-ones-not-verified", basesNotVerified,
                "results", told)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
