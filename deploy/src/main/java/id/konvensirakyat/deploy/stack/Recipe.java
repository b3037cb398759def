package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one server is started, and how one sees that it serves. */
interface Recipe {
  /**
   * What is started.
   *
   * @param command the program and its arguments; never a secret
   * @param environment variables beside the inherited ones; secrets may be here
   * @param directory the working directory
   */
  record Launch(List<String> command, Map<String, String> environment, Path directory) {
    public Launch {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  Component component();

  /** Unpacks, writes configuration, and says what to start. Called before each start. */
  Launch prepare() throws IOException, StackException;

  /** Asks the server once whether it serves. */
  boolean serves();
}
