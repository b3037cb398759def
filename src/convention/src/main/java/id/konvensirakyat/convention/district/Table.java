package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Strict comma-separated text: an exact header, exact column counts, no quotes, no blank lines.
 * Collects every fault with its line, so that a person can mend a file in one go.
 */
final class Table {
  private final List<Fault> faults = new ArrayList<>();

  /** A line split into its cells, which can complain about themselves. */
  final class Row {
    private final int line;
    private final String[] cells;

    Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    String cell(int column) {
      return cells[column];
    }

    /** A cell read by {@code reader}; a fault is noted where that gives nothing. */
    <T> Optional<T> read(int column, Function<String, Optional<T>> reader, String what) {
      Optional<T> value = reader.apply(cells[column]);
      if (value.isEmpty()) {
        complain("column " + (column + 1) + " is not " + what);
      }
      return value;
    }

    void complain(String reason) {
      faults.add(new Fault(line, reason));
    }
  }

  /** Splits lines below a header; lines of a wrong width are noted and left out. */
  List<Row> rows(List<String> lines, String header) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      faults.add(new Fault(1, "the first line must be: " + header));
      return List.of();
    }
    int width = header.split(",", -1).length;
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != width || lines.get(i).indexOf('"') >= 0) {
        faults.add(new Fault(i + 1, "must have " + width + " columns and no quotes"));
      } else {
        rows.add(new Row(i + 1, cells));
      }
    }
    return rows;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** A whole number of at most six digits, written without sign or leading zero. */
  static Optional<Integer> wholeNumber(String text) {
    return text.matches("0|[1-9][0-9]{0,5}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
