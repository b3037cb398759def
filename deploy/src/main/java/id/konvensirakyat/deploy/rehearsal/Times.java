package id.konvensirakyat.deploy.rehearsal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays stages one after the other, says so, and keeps how long each took. */
public final class Times {
  private final PrintWriter out;
  private final List<Row> rows = new ArrayList<>();

  Times(PrintWriter out) {
    this.out = out;
  }

  /**
   * One stage.
   *
   * @param count how many things it did; 0 where counting them says nothing
   */
  public record Row(String stage, double seconds, int count) {}

  /** A stage that makes something. */
  interface Stage<R> {
    R play(ProgressBar bar) throws Exception;
  }

  /** A stage that only does something. */
  interface Step {
    void take(ProgressBar bar) throws Exception;
  }

  <R> R measure(String title, int count, Stage<R> stage) throws Exception {
    out.println(title + " ...");
    out.flush();
    long begin = System.nanoTime();
    R result = stage.play(new ProgressBar(out, title, count));
    double seconds = (System.nanoTime() - begin) / 1e9;
    rows.add(new Row(title, seconds, count));
    out.printf(Locale.ROOT, "  %-28s %.1f s%n", title, seconds);
    out.flush();
    return result;
  }

  void step(String title, int count, Step step) throws Exception {
    measure(
        title,
        count,
        bar -> {
          step.take(bar);
          return true;
        });
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** A table for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append("  %-28s %9s %9s %9s%n".formatted("stage", "seconds", "count", "a second"));
    double total = 0;
    for (Row row : rows) {
      total += row.seconds();
      String rate =
          row.count() == 0
              ? ""
              : String.format(Locale.ROOT, "%.1f", row.count() / Math.max(row.seconds(), 1e-3));
      table.append(
          String.format(
              Locale.ROOT,
              "  %-28s %9.1f %9s %9s%n",
              row.stage(),
              row.seconds(),
              row.count() == 0 ? "" : row.count(),
              rate));
    }
    table.append(String.format(Locale.ROOT, "  %-28s %9.1f%n", "in all", total));
    return table.toString();
  }
}
