package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's belenios-tool, which {@code deploy/test} installs. */
public final class BeleniosTool {
  private BeleniosTool() {}

  /** Runs a command in a folder and returns what it printed; it must succeed. */
  public static String run(Path folder, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("belenios-tool"));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("belenios-tool", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> printed + read(errors));
    return printed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
