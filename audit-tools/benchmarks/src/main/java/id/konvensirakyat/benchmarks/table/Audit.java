package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.benchmarks.table.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * This project's verifier, as an observer runs it.
 *
 * @param root of the project
 * @param runs how often each measurement is repeated
 */
record Audit(Path root, int runs) {
  /** Field operations of one run. */
  record Operations(long multiplications, long squarings) {
    long all() {
      return multiplications + squarings;
    }
  }

  /** The median time of verifying an archive, in seconds, start of the process included. */
  double seconds(Path archive, boolean hints) {
    return median(
        IntStream.range(0, runs).mapToDouble(i -> verify(archive, hints, "").seconds()).toArray());
  }

  /** How many field operations one run takes; the counting makes it slower. */
  Operations count(Path archive, boolean hints) throws IOException {
    Path file = Files.createTempFile("bench", ".count");
    try {
      Path agent = root.resolve("audit-tools/benchmarks/target/benchmarks.jar");
      verify(archive, hints, "-javaagent:" + agent + "=" + file);
      String[] counts = Files.readString(file).split(" ", -1);
      return new Operations(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Verifies once.
   *
   * @param options for the virtual machine
   * @throws IllegalStateException if the archive is not verified, for it is known to be right
   */
  Ran verify(Path archive, boolean hints, String options) {
    List<String> command =
        hints
            ? List.of(script(), "verify", "--lang", "en", archive.toString())
            : List.of(script(), "verify", "--no-hints", "--lang", "en", archive.toString());
    Ran ran = new Program(command, root, Map.of("JAVA_TOOL_OPTIONS", options)).run().accepted();
    if (!ran.output().contains("VERIFIED: every check passed.")) {
      throw new IllegalStateException("not verified: " + ran.output());
    }
    return ran;
  }

  private String script() {
    return root.resolve("audit-tools/audit").toString();
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
