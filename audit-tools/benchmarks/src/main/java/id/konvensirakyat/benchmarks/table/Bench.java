package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.crypto.group.Group;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit-tools/bench}: makes archives, verifies them, and prints what that took. */
@Command(
    name = "bench",
    description = "Measures the verifier on generated archives and prints Markdown.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private static final String VECTOR = "crypto-spec/vectors/elections/ed25519-300x20";
  private static final int VECTOR_BALLOTS = 300;

  /** Seconds that belenios-tool 2.5 took for the vector, as the issue states; not run here. */
  private static final double QUOTED_LEAST = 7.4;

  private static final double QUOTED_MOST = 9.7;
  private static final int HEAP = 512;
  private static final int QUICKER = 3;

  @Option(names = "--root", required = true, hidden = true)
  @SuppressWarnings("NullAway.Init")
  private Path root;

  @Option(
      names = "--ballots",
      defaultValue = "6000",
      description = "ballots with 20 candidates; others in proportion (${DEFAULT-VALUE})")
  private int ballots;

  @Option(
      names = "--candidates",
      split = ",",
      defaultValue = "5,20,50,100",
      description = "(${DEFAULT-VALUE})")
  private List<Integer> candidates = new ArrayList<>();

  @Option(
      names = "--belenios-ballots",
      defaultValue = "300",
      description = "ballots of the BELENIOS-2048 archive (${DEFAULT-VALUE})")
  private int beleniosBallots;

  @Option(
      names = "--runs",
      defaultValue = "3",
      description = "runs of each measurement, of which the median counts (${DEFAULT-VALUE})")
  private int runs;

  @Option(names = "--quick", description = "a third of the ballots, one run: rough figures")
  private boolean quick;

  @Option(
      names = "--million",
      description = "instead: 10,000 and 1,000,000 ballots with 5 candidates in a heap of 512 MB")
  private boolean million;

  @Option(
      names = "--directory",
      description = "where archives are made, each deleted after use (the temporary directory)")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Bench() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (quick) {
      ballots = Math.max(1, ballots / QUICKER);
      beleniosBallots = Math.max(1, beleniosBallots / QUICKER);
      runs = 1;
    }
    out.printf(
        Locale.ROOT,
        "%d cores, Java %s, median of %d runs, whole processes%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        runs);
    Audit audit = new Audit(root, runs);
    if (million) {
      million(audit);
    } else {
      tables(audit);
    }
    return 0;
  }

  private void tables(Audit audit) throws IOException {
    double vector = vector(audit);
    Edwards edwards = new Edwards(audit, directory, out);
    edwards.measure(candidates, ballots);
    double peer = new Peer(audit, directory, out).measure(beleniosBallots);
    out.println();
    ratio("300 ballots of the vector, without hints", QUOTED_LEAST / vector, 5);
    double quoted = 1000 * QUOTED_LEAST / VECTOR_BALLOTS;
    String usual = "a ballot with 20 candidates, in an archive of " + ballots + ", ";
    ratio(usual + "without hints", quoted / edwards.usual(false), 8);
    ratio(usual + "with hints", quoted / edwards.usual(true), 40);
    if (Double.isNaN(peer)) {
      out.println("- " + Peer.NAME + " is not installed: BELENIOS-2048 was not compared");
    } else {
      ratio("BELENIOS-2048, beside " + Peer.NAME + " in the same run", peer, 3);
    }
    out.printf(
        Locale.ROOT,
        "%nQuoted, not run here: belenios-tool 2.5 takes %.1f to %.1f s for the vector; the ratios"
            + " take the lower, %s ms a ballot.%n",
        QUOTED_LEAST,
        QUOTED_MOST,
        Table.text(quoted));
  }

  private double vector(Audit audit) throws IOException {
    Path archive;
    try (Stream<Path> files = Files.list(root.resolve(VECTOR))) {
      archive = files.filter(file -> file.toString().endsWith(".bel")).findFirst().orElseThrow();
    }
    audit.verify(archive, 0, ""); // the first run prepares the archive of classes for the others
    double seconds = audit.seconds(archive, 0);
    Table table = new Table(out, VECTOR, "seconds", "ms a ballot");
    table.row("audit, without hints", seconds, 1000 * seconds / VECTOR_BALLOTS);
    table.row("belenios-tool 2.5 (quoted, not run)", QUOTED_LEAST + " to " + QUOTED_MOST, "");
    return seconds;
  }

  private void ratio(String what, double times, int goal) {
    out.printf(Locale.ROOT, "- %s: %.1f times faster (goal: %d)%n", what, times, goal);
  }

  private void million(Audit audit) throws IOException {
    Table table =
        new Table(out, "ballots", "hints", "heap", "seconds", "ballots a second", "ms a ballot");
    for (int count : List.of(10_000, 1_000_000)) {
      try (Archive archive = Archive.make(directory, Group.ed25519(), count, 5)) {
        for (boolean hints : List.of(true, false)) {
          int byHints = hints ? count : 0;
          double seconds = audit.verify(archive.file(), byHints, "-Xmx" + HEAP + "m").seconds();
          table.row(
              count,
              hints ? "yes" : "no",
              HEAP + " MB",
              seconds,
              count / seconds,
              1000 * seconds / count);
        }
      }
    }
  }
}
