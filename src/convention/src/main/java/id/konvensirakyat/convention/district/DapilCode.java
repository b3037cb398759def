package id.konvensirakyat.convention.district;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a dapil: 4 digits for DPR RI, 6 for DPRD. Codes of different levels may look alike.
 */
public record DapilCode(String digits) implements Comparable<DapilCode> {
  private static final Pattern FORM = Pattern.compile("[0-9]{4}|[0-9]{6}");

  /** Refuses what is no code; text from outside goes through {@link #of}. */
  public DapilCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a dapil code has 4 or 6 digits");
    }
  }

  /** Reads a code; empty if it is none. */
  public static Optional<DapilCode> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new DapilCode(text)) : Optional.empty();
  }

  @Override
  public int compareTo(DapilCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
