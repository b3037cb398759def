package id.konvensirakyat.platform.assurance;

/** How far a request for level B is. */
enum RequestState {
  /** The voter takes the pictures. */
  DRAFT,
  /** It waits for an officer. */
  WAITING,
  GRANTED,
  REFUSED,
  /** The voter took it back; the pictures are gone. */
  TAKEN_BACK
}
