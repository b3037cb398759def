package id.konvensirakyat.convention.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Papers that are asked for before a list is decided, not at the application (UU 7/2017 art.
 * 240(2), to be confirmed in the official text). Health and court papers are specific data under UU
 * 27/2022.
 */
public enum LateDocument {
  /** Certificate of bodily and mental health. */
  HEALTH,
  /** Certificate that no narcotics were found. */
  DRUG_TEST,
  /** The court's statement on convictions. */
  COURT,
  /** The police's certificate of conduct (SKCK). */
  SKCK,
  /**
   * Letter of resignation; asked of civil servants, soldiers, police and state enterprises alone.
   */
  RESIGNATION;

  /** Reads a name, exactly as written here; empty for anything else. */
  public static Optional<LateDocument> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
  }

  /** What conventions ask for unless their rules say otherwise: all but the SKCK. */
  public static Set<LateDocument> usual() {
    return EnumSet.complementOf(EnumSet.of(SKCK));
  }
}
