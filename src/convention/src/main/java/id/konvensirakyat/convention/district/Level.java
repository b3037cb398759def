package id.konvensirakyat.convention.district;

import java.util.Arrays;
import java.util.Optional;

/** The body that is elected. */
public enum Level {
  /** National parliament. */
  DPR_RI,
  /** Provincial assembly. */
  DPRD_PROVINSI,
  /** Regency or city assembly. */
  DPRD_KABKOTA;

  /** Reads the name of a level, exactly as written here; empty for anything else. */
  public static Optional<Level> of(String text) {
    return Arrays.stream(values()).filter(level -> level.name().equals(text)).findFirst();
  }
}
