package id.konvensirakyat.convention.rules;

/** Refuses settings out of range, by the name they have in the canonical text. */
final class Bounds {
  private Bounds() {}

  static void within(String setting, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          setting + " must be " + least + " to " + most + ", not " + value);
    }
  }
}
