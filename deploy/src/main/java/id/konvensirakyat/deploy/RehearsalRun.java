package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.rehearsal.Auditing;
import id.konvensirakyat.deploy.rehearsal.RehearsalException;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackBuilder;
import id.konvensirakyat.deploy.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands of all rehearsals share: servers of their own, what is said, the exit code. */
final class RehearsalRun {
  /** Replaced by picocli with the command's own. */
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--export", description = "Where the export is kept.")
  private Optional<Path> export = Optional.empty();

  /** A rehearsal, and whether all is as it should be. */
  interface Play {
    boolean isRight() throws Exception;
  }

  /** Plays; what ends it early is said in a line. */
  int exitCode(Play play) throws Exception {
    try {
      return play.isRight() ? 0 : 1;
    } catch (StackException | RehearsalException | IOException e) {
      // with its class: of an exception of the network the message alone says nothing
      spec.commandLine().getErr().println("The rehearsal failed: " + e);
      return 1;
    }
  }

  /** As the command is called: {@code deploy/target/kill-rehearsal}. */
  private Path folder() {
    return Path.of("deploy/target").resolve(Path.of(spec.name()).getFileName());
  }

  Path export() {
    return export.orElse(folder().resolve("export.zip"));
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  void say(String line) {
    out().println(line);
    out().flush();
  }

  /**
   * Servers on free ports. Always in the same place, so that what a killed rehearsal leaves is
   * found by the next one.
   */
  StackBuilder servers() {
    return Stack.builder()
        .stateDirectory(folder().resolve("servers"))
        .fromScratch()
        .freePorts()
        .say(this::say);
  }

  /** Starts what is stopped and removed when this program ends. */
  static Stack startForNow(StackBuilder servers) throws StackException {
    Stack stack = servers.build();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(stack)));
    stack.start();
    return stack;
  }

  private static void removeQuietly(Stack stack) {
    try {
      stack.delete();
    } catch (IOException e) {
      System.err.println("The rehearsal's own data were not removed: " + e.getMessage());
    }
  }

  static Auditing auditing() {
    return new Auditing(Path.of(System.getProperty("konvensi.root", "")));
  }
}
