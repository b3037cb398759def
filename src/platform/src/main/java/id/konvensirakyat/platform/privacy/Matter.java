package id.konvensirakyat.platform.privacy;

/** What of a person's data was opened. */
public enum Matter {
  PROFILE,
  NIK,
  PAPER,
  EVIDENCE,
  /** An entry of the register of voters. */
  REGISTER_ENTRY,
  /** The person's own copy of everything. */
  OWN_COPY
}
