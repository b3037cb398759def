package id.konvensirakyat.platform.assurance;

/** Why pictures are refused; the officer says more in a sentence. */
enum Cause {
  UNREADABLE,
  NO_CODE,
  OTHER_PERSON,
  NOT_A_KTP,
  NIK_DIFFERS,
  OTHER_AREA,
  OTHER
}
