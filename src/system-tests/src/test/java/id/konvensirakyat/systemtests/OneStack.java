package id.konvensirakyat.systemtests;

import id.konvensirakyat.deploy.stack.Stack;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one stack for all system tests of a run, with fresh data and the demo accounts. */
public final class OneStack implements ParameterResolver {
  private static final Path STATE = Path.of("target", "stack");

  /** Closed by JUnit after the last test. */
  private record Held(Stack stack) implements AutoCloseable {
    @Override
    public void close() {
      stack.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneStack.class))
        .getOrComputeIfAbsent(Held.class, key -> new Held(start()), Held.class)
        .stack();
  }

  private static Stack start() {
    try {
      Stack stack =
          Stack.builder()
              .stateDirectory(STATE)
              .freePorts()
              .fastStart()
              .fromScratch()
              .demoAccounts()
              .witnesses()
              .say(System.out::println)
              .build();
      stack.start();
      return stack;
    } catch (Exception e) {
      throw new IllegalStateException("The stack does not start; see " + STATE, e);
    }
  }
}
