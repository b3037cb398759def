package id.konvensirakyat.benchmarks.table;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints rows of a Markdown table as they are known. */
final class Table {
  private final PrintStream out;

  Table(PrintStream out, String... columns) {
    this.out = out;
    out.println();
    row((Object[]) columns);
    out.println("|" + "---|".repeat(columns.length));
  }

  /** A row; numbers with a fraction are shown with three digits that mean something. */
  void row(Object... cells) {
    List<String> texts = List.of(cells).stream().map(Table::text).toList();
    out.println("| " + String.join(" | ", texts) + " |");
    out.flush();
  }

  static String text(Object cell) {
    if (cell instanceof Double number) {
      int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.max(number, 1e-3))));
      return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
    return cell instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : cell.toString();
  }
}
