package id.konvensirakyat.benchmarks.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java agent: {@code -javaagent:benchmarks.jar=FILE} counts while the program runs and writes
 * "multiplications squarings" to the file when it ends.
 */
public final class CountingAgent {
  private CountingAgent() {}

  /** Called by the virtual machine before the program's main method. */
  public static void premain(String file, Instrumentation instrumentation) {
    instrumentation.addTransformer(new CountingTransformer());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file))));
  }

  private static void write(Path file) {
    try {
      Files.writeString(
          file, FieldOperations.multiplications() + " " + FieldOperations.squarings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
