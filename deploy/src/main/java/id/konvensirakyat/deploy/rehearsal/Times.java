package id.konvensirakyat.deploy.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each stage took. */
public final class Times {
  private final List<Row> rows = new ArrayList<>();

  /**
   * One stage.
   *
   * @param count how many things it did; 0 where counting them says nothing
   */
  public record Row(String stage, double seconds, int count) {}

  /** What is timed. */
  interface Task<R> {
    R run() throws Exception;
  }

  <R> R measure(String stage, int count, Task<R> task) throws Exception {
    long begin = System.nanoTime();
    R result = task.run();
    rows.add(new Row(stage, (System.nanoTime() - begin) / 1e9, count));
    return result;
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
