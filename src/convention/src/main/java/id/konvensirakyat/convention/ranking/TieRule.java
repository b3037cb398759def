package id.konvensirakyat.convention.ranking;

import java.util.Arrays;
import java.util.Optional;

/** How equal votes are told apart (by analogy with PKPU 6/2024 art. 29), tried in order. */
public enum TieRule {
  /** Votes in more kabupaten/kota of the dapil, where the convention collects that. */
  KABKOTA,
  /** Votes in more kecamatan, where collected. */
  KECAMATAN,
  /** Votes in more desa, where collected. */
  DESA,
  /** A woman before a man. */
  WOMAN,
  /** The lot, drawn from a seed committed beforehand. */
  LOT;

  /** Reads the name of a rule, exactly as written here; empty for anything else. */
  public static Optional<TieRule> of(String text) {
    return Arrays.stream(values()).filter(rule -> rule.name().equals(text)).findFirst();
  }
}
