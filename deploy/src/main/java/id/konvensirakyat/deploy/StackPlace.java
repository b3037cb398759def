package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.Site;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackBuilder;
import id.konvensirakyat.deploy.stack.StackException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which stack a command is about: the same options for deploy/run and for those that follow it. */
final class StackPlace {
  @Mixin private final StackPorts ports = new StackPorts();

  @Option(
      names = "--state",
      defaultValue = "${env:KONVENSI_STATE:-deploy/.state}",
      description = "Where data, secrets and logs are kept (or KONVENSI_STATE).")
  private Path state = Path.of("");

  StackBuilder builder(Consumer<String> say) {
    return Stack.builder().ports(ports.ports()).stateDirectory(state).say(say);
  }

  /**
   * The stack that deploy/run has started here.
   *
   * @throws StackException when none has run here yet
   */
  Site running() throws StackException {
    return Site.ofRunningStack(state, ports.ports());
  }
}
