package id.konvensirakyat.platform.assurance;

/** What an officer decided of a voter. */
enum Verdict {
  /** The pictures show the person who registered: level B. */
  GRANTED_B,
  /** The pictures do not; the voter may send others. */
  REFUSED_B,
  /** The person was seen, with the card: level A. */
  GRANTED_A,
  /** A registration that was made like others is one of its own. */
  RELEASED,
  /** It stays held until the person is seen. */
  KEPT_HELD,
  /** Another account showed the card of the NIK that this one had registered by. */
  CLAIM_ENDED
}
