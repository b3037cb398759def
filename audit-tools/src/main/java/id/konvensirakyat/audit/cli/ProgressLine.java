package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.report.Printable;
import java.io.PrintWriter;

/** One line on the terminal that is rewritten at most ten times a second; silent elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long INTERVAL = 100_000_000;

  private final PrintWriter terminal;
  private final boolean shown = isTerminal();
  private long next = System.nanoTime();
  private boolean dirty;

  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(String subject, long done, String unit) {
    long now = System.nanoTime();
    if (shown && now - next >= 0) {
      next = now + INTERVAL;
      dirty = true;
      terminal.print("\r\u001b[K" + Printable.of(subject) + ": " + done + " " + unit);
      terminal.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (dirty) {
      terminal.print("\r\u001b[K");
      terminal.flush();
      dirty = false;
    }
  }

  // From JDK 22 on there is a console without a terminal too; then a line too much is shown.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }
}
