package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.StackException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/code}: the one-time code of a demo account with an office. */
@Command(
    name = "deploy/code",
    description = {
      "Prints the one-time code of this moment for a demo account of deploy/run. Each is good",
      "once; the next one comes within 30 seconds."
    },
    mixinStandardHelpOptions = true)
public final class Code implements Callable<Integer> {
  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ACCOUNT", description = "An account with an office (panitia1).")
  private String account = "";

  @Mixin private final StackPlace place = new StackPlace();

  private Code() {}

  /** Entry point of {@code deploy/code}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Code()).execute(arguments));
  }

  @Override
  public Integer call() {
    try {
      String code = place.running().secondFactors().code(account.strip());
      spec.commandLine().getOut().println(code);
      return 0;
    } catch (StackException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
