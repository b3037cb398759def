package id.konvensirakyat.audit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a list's text, found by what they are about: also of a text that is not one, for
 * then people want to see what it says.
 */
final class ListLines {
  private final Map<String, String> lines = new LinkedHashMap<>();

  ListLines(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      lines.putIfAbsent(key(line, number), line);
    }
  }

  private static String key(String line, int number) {
    if (line.matches("(place|reserve)=[0-9]+;.*")) {
      return line.substring(0, line.indexOf(';')).replace('=', ' ');
    }
    int equals = line.indexOf('=');
    if (equals <= 0) {
      return line.isEmpty() ? "end" : "line " + number;
    }
    return line.startsWith("out=") ? line.replace('=', ' ') : line.substring(0, equals);
  }

  /** The id at a place or among the reserves. */
  Optional<String> holder(String key) {
    return Optional.ofNullable(lines.get(key))
        .map(line -> line.split(";", -1))
        .filter(fields -> fields.length > 1)
        .map(fields -> fields[1]);
  }

  /** A line of one text and the line of the other in its place; one of them may be missing. */
  record Difference(String about, Optional<String> here, Optional<String> other) {}

  /** Where another text differs. */
  List<Difference> against(ListLines other) {
    var keys = new LinkedHashSet<>(lines.keySet());
    keys.addAll(other.lines.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      Optional<String> mine = Optional.ofNullable(lines.get(key));
      Optional<String> theirs = Optional.ofNullable(other.lines.get(key));
      if (!mine.equals(theirs)) {
        differences.add(new Difference(key, mine, theirs));
      }
    }
    return differences;
  }
}
