package id.konvensirakyat.convention.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Indonesian mobile number in its one canonical form, {@code +628...}, so that one telephone is
 * one person however it was typed: 0812..., 62812..., +62 812-... and 0062 812... are the same.
 *
 * <p>{@link #toString} hides the number, so that it cannot slip into a log.
 */
public final class Phone {
  /** Longest text that is looked at. */
  static final int MAX_TYPED = 40;

  private static final Pattern SEPARATORS = Pattern.compile("[ .()-]");
  private static final Pattern TYPED = Pattern.compile("(?:\\+62|0062|62|0)(8[0-9]{8,12})");

  private final String canonical;

  private Phone(String canonical) {
    this.canonical = canonical;
  }

  /**
   * Reads a number as people type it. Full-width digits are digits (NFKC); other scripts' digits,
   * letters and invisible characters are refused, and so are landlines and other countries.
   *
   * @return empty unless it is a mobile number: 9 to 13 digits after the country's 62, the first 8
   */
  public static Optional<Phone> of(String typed) {
    if (typed.length() > MAX_TYPED) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    var matcher = TYPED.matcher(SEPARATORS.matcher(plain).replaceAll(""));
    return matcher.matches() ? Optional.of(new Phone("+62" + matcher.group(1))) : Optional.empty();
  }

  /** The number itself, for the keyed hash and for sending to it alone. */
  public String reveal() {
    return canonical;
  }

  /** Always the same text. */
  @Override
  public String toString() {
    return "Phone[hidden]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phone phone && canonical.equals(phone.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }
}
