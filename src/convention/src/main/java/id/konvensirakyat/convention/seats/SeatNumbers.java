package id.konvensirakyat.convention.seats;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.convention.text.Sheet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many seats each dapil has.
 *
 * @param byDapil from 1 to {@value Dapil#MOST_SEATS}
 */
public record SeatNumbers(SortedMap<DapilCode, Integer> byDapil) {
  /** Copies the map. */
  public SeatNumbers {
    byDapil = Collections.unmodifiableSortedMap(new TreeMap<>(byDapil));
  }

  /**
   * Reads a sheet with the columns {@code code} (or {@code dapil_code} or {@code dapil}) and {@code
   * seats}: the bundled lists of dapil are such sheets.
   */
  public static Parsed<SeatNumbers> parse(List<String> lines) {
    var sheet = new Sheet(lines);
    Optional<String> code = sheet.column("code", "dapil_code", "dapil");
    Optional<String> column = sheet.column("seats");
    var read = new TreeMap<DapilCode, Integer>();
    if (code.isPresent() && column.isPresent()) {
      for (Sheet.Row row : sheet.rows()) {
        Optional<DapilCode> dapil = row.read(code.get(), DapilCode::of, "a dapil code");
        Optional<Integer> seats = row.read(column.get(), SeatNumbers::seats, "1 to 100 seats");
        if (dapil.isPresent()
            && seats.isPresent()
            && read.putIfAbsent(dapil.get(), seats.get()) != null) {
          row.complain("the dapil is there already");
        }
      }
      if (read.isEmpty() && sheet.faults().isEmpty()) {
        sheet.complain(0, "the sheet names no dapil");
      }
    }
    return sheet.faults().isEmpty()
        ? new Parsed.Good<>(new SeatNumbers(read))
        : new Parsed.Bad<>(sheet.faults());
  }

  private static Optional<Integer> seats(String text) {
    return text.matches("[1-9][0-9]{0,2}")
        ? Optional.of(Integer.valueOf(text)).filter(n -> n <= Dapil.MOST_SEATS)
        : Optional.empty();
  }
}
