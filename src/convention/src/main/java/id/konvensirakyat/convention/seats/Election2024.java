package id.konvensirakyat.convention.seats;

/**
 * The state election of 2024 for DPR RI, on the class path (SOURCES.md beside the files says where
 * the figures come from). The caller reads the lines, because nothing here does I/O.
 */
public final class Election2024 {
  /** Votes by dapil and party, for {@link PartyFigures#parse} with the figure {@code votes}. */
  public static final String VOTES_RESOURCE =
      "/id/konvensirakyat/convention/seats/votes_dpr_2024.csv";

  /** The official seats by dapil and party, with the figure {@code seats}. */
  public static final String SEATS_RESOURCE =
      "/id/konvensirakyat/convention/seats/seats_dpr_2024_official.csv";

  private Election2024() {}
}
