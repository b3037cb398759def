package id.konvensirakyat.benchmarks.table;

import id.konvensirakyat.benchmarks.table.Program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * The median time of verifying an archive, in seconds, start of the process included.
   *
   * @param byHints how many ballots have to be verified by hints; 0 for none
   */
  double seconds(Path archive, int byHints) {
    return median(
        IntStream.range(0, runs)
            .mapToDouble(i -> verify(archive, byHints, "").seconds())
            .toArray());
  }

  /** How many field operations one run takes; the counting makes it slower. */
  Operations count(Path archive, int byHints) throws IOException {
    Path file = Files.createTempFile("bench", ".count");
    try {
      Path agent = root.resolve("audit-tools/benchmarks/target/benchmarks.jar");
      verify(archive, byHints, "-javaagent:" + agent + "=" + file);
      String[] counts = Files.readString(file).split(" ", -1);
      return new Operations(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Verifies once.
   *
   * @param byHints how many ballots have to be verified by hints; 0 to verify all without
   * @param options for the virtual machine
   * @throws IllegalStateException if the archive is not verified, for it is known to be right, or
   *     hints helped with another number of ballots
   */
  Ran verify(Path archive, int byHints, String options) {
    List<String> command = new ArrayList<>(List.of(script(), "verify", "--json"));
    if (byHints == 0) {
      command.add("--no-hints");
    }
    command.add(archive.toString());
    Ran ran = new Program(command, root, Map.of("JAVA_TOOL_OPTIONS", options)).run().accepted();
    boolean verified = ran.output().contains("\"verdict\":\"verified\"");
    if (!verified || (byHints > 0 && !ran.output().contains("\"helped\":" + byHints + ","))) {
      throw new IllegalStateException("not verified as it should be: " + ran.output());
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
