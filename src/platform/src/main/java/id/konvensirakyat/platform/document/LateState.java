package id.konvensirakyat.platform.document;

/** Where a late document stands. */
public enum LateState {
  /** Not there. */
  MISSING,
  /** There, and not yet found right or wrong by two verifiers. */
  WAITING,
  ACCEPTED,
  /** Two verifiers found it wrong: another one is needed. */
  REFUSED
}
