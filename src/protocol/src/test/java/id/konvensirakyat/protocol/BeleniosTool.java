package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program belenios-tool, run in one folder, which holds one election. */
final class BeleniosTool {
  private final Path directory;

  BeleniosTool(Path directory) {
    this.directory = directory;
  }

  /** Skips the test where the program is not installed. */
  static void assumeInstalled() {
    boolean there =
        List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
            .anyMatch(p -> Files.isExecutable(Path.of(p, "belenios-tool")));
    assumeTrue(there, "belenios-tool is not installed: interoperability was not tested");
  }

  /** How the program ended and all that it wrote. */
  record Ran(int status, String output, String errors) {
    boolean accepted() {
      return status == 0 && errors.contains("all checks passed");
    }
  }

  Ran run(String... arguments) {
    return run("", List.of(arguments));
  }

  /** Runs with this input, whatever comes of it. */
  Ran run(String input, List<String> arguments) {
    Path in = directory.resolve("stdin");
    Path out = directory.resolve("stdout");
    Path errors = directory.resolve("stderr");
    List<String> command = new ArrayList<>(List.of("belenios-tool"));
    command.addAll(arguments);
    try {
      Files.writeString(in, input);
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("belenios-tool does not end: " + command);
      }
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(errors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it writes, where it must end well. */
  String give(String input, String... arguments) {
    Ran ran = run(input, List.of(arguments));
    if (ran.status != 0) {
      throw new AssertionError(List.of(arguments) + ": " + ran.errors);
    }
    return ran.output;
  }

  Ran verify() {
    return run("election", "verify", "--dir=.");
  }

  /** Its ballot, for the election in the folder. */
  String ballot(String credential, String choices) {
    write("credential", credential);
    write("choices", choices);
    return give(
        "", "election", "generate-ballot", "--dir=.", "--privcred=credential", "--ballot=choices");
  }

  void write(String name, byte[] content) {
    try {
      Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String content) {
    write(name, TestElection.utf8(content));
  }

  byte[] read(String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the files with this suffix, in the order of their names, without it. */
  List<String> names(String suffix) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
