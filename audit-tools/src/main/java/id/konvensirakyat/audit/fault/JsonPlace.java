package id.konvensirakyat.audit.fault;

import java.util.NoSuchElementException;

/**
 * Where a value stands in a JSON text, so that it alone can be changed and every other byte stays.
 *
 * @param from where the value begins, or its name if it has one
 * @param start where the value itself begins
 * @param end behind the value
 */
record JsonPlace(int from, int start, int end) {

  /**
   * Finds a value.
   *
   * @param json a compact JSON text
   * @param pointer the names and positions that lead to it, each after a slash (RFC 6901, without
   *     escapes); empty for the whole text
   */
  static JsonPlace find(String json, String pointer) {
    JsonPlace place = new JsonPlace(0, 0, json.length());
    for (String step : pointer.split("/", -1)) {
      place = step.isEmpty() ? place : place.child(json, step);
    }
    return place;
  }

  private JsonPlace child(String json, String step) {
    boolean object = json.charAt(start) == '{';
    int at = start + 1;
    for (int position = 0; at < end - 1; position++) {
      int value = object ? after(json, at) + 1 : at;
      int behind = after(json, value);
      String name = object ? json.substring(at + 1, value - 2) : Integer.toString(position);
      if (name.equals(step)) {
        return new JsonPlace(at, value, behind);
      }
      at = behind + 1;
    }
    throw new NoSuchElementException("no " + step + " in " + json.substring(start, end));
  }

  /** The position behind the value that begins at {@code at}. */
  private static int after(String json, int at) {
    int depth = 0;
    for (int i = at; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        i = closing(json, i);
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (--depth < 0) {
          return i;
        }
      } else if (c == ',' && depth == 0) {
        return i;
      }
      if (depth == 0 && (c == '"' || c == '}' || c == ']')) {
        return i + 1;
      }
    }
    return json.length();
  }

  private static int closing(String json, int quote) {
    int i = quote + 1;
    while (json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** The value's own text. */
  String in(String json) {
    return json.substring(start, end);
  }

  /** The text with another value here. */
  String replaced(String json, String value) {
    return json.substring(0, start) + value + json.substring(end);
  }

  /** The text without this value, its name and its comma. */
  String removed(String json) {
    if (json.charAt(end) == ',') {
      return json.substring(0, from) + json.substring(end + 1);
    }
    int before = json.charAt(from - 1) == ',' ? from - 1 : from;
    return json.substring(0, before) + json.substring(end);
  }
}
