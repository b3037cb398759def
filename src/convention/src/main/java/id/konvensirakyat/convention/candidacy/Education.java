package id.konvensirakyat.convention.candidacy;

import java.util.Arrays;
import java.util.Optional;

/** Highest finished education, ascending; the law asks for SMA or equal (PKPU 10/2023 art. 11). */
public enum Education {
  /** Primary school. */
  SD,
  /** Lower secondary school. */
  SMP,
  /** Upper secondary school, or equal. */
  SMA,
  /** Diploma, first year. */
  D1,
  /** Diploma, second year. */
  D2,
  /** Diploma, third year. */
  D3,
  /** Diploma, fourth year. */
  D4,
  /** Bachelor. */
  S1,
  /** Master. */
  S2,
  /** Doctor. */
  S3;

  /** Reads a degree, exactly as written here; empty for anything else. */
  public static Optional<Education> of(String text) {
    return Arrays.stream(values()).filter(value -> value.name().equals(text)).findFirst();
  }
}
