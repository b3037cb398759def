package id.konvensirakyat.convention.ranking;

/** What the votes say of a candidate. */
public enum Label {
  /** Caleg unggulan: enough votes, and a rank within the seats. */
  FRONTRUNNER,
  /** Caleg perintis: not a frontrunner, but a tenth (a setting) of the minimum. */
  PIONEER,
  /** Neither. */
  NOT_ELECTED;

  /**
   * The label of a qualified candidate (crypto-spec/convention.md, Algorithm 4).
   *
   * @param rank rank by votes, from 1
   * @param votes valid votes
   * @param seats seats of the dapil
   * @param minimum votes that a frontrunner needs
   * @param pioneerPercent percent of the minimum that a pioneer needs; not rounded
   */
  public static Label of(int rank, long votes, int seats, int minimum, int pioneerPercent) {
    if (votes >= minimum && rank <= seats) {
      return FRONTRUNNER;
    }
    // votes >= minimum * percent / 100, without rounding
    boolean pioneer =
        Math.multiplyExact(votes, 100L) >= Math.multiplyExact((long) minimum, pioneerPercent);
    return pioneer ? PIONEER : NOT_ELECTED;
  }
}
