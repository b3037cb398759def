package id.konvensirakyat.platform.board;

/** What became of a ballot that verified and was sent to be tested. */
public enum TestOutcome {
  /** It is kept as tested, durably, and can never be cast. */
  KEPT,
  /** The very same bytes were kept before. */
  PRESENT,
  /** Its bytes are in the chain. */
  WAS_CAST,
  NOT_OPEN,
  CLOSED,
  DUPLICATE_CIPHERTEXT,
  /** Its credential has had as many ballots tested as one may. */
  TOO_MANY
}
