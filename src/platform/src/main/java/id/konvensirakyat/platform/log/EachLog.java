package id.konvensirakyat.platform.log;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work for one log after another: what goes wrong with one of them keeps it from no other. */
final class EachLog {
  private static final Logger LOG = Logger.getLogger(EachLog.class.getName());

  private EachLog() {}

  /** Does the work for every convention, whatever fails. */
  static void of(Collection<String> conventions, Consumer<String> work) {
    conventions.forEach(convention -> attempt(convention, work));
  }

  /** Does it for one; whether it came to its end. */
  static boolean attempt(String convention, Consumer<String> work) {
    try {
      work.accept(convention);
      return true;
    } catch (RuntimeException e) {
      // the kind alone: what an exception says may hold what nobody should read
      LOG.log(
          Level.WARNING,
          "work for the log of {0} failed: {1}",
          new Object[] {convention, e.getClass().getName()});
      return false;
    }
  }
}
