package id.konvensirakyat.platform.trustee;

/** The messages of a trustee, in the order of the ceremony. */
enum MessageKind {
  CERTIFICATE,
  /** The hash of what the next message will show: nobody can choose a key by those of others. */
  COMMITMENT,
  POLYNOMIAL,
  /** The voutput: the trustee has checked its shares. */
  CHECK,
  /** The decryption of a test number, from the restored key; not all trustees need to. */
  REHEARSAL
}
