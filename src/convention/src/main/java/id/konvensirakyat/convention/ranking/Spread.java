package id.konvensirakyat.convention.ranking;

/**
 * In how many areas of the dapil a candidate has at least one vote, where the convention collects
 * votes by area. Either all candidates of a dapil carry counts, or none does.
 *
 * @param kabkota kabupaten/kota with a vote
 * @param kecamatan kecamatan with a vote
 * @param desa desa with a vote
 */
public record Spread(int kabkota, int kecamatan, int desa) {
  /** For conventions that do not collect votes by area: equal for all, so it separates nobody. */
  public static final Spread NOT_COLLECTED = new Spread(0, 0, 0);

  /** Refuses negative counts. */
  public Spread {
    if (kabkota < 0 || kecamatan < 0 || desa < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }
}
