package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.report.Printable;
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
      RunWitness.class,
      Receipts.class,
      MirrorLog.class,
      CheckSite.class,
      Finalize.class,
      Faults.class,
      Hints.class,
      Roll.class,
      TestedBallots.class,
      Seats.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "audit 1.0 (Belenios protocol version 1, konvensi-export/1)")
public final class Audit {
  private Audit() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  // No fault of this program may look like a fault of what it checks, whose code is 1.
  private static int run(String[] arguments) {
    try {
      return commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      System.err.println("Not enough memory: try java -Xmx with more.");
      return ReportOptions.UNREADABLE;
    }
  }

  static CommandLine commandLine() {
    return commandLine(Prompt.terminal());
  }

  static CommandLine commandLine(Prompt prompt) {
    return new CommandLine(new Audit())
        .addSubcommand(new Trustee(prompt))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              line.getErr().println("Nothing was verified: " + Printable.of(exception.toString()));
              return ReportOptions.UNREADABLE;
            });
  }
}
