package id.konvensirakyat.convention.district;

/** Which text of a list of districts is meant. */
public enum ListPart {
  /** The dapil with their seats. */
  DAPIL,
  /** The areas that each dapil consists of. */
  MEMBERS,
  /** A list of areas and their names. */
  AREAS
}
