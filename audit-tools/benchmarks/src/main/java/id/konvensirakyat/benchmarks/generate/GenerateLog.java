package id.konvensirakyat.benchmarks.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one log: the command behind {@code audit-tools/static-log}. */
@Command(
    name = "generate-log",
    description =
        "Makes a log that is right in every check, as static files, and prints its vkey; for"
            + " benchmarks only.",
    mixinStandardHelpOptions = true)
public final class GenerateLog implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "becomes the log's prefix")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--entries", defaultValue = "1000000", description = "(${DEFAULT-VALUE})")
  private long entries;

  @Option(
      names = "--origin",
      defaultValue = "konvensi.example/api/conventions/besar/log",
      description = "(${DEFAULT-VALUE})")
  private String origin = "";

  @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  private long seed;

  private GenerateLog() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new GenerateLog()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (entries < 5) {
      throw new IllegalArgumentException("a log of five entries at least");
    }
    System.out.println(LargeLog.write(folder, origin, entries, seed));
    return 0;
  }
}
