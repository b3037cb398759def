package id.konvensirakyat.audit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code audit}: checks what a convention publishes, without trusting who published it. */
@Command(
    name = "audit",
    description = "Checks what a convention publishes, without trusting who published it.",
    subcommands = {
      Verify.class,
      VerifyDiff.class,
      Watch.class,
      Faults.class,
      Hints.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "audit 1.0 (Belenios protocol version 1, konvensi-export/1)")
public final class Audit {
  private Audit() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Audit()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
