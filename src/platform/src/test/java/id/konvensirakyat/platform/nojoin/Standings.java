package id.konvensirakyat.platform.nojoin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether somewhere the true counts stand beside each other, in any order; the serial numbers of
 * rows (column {@code id}) are no counts.
 */
final class Standings {
  /** Serial numbers hold the counts too, but not so close to each other. */
  private static final int LONGEST = 6;

  private Standings() {}

  /** Where the counts stand; these must be unlike each other and unlike small serial numbers. */
  static Set<String> told(List<Piece> pieces, List<Integer> counts) {
    Set<String> found = new HashSet<>();
    Map<String, List<Integer>> running = new HashMap<>();
    for (Piece piece : pieces) {
      Map<String, List<Integer>> within = new TreeMap<>();
      new TreeMap<>(piece.fields())
          .forEach(
              (name, value) -> {
                if (!value.matches("\\d{1,6}") || name.equals("#") || name.equals("id")) {
                  return;
                }
                int number = Integer.parseInt(value);
                String column = piece.source() + " " + name;
                if (piece.fields().getOrDefault("#", "0").equals("0")) {
                  running.remove(column);
                }
                List<Integer> sofar = running.computeIfAbsent(column, c -> new ArrayList<>());
                sofar.add(number);
                note(found, column, sofar, counts);
                String like = name.replaceAll("\\[\\d+]|\\d+", "[]");
                List<Integer> beside =
                    within.computeIfAbsent(piece.source() + " " + like, c -> new ArrayList<>());
                beside.add(number);
                note(found, piece.source() + " " + like, beside, counts);
              });
    }
    return found;
  }

  /** The last few of a column, so that rows of one election are found among others. */
  private static void note(
      Set<String> found, String where, List<Integer> numbers, List<Integer> counts) {
    List<Integer> last =
        new ArrayList<>(numbers.subList(Math.max(0, numbers.size() - LONGEST), numbers.size()));
    for (Integer count : counts) {
      if (!last.remove(count)) {
        return;
      }
    }
    found.add(where);
  }
}
