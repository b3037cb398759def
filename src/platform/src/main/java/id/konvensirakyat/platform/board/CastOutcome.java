package id.konvensirakyat.platform.board;

/** What became of a ballot that verified. */
public sealed interface CastOutcome {
  /** It is in the chain, durably. */
  record Appended(StoredBallot ballot) implements CastOutcome {}

  /** The very same bytes were there already, as the credential's ballot that counts. */
  record Present(StoredBallot ballot) implements CastOutcome {}

  /** It is not in the chain. */
  record Refused(Reason reason) implements CastOutcome {}

  /** Why the board does not take a ballot that verified. */
  enum Reason {
    NOT_OPEN,
    CLOSED,
    /** It was in the chain already and was replaced since. */
    REPLAYED,
    DUPLICATE_CIPHERTEXT,
    REVOTE_NOT_ALLOWED,
    /** It was tested: its voter may have shown what is in it. */
    TESTED
  }
}
