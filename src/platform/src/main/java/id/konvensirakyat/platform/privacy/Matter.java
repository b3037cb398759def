package id.konvensirakyat.platform.privacy;

/** What of a person's data was opened. */
public enum Matter {
  PROFILE,
  NIK,
  PAPER,
  EVIDENCE,
  /** The person's own copy of everything. */
  OWN_COPY
}
