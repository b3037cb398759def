package id.konvensirakyat.platform.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a notice's text may name. None of them is about another person. */
enum Parameter {
  /**
   * The last day, or the time until which something may be done; empty where there are no dates.
   */
  UNTIL(Form.TIME),
  /** Kinds of documents, parted by commas. */
  DOCUMENTS(Form.CODES),
  OUTCOME(Form.CODE),
  CAUSE(Form.CODE),
  STANDING(Form.CODE),
  ACT(Form.CODE),
  WORK(Form.CODE),
  /** A place in a list, or empty. */
  PLACE(Form.NUMBER),
  /** A dapil by its name. */
  DAPIL(Form.LINE);

  enum Form {
    TIME(""),
    CODES("[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*"),
    CODE("[A-Z][A-Z0-9_]*"),
    NUMBER("[0-9]{0,4}"),
    LINE("[\\p{L}\\p{N}\\p{P} ]{1,100}");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private final Form form;

  Parameter(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  /** The name in a notice's parameters and in the texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(String value) {
    return form == Form.TIME ? isTimeOrOpen(value) : form.pattern.matcher(value).matches();
  }

  private static boolean isTimeOrOpen(String value) {
    try {
      return value.isEmpty() || isInstant(value) || LocalDate.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Whether it is an instant and no day; refuses what begins like one and is none. */
  static boolean isInstant(String value) {
    return value.indexOf('T') > 0 && Instant.parse(value) != null;
  }
}
