package id.konvensirakyat.audit.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a secret comes from: the keyboard, unseen, or the standard input; never an argument, which
 * other programs on the machine can see.
 */
@FunctionalInterface
interface Prompt {
  /**
   * One line.
   *
   * @param what is asked for
   */
  String ask(String what) throws IOException;

  /** The terminal if there is one, else the standard input. */
  @SuppressWarnings("SystemConsoleNull") // on Java 22 and later it reads the input, unseen or not
  static Prompt terminal() {
    return what -> {
      Console console = System.console();
      if (console != null) {
        return Optional.ofNullable(console.readPassword("%s: ", what))
            .map(String::new)
            .orElseThrow(() -> new IOException("nothing was typed"));
      }
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(in.readLine())
          .orElseThrow(() -> new IOException("nothing was typed"));
    };
  }
}
