package id.konvensirakyat.convention.text;

/**
 * Why a text was refused, and where.
 *
 * @param line number of the line, from 1; 0 where the fault is of the whole text
 * @param reason one sentence in English, naming the rule and never the refused personal data
 */
public record Fault(int line, String reason) {
  /** Refuses a negative line number: that is a bug of the caller. */
  public Fault {
    if (line < 0) {
      throw new IllegalArgumentException("line must not be negative");
    }
  }

  @Override
  public String toString() {
    return line == 0 ? reason : "line " + line + ": " + reason;
  }
}
