package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.Backup;
import id.konvensirakyat.deploy.stack.StackBuilder;
import id.konvensirakyat.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/restore}. */
@Command(
    name = "deploy/restore",
    description = {
      "Puts a backup into the place of what a stack has; stop deploy/run first. A platform",
      "whose witnesses have seen more than the backup holds then records nothing and says so,",
      "until a newer backup is restored: it cannot fork its logs."
    },
    mixinStandardHelpOptions = true)
public final class RestoreBackup implements Callable<Integer> {
  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "Of the backup.")
  private Path folder = Path.of("");

  @Mixin private final StackPlace place = new StackPlace();

  private RestoreBackup() {}

  /** Entry point of {@code deploy/restore}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RestoreBackup()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      StackBuilder plan = place.builder(out::println);
      Backup.restore(plan, folder);
      out.println(
          "Restored from " + folder + ". Start deploy/run, and look at the logs' pages: where the");
      out.println(
          "witnesses have seen more than this backup holds, nothing is recorded until a newer one");
      out.println("is restored.");
      out.flush();
      return 0;
    } catch (StackException | IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
