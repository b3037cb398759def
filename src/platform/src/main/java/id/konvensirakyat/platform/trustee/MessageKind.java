package id.konvensirakyat.platform.trustee;

/** The three messages of a trustee, in the order of the ceremony. */
enum MessageKind {
  CERTIFICATE,
  POLYNOMIAL,
  /** The voutput: the trustee has checked its shares. */
  CHECK
}
