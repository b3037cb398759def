package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Group;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one archive: the command behind {@code audit-tools/bench --generate}. */
@Command(
    name = "generate",
    description =
        "Makes an archive that is right in every check, and keeps no secret; for benchmarks only.",
    mixinStandardHelpOptions = true)
public final class Generate implements Callable<Integer> {
  private static final int BUFFER = 1 << 20;

  @Parameters(
      paramLabel = "DIRECTORY",
      description = "where BenchmarkArchive.bel and BenchmarkArchive.hints are written")
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Option(
      names = "--ballots",
      defaultValue = "1000",
      description = "all ballots (${DEFAULT-VALUE})")
  private int ballots;

  @Option(
      names = "--revotes",
      defaultValue = "0",
      description = "how many of them are second ballots (${DEFAULT-VALUE})")
  private int revotes;

  @Option(names = "--candidates", defaultValue = "20", description = "(${DEFAULT-VALUE})")
  private int candidates;

  @Option(names = "--min", defaultValue = "0", description = "fewest choices (${DEFAULT-VALUE})")
  private int min;

  @Option(names = "--max", defaultValue = "3", description = "most choices (${DEFAULT-VALUE})")
  private int max;

  @Option(
      names = "--group",
      defaultValue = "Ed25519",
      description = "Ed25519, BELENIOS-2048 or RFC-3526-2048 (${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--hints", description = "write the side file of hints too (Ed25519 only)")
  private boolean hints;

  private Generate() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Generate()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Group chosen =
        Group.named(group).orElseThrow(() -> new IllegalArgumentException("unknown group"));
    if (hints && !chosen.equals(Group.ed25519())) {
      throw new IllegalArgumentException("only Ed25519 has hints");
    }
    Plan plan = new Plan(chosen, ballots, revotes, candidates, min, max, seed);
    Files.createDirectories(directory);
    try (OutputStream archive = open(".bel")) {
      if (hints) {
        try (OutputStream side = open(".hints")) {
          LargeArchive.write(plan, archive, Optional.of(side));
        }
      } else {
        LargeArchive.write(plan, archive, Optional.empty());
      }
    }
    return 0;
  }

  private OutputStream open(String suffix) throws IOException {
    Path file = directory.resolve(LargeArchive.UUID + suffix);
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }
}
