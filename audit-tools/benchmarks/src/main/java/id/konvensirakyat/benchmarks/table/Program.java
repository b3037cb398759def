package id.konvensirakyat.benchmarks.table;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that is run as a process of its own.
 *
 * @param command the program and its arguments
 * @param directory where it runs
 * @param environment added to this process's
 */
record Program(List<String> command, Path directory, Map<String, String> environment) {
  /**
   * One run.
   *
   * @param status the exit code
   * @param output standard output and error
   * @param seconds from the start of the process to its end
   */
  record Ran(int status, String output, double seconds) {
    /** This run, which has to have ended well. */
    Ran accepted() {
      if (status != 0) {
        throw new IllegalStateException("exit code " + status + ": " + output);
      }
      return this;
    }
  }

  /** Whether a program of this name is on the path. */
  static boolean isInstalled(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(File.pathSeparator, -1)).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  Ran run() {
    try {
      Path output = Files.createTempFile("bench", ".txt");
      try {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Ran(status, Files.readString(output, StandardCharsets.UTF_8), seconds);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
