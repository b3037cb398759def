package id.konvensirakyat.platform.board;

/** How far an election has come; it only ever goes forward. */
public enum ElectionState {
  /** Not opened yet. */
  PREPARING,
  /** There will be none: nobody stands, or nobody may vote. */
  NONE,
  /** Ballots are taken. */
  OPEN,
  /** The chain holds EndBallots. */
  CLOSED,
  /** The chain holds EncryptedTally. */
  TALLIED,
  /** The chain holds Result. */
  DECRYPTED
}
