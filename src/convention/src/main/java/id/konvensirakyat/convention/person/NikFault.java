package id.konvensirakyat.convention.person;

/** Why a NIK is refused; the first that applies, in this order. */
public enum NikFault {
  /** Not exactly 16 characters. */
  LENGTH,
  /** A character that is not one of the ASCII digits 0 to 9. */
  NOT_A_DIGIT,
  /** Province 00, or 00 for the kabupaten/kota or the kecamatan. */
  AREA_ZERO,
  /** Day and month exist in no year. */
  IMPOSSIBLE_DATE,
  /** 29 February in a two-digit year that is a leap year in no century a living person was born. */
  NOT_A_LEAP_YEAR,
  /** Serial 0000; numbering starts at 0001. */
  SERIAL_ZERO
}
