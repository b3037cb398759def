package id.konvensirakyat.deploy;

import id.konvensirakyat.deploy.stack.Ports;
import picocli.CommandLine.Option;

/** On which ports a stack answers. */
final class StackPorts {
  @Option(
      names = "--port-offset",
      defaultValue = "${env:KONVENSI_PORT_OFFSET:-0}",
      description =
          "Added to the ports 8080, 8180, 3307, 3025, 8280, 8091-8093 (or KONVENSI_PORT_OFFSET).")
  private int portOffset;

  Ports ports() {
    return Ports.usual(portOffset);
  }
}
