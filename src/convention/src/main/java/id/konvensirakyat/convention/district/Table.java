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
  private final ListPart part;
  private final List<ListFault> faults = new ArrayList<>();

  Table(ListPart part) {
    this.part = part;
  }

  /** A line split into its cells, which can complain about themselves. */
  final class Row {
    private final int line;
    private final String[] cells;

    Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    int line() {
      return line;
    }

    String cell(int column) {
      return cells[column];
    }

    /** A cell read by {@code reader}; a fault is noted where that gives nothing. */
    <T> Optional<T> read(int column, Function<String, Optional<T>> reader, ListRule rule) {
      Optional<T> value = reader.apply(cells[column]);
      if (value.isEmpty()) {
        complainOf(column, rule);
      }
      return value;
    }

    void complainOf(int column, ListRule rule) {
      Table.this.complain(line, rule, Integer.toString(column + 1));
    }

    void complain(ListRule rule) {
      Table.this.complain(line, rule, "");
    }
  }

  /** Splits lines below a header; lines of a wrong width are noted and left out. */
  List<Row> rows(List<String> lines, String header) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      complain(1, ListRule.HEADER, header);
      return List.of();
    }
    int width = header.split(",", -1).length;
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != width || lines.get(i).indexOf('"') >= 0) {
        complain(i + 1, ListRule.WIDTH, Integer.toString(width));
      } else {
        rows.add(new Row(i + 1, cells));
      }
    }
    return rows;
  }

  void complain(int line, ListRule rule, String value) {
    faults.add(new ListFault(part, line, rule, value));
  }

  List<ListFault> listFaults() {
    return List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults.stream().map(ListFault::fault).toList();
  }

  /** A whole number of at most six digits, written without sign or leading zero. */
  static Optional<Integer> wholeNumber(String text) {
    return text.matches("0|[1-9][0-9]{0,5}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
