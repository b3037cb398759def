package id.konvensirakyat.platform.assurance;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read aloud, write on paper and type: of 24 letters and digits that are not
 * taken for one another (no 0 O, 1 I L, 2 Z, 5 S, 8 B), upper case.
 */
final class ShownCode {
  /** What a selfie shows: 27 bits, which only have to be unknown before they are drawn. */
  static final int SELFIE = 6;

  /** What a voter shows to an officer: 36 bits, good for minutes, and few tries at them. */
  static final int MEETING = 8;

  private static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY3467";
  private static final SecureRandom RANDOM = new SecureRandom();

  private ShownCode() {}

  static String fresh(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** A meeting code as somebody typed it, with spaces, hyphens or in lower case. */
  static Optional<String> read(String typed) {
    if (typed.length() > 4 * MEETING) {
      return Optional.empty();
    }
    String code =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "");
    boolean known = code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known && code.length() == MEETING ? Optional.of(code) : Optional.empty();
  }
}
