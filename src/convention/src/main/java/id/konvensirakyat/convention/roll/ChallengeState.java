package id.konvensirakyat.convention.roll;

/** Where a challenge to an entry stands. */
public enum ChallengeState {
  /** The voter may answer, if there is one. */
  FILED,
  /** The voter answered. */
  ANSWERED,
  /** The person stays off the roll of this convention. */
  UPHELD,
  /** The entry stands. */
  DISMISSED;

  /** Whether registrars have yet to decide, so that the roll cannot be frozen. */
  public boolean isOpen() {
    return this == FILED || this == ANSWERED;
  }
}
