package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.Ports;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.deploy.stack.StackBuilder;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which stack a command is about: the options that deploy/run was given. */
final class StackPlace {
  @Option(
      names = "--port-offset",
      defaultValue = "${env:KONVENSI_PORT_OFFSET:-0}",
      description = "As given to deploy/run.")
  private int portOffset;

  @Option(
      names = "--state",
      defaultValue = "${env:KONVENSI_STATE:-deploy/.state}",
      description = "As given to deploy/run.")
  private Path state = Path.of("");

  StackBuilder builder(Consumer<String> say) {
    return Stack.builder().ports(Ports.usual(portOffset)).stateDirectory(state).say(say);
  }
}
