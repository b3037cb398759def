package id.konvensirakyat.deploy.rehearsal;

import java.io.PrintWriter;

/** How far a long task is: a bar that redraws itself on a terminal, four lines elsewhere. */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final String title;
  private final int total;
  private final boolean terminal = Boolean.getBoolean("konvensi.terminal");
  private int done;
  private int shown = -1;

  public ProgressBar(PrintWriter out, String title, int total) {
    this.out = out;
    this.title = title;
    this.total = total;
  }

  /** One more is done. */
  public synchronized void step() {
    done++;
    int percent = total == 0 ? 100 : (int) (100L * done / total);
    int next = terminal ? percent : percent / 25 * 25;
    if (next != shown) {
      shown = next;
      draw(percent);
    }
  }

  private void draw(int percent) {
    if (terminal) {
      int filled = percent * WIDTH / 100;
      out.printf(
          "\r  %-28s [%s%s] %3d%%", title, "#".repeat(filled), "-".repeat(WIDTH - filled), percent);
    } else {
      out.printf("  %-28s %3d%%  (%d of %d)%n", title, shown, done, total);
    }
    out.flush();
  }

  /** Ends the line. */
  @Override
  public synchronized void close() {
    if (terminal && done > 0) {
      out.println();
      out.flush();
    }
  }
}
