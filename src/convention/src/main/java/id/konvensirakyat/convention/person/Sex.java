package id.konvensirakyat.convention.person;

import java.util.Optional;

/** Sex as the state's lists carry it: L (laki-laki) and P (perempuan). */
public enum Sex {
  /** Perempuan. */
  FEMALE('P'),
  /** Laki-laki. */
  MALE('L');

  private final char code;

  Sex(char code) {
    this.code = code;
  }

  /** P for a woman, L for a man. */
  public char code() {
    return code;
  }

  /** Whether this is a woman. */
  public boolean isWoman() {
    return this == FEMALE;
  }

  /** Reads P or L; empty for anything else. */
  public static Optional<Sex> of(String text) {
    return switch (text) {
      case "P" -> Optional.of(FEMALE);
      case "L" -> Optional.of(MALE);
      default -> Optional.empty();
    };
  }
}
