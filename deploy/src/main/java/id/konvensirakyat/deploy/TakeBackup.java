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

/** {@code deploy/backup}. */
@Command(
    name = "deploy/backup",
    description = {
      "Copies the databases of one moment and the secrets of a stack that deploy/run has",
      "started into a folder, while it runs. Keep it as safe as the secrets in it."
    },
    mixinStandardHelpOptions = true)
public final class TakeBackup implements Callable<Integer> {
  /** Replaced by picocli with the command's own. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "Of the backup.")
  private Path folder = Path.of("");

  @Mixin private final StackPlace place = new StackPlace();

  private TakeBackup() {}

  /** Entry point of {@code deploy/backup}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new TakeBackup()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      StackBuilder plan = place.builder(out::println);
      Backup.take(plan, folder);
      out.println(
          "Backed up to " + folder + ". It holds all secrets, the key of the log among them:");
      out.println(
          "whoever has it can sign in the platform's name. Witnesses' folders are not in it:");
      out.println("no witness may ever go back to an older copy.");
      out.flush();
      return 0;
    } catch (StackException | IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
