package id.konvensirakyat.audit.report;

/**
 * Text that came out of evidence, made safe for a terminal: it must not move the cursor, colour the
 * screen, turn the direction of writing or break the line that it stands in.
 */
public final class Printable {
  private Printable() {}

  /** The text with a question mark for each character that is not seen as itself. */
  public static String of(String text) {
    return text.codePoints()
        .map(point -> isVisible(point) ? point : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** JSON in ASCII alone: what is not, is written as an escape, which JSON allows in strings. */
  public static String ascii(String json) {
    var text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (unit < 0x7f) {
        text.append(unit);
      } else {
        text.append("\\u%04x".formatted((int) unit));
      }
    }
    return text.toString();
  }
}
