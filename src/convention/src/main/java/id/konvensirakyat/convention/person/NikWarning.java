package id.konvensirakyat.convention.person;

/** What in a NIK does not fit a declaration: a person looks at it, nobody is refused for it. */
public enum NikWarning {
  /** The province is in no list of the interior ministry. */
  UNKNOWN_PROVINCE,
  /** The number says another sex than was declared. */
  OTHER_SEX,
  /** The number says another day, month or year than was declared. */
  OTHER_BIRTH_DATE,
  /** The number was issued in another kabupaten/kota than the declared one. */
  OTHER_AREA
}
