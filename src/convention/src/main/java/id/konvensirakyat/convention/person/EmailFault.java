package id.konvensirakyat.convention.person;

/** Why an address is refused; the first that applies, in this order. */
public enum EmailFault {
  /** Longer than 254 characters (RFC 5321, 4.5.3.1.3), or empty. */
  LENGTH,
  /**
   * A character outside of ASCII after normalization: a letter of another script may look like one
   * of another person's address.
   */
  NOT_ASCII,
  /** Not a name, one @ and a domain with a dot. */
  FORM
}
