package id.konvensirakyat.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the fields of one request and refuses it with all that is wrong, not just the first. */
public final class Form {
  private final List<FieldError> errors = new ArrayList<>();

  /** Notes an error on a field unless the condition holds. */
  public Form require(boolean holds, String field, String code, String english, String indonesian) {
    if (!holds) {
      errors.add(new FieldError(field, code, english, indonesian));
    }
    return this;
  }

  /** Notes errors that were found elsewhere. */
  public Form add(List<FieldError> found) {
    errors.addAll(found);
    return this;
  }

  /** A line that people wrote: not blank, at most {@code max} characters, printable. */
  public Form line(String field, String value, int max) {
    return require(!value.isBlank(), field, "missing", "Please fill this in.", "Harap diisi.")
        .printable(field, value, max, false);
  }

  /** A text of several lines, not blank. */
  public Form text(String field, String value, int max) {
    return require(!value.isBlank(), field, "missing", "Please fill this in.", "Harap diisi.")
        .printable(field, value, max, true);
  }

  /** Text that may still be empty: at most {@code max} characters, printable. */
  public Form printable(String field, String value, int max, boolean lines) {
    require(
        value.codePointCount(0, value.length()) <= max,
        field,
        "too-long",
        "At most " + max + " characters.",
        "Paling banyak " + max + " karakter.");
    return require(
        value.codePoints().allMatch(c -> isPrintable(c, lines)),
        field,
        "unprintable",
        "It contains characters that cannot be shown.",
        "Ada karakter yang tidak dapat ditampilkan.");
  }

  /** The value, or a note that the field holds something unknown. */
  public <T> Optional<T> known(String field, Optional<T> value) {
    require(
        value.isPresent(),
        field,
        "unknown",
        "This value is not known.",
        "Nilai ini tidak dikenal.");
    return value;
  }

  /** What was wrong so far. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** Whether nothing was wrong so far. */
  public boolean isGood() {
    return errors.isEmpty();
  }

  /**
   * Ends the check.
   *
   * @throws Refusal {@link Problem#INVALID_FIELDS} naming every wrong field
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw Refusal.ofFields(errors);
    }
  }

  private static boolean isPrintable(int c, boolean lines) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> lines && c == '\n';
      // format characters can reverse or hide text; a lone surrogate is no character at all
      case Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
