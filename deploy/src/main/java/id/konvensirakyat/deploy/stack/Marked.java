package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that carry our mark in their environment. The environment is inherited, so it finds
 * what a launcher left behind when it was killed, and the children of such processes, and cannot
 * find anyone else's: a process id from a file may long belong to a stranger.
 */
final class Marked {
  static final String VARIABLE = "KONVENSI_CHILD";

  private Marked() {}

  /** The mark of one server of one state directory. */
  static String mark(Component component, Path stateRoot) {
    return component.name() + "@" + stateRoot;
  }

  /** The living processes with this mark. */
  static List<ProcessHandle> living(String mark) {
    return ProcessHandle.allProcesses().filter(process -> carries(process, mark)).toList();
  }

  /**
   * Asks every process with the mark to end, and ends it when it has not after {@code patience}.
   */
  static void end(String mark, Duration patience) {
    List<ProcessHandle> found = living(mark);
    found.forEach(ProcessHandle::destroy);
    long deadline = System.nanoTime() + patience.toNanos();
    for (ProcessHandle process : found) {
      if (!gone(process, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
        process.destroyForcibly();
      }
    }
    kill(mark);
  }

  /** Kills every process with the mark at once, as a power failure would. */
  static void kill(String mark) {
    List<ProcessHandle> found = living(mark);
    found.forEach(ProcessHandle::destroyForcibly);
    found.forEach(process -> gone(process, Duration.ofSeconds(10)));
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean carries(ProcessHandle process, String mark) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      String all = new String(environment, StandardCharsets.UTF_8);
      return Arrays.asList(all.split("\0", -1)).contains(VARIABLE + "=" + mark);
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }
}
