package id.konvensirakyat.convention.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Comma-separated text whose columns are found by their names in the first line, in any order and
 * with others between. No quotes, no blank lines, every line as wide as the first. Collects every
 * fault with its line, so that a person can mend a file in one go.
 */
public final class Sheet {
  private static final int MOST_FAULTS = 1_000;

  private final List<String> lines;
  private final List<String> names;
  private final List<Fault> faults = new ArrayList<>();

  /** A sheet of these lines, without their line breaks. */
  public Sheet(List<String> lines) {
    this.lines = List.copyOf(lines);
    // Spreadsheet programs put an invisible mark before the first name.
    String first = lines.isEmpty() ? "" : lines.get(0);
    String head = first.startsWith("\ufeff") ? first.substring(1) : first;
    this.names = List.of(head.split(",", -1));
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .forEach(name -> complain(1, "two columns have one name"));
  }

  /** The first of these names that is a column's; a fault where none is. */
  public Optional<String> column(String... wanted) {
    Optional<String> found = List.of(wanted).stream().filter(names::contains).findFirst();
    if (found.isEmpty()) {
      complain(1, "there must be a column " + String.join(" or ", wanted));
    }
    return found;
  }

  /** The lines below the first; those of another width are noted and left out. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != names.size() || lines.get(i).indexOf('"') >= 0) {
        complain(i + 1, "must have " + names.size() + " columns and no quotes");
      } else {
        rows.add(new Row(i + 1, cells));
      }
    }
    return rows;
  }

  /** Notes a fault of a line, from 1; 0 for one of the whole text. */
  public void complain(int line, String reason) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(line, reason));
    }
  }

  /** Every fault, by line. */
  public List<Fault> faults() {
    return faults.stream().sorted(java.util.Comparator.comparingInt(Fault::line)).toList();
  }

  /** One line below the first. */
  public final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    /** A cell read by {@code reader}; a fault is noted where that gives nothing. */
    public <T> Optional<T> read(String column, Function<String, Optional<T>> reader, String what) {
      Optional<T> value = reader.apply(cells[names.indexOf(column)]);
      if (value.isEmpty()) {
        complain("column " + column + " is not " + what);
      }
      return value;
    }

    /** Notes a fault of this line. */
    public void complain(String reason) {
      Sheet.this.complain(line, reason);
    }
  }
}
