package id.konvensirakyat.convention.district;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the interior ministry (Kemendagri) without dots: 2 digits for a province, 4 for a
 * kabupaten/kota, 6 for a kecamatan, 10 for a desa.
 */
public record AreaCode(String digits) implements Comparable<AreaCode> {
  private static final Pattern FORM = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10}");

  /** Refuses what is no code; text from outside goes through {@link #of}. */
  public AreaCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("an area code has 2, 4, 6 or 10 digits");
    }
  }

  /** Reads a code; empty if it is none. */
  public static Optional<AreaCode> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
  }

  /** The province that this area is or lies in. */
  public AreaCode province() {
    return new AreaCode(digits.substring(0, 2));
  }

  /** The next wider area that this one lies in; empty for a province. */
  public Optional<AreaCode> around() {
    return switch (digits.length()) {
      case 10 -> Optional.of(new AreaCode(digits.substring(0, 6)));
      case 6 -> Optional.of(new AreaCode(digits.substring(0, 4)));
      case 4 -> Optional.of(province());
      default -> Optional.empty();
    };
  }

  /** Whether the other area is this one or a part of it. */
  public boolean contains(AreaCode other) {
    return other.digits.startsWith(digits);
  }

  @Override
  public int compareTo(AreaCode other) {
    return digits.compareTo(other.digits);
  }
}
