package id.konvensirakyat.platform.board;

/** What a file of the record holds (specification, public data). */
public enum FileKind {
  ELECTION,
  TRUSTEES,
  CREDENTIALS,
  SETUP,
  BALLOT,
  /** The product of the ballots that count. */
  TALLY,
  /** {@code sized_encrypted_tally}: how many ballots the product is made of. */
  SIZED_TALLY,
  DECRYPTION,
  /** {@code owned_partial_decryption}: whose decryption it is. */
  OWNED_DECRYPTION,
  RESULT,
  EVENT
}
