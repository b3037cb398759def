package id.konvensirakyat.platform.voter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a CSV file (RFC 4180), separated by commas, or by semicolons as Excel writes them
 * with Indonesian settings. A field does not go over lines.
 */
final class CsvLine {
  private CsvLine() {}

  /** The fields; empty for a quotation mark where none may be. */
  static Optional<List<String>> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      StringBuilder field = new StringBuilder();
      at =
          at < line.length() && line.charAt(at) == '"'
              ? quoted(line, at + 1, field)
              : plain(line, at, separator, field);
      if (at < 0 || (at < line.length() && line.charAt(at) != separator)) {
        return Optional.empty();
      }
      fields.add(field.toString());
      at++;
    }
    return Optional.of(fields);
  }

  /** Reads up to behind the closing mark; -1 where there is none. */
  private static int quoted(String line, int from, StringBuilder field) {
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c != '"') {
        field.append(c);
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        field.append('"');
        at++;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private static int plain(String line, int from, char separator, StringBuilder field) {
    int at = from;
    while (at < line.length() && line.charAt(at) != separator) {
      if (line.charAt(at) == '"') {
        return -1;
      }
      field.append(line.charAt(at));
      at++;
    }
    return at;
  }
}
