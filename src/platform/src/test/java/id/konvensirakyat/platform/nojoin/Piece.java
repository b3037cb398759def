package id.konvensirakyat.platform.nojoin;

import java.util.Map;
import java.util.Set;

/**
 * A row of a table, an element of an answer, or a line of a file in either.
 *
 * @param source the table, or the request, and where in it
 * @param fields its columns, with its place among its like as {@code #}
 * @param tokens by what it can be joined
 */
record Piece(String source, Map<String, String> fields, Set<String> tokens) {
  Piece {
    fields = Map.copyOf(fields);
    tokens = Set.copyOf(tokens);
  }

  @Override
  public String toString() {
    return source + " " + fields.getOrDefault("#", "");
  }
}
