package id.konvensirakyat.deploy.stack;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One server process, watched over: when it dies without being told to, it is started again, with a
 * sentence. Its processes are in a session of their own, so that Ctrl-C in a terminal reaches the
 * launcher alone, which then stops them in order.
 */
final class Server {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);
  private static final int ATTEMPTS = 3;

  private enum State {
    STOPPED,
    STARTING,
    SERVING,
    FAILED
  }

  private final Recipe recipe;
  private final StateDirectory state;
  private final List<Integer> ports;
  private final Consumer<String> say;
  private final String mark;
  private State phase = State.STOPPED;
  private String failure = "";
  private @Nullable Process process;

  Server(Recipe recipe, StateDirectory state, List<Integer> ports, Consumer<String> say) {
    this.recipe = recipe;
    this.state = state;
    this.ports = List.copyOf(ports);
    this.say = say;
    this.mark = Marked.mark(recipe.component(), state.root());
  }

  /** Ends what a killed launcher left, starts the server and returns when it serves. */
  void start() throws StackException {
    if (!Marked.living(mark).isEmpty()) {
      say.accept(title() + " of an earlier launcher still runs and is stopped first.");
      Marked.end(mark, STOP_PATIENCE);
    }
    for (int port : ports) {
      if (!Ports.isFree(port)) {
        throw new StackException(
            ("Port %d, which %s needs, is taken by another program:"
                    + " stop it or give --port-offset.")
                .formatted(port, title()));
      }
    }
    enter(State.STARTING);
    try {
      launch(title() + " serves.");
    } catch (StackException e) {
      fail(e.getMessage());
      throw e;
    }
  }

  /** Stops the server in order; its data stay. */
  void stop() {
    enter(State.STOPPED);
    Marked.end(mark, STOP_PATIENCE);
  }

  /** Kills the server as a power failure would. The watch starts it again. */
  void kill() {
    synchronized (this) {
      if (phase == State.SERVING) {
        phase = State.STARTING;
        Marked.kill(mark);
        startAgainBeside();
        return;
      }
    }
    Marked.kill(mark);
  }

  /** Returns when the server serves, after a start or a restart that is under way. */
  synchronized void awaitServing() throws StackException, InterruptedException {
    while (phase == State.STARTING) {
      wait();
    }
    if (phase != State.SERVING) {
      throw new StackException(phase == State.FAILED ? failure : title() + " is stopped.");
    }
  }

  private String title() {
    return recipe.component().title();
  }

  private synchronized void enter(State next) {
    phase = next;
    notifyAll();
  }

  private synchronized void fail(String sentence) {
    if (phase != State.STOPPED) {
      failure = sentence;
      enter(State.FAILED);
    }
  }

  private synchronized boolean isStopped() {
    return phase == State.STOPPED;
  }

  private void launch(String announcement) throws StackException {
    try {
      Process started = spawn(recipe.prepare());
      awaitFirstAnswer(started);
      synchronized (this) {
        if (phase == State.STARTING) {
          say.accept(announcement);
          enter(State.SERVING);
        }
      }
      var unused = started.onExit().thenRun(() -> ended(started));
    } catch (IOException e) {
      throw new StackException(title() + " cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The start of " + title() + " was interrupted.", e);
    }
  }

  private Process spawn(Recipe.Launch launch) throws IOException {
    File log = state.log(recipe.component()).toFile();
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(launch.environment());
    builder.environment().put(Marked.VARIABLE, mark);
    synchronized (this) {
      if (phase == State.STOPPED) {
        throw new IOException("it was stopped meanwhile");
      }
      Process started = builder.start();
      process = started;
      return started;
    }
  }

  private void awaitFirstAnswer(Process started) throws StackException, InterruptedException {
    long begin = System.nanoTime();
    long nextWord = 10;
    while (!recipe.serves()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
      if (started.waitFor(200, TimeUnit.MILLISECONDS)) {
        if (isStopped()) {
          throw new StackException(title() + " was stopped while it started.");
        }
        throw new StackException(
            title()
                + " ended while it started. The end of its log:\n"
                + state.endOfLog(recipe.component()));
      }
      if (seconds > PATIENCE.toSeconds()) {
        Marked.kill(mark);
        throw new StackException(
            "%s did not serve after %d s. The end of its log:%n%s"
                .formatted(title(), seconds, state.endOfLog(recipe.component())));
      }
      if (seconds >= nextWord) {
        say.accept("  %s is starting (%d s) ...".formatted(title(), seconds));
        nextWord = seconds + 10;
      }
    }
  }

  private void ended(Process which) {
    synchronized (this) {
      if (phase != State.SERVING || which != process) {
        return;
      }
      enter(State.STARTING);
    }
    startAgainBeside();
  }

  private void startAgainBeside() {
    Thread watch = new Thread(this::startAgain, "restart-" + title());
    watch.setDaemon(true);
    watch.start();
  }

  private void startAgain() {
    say.accept(title() + " ended without being told to; it is started again.");
    for (int attempt = 1; attempt <= ATTEMPTS && !isStopped(); attempt++) {
      try {
        Marked.kill(mark);
        launch(title() + " serves again.");
        return;
      } catch (StackException e) {
        if (attempt == ATTEMPTS) {
          fail(e.getMessage());
          say.accept(e.getMessage());
        }
      }
    }
  }
}
