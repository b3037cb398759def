package id.konvensirakyat.convention.district;

/** What a line of a list of districts must keep; the broken one is named to whoever mends it. */
public enum ListRule {
  HEADER("the first line must be: %s"),
  WIDTH("must have %s columns and no quotes"),
  DAPIL_CODE("column %s is not a dapil code of this level"),
  NAME("column %s is not a name"),
  SEATS("column %s is not a number of seats"),
  AREA_CODE("column %s is not an area code"),
  SPLIT_FLAG("column %s is not 0 or 1"),
  KABKOTA_IN_PROVINCE("a kabupaten/kota has four digits and starts with its province"),
  KECAMATAN_IN_KABKOTA("a kecamatan has six digits and starts with a listed kabupaten/kota"),
  AREA_TWICE("the area is listed already"),
  DAPIL_TWICE("the dapil is listed already"),
  MEMBERS_DIFFER("member_codes differ from the list of members"),
  NO_AREAS("the dapil has no areas"),
  UNLISTED_DAPIL("areas of an unlisted dapil: %s"),
  NO_DAPIL("the list names no dapil"),

  // What is asked of a list that people send, beyond its form.
  /** The parent is the province, or the kabupaten/kota, whose assembly the dapil elects. */
  PARENT("column %s is no area that has an assembly of this level"),
  CODE_IN_PARENT("the code of the dapil does not begin with its parent's code"),
  AREA_UNKNOWN("the interior ministry lists no such area"),
  AREA_LEVEL("column %s is not the level that the area's code and is_split say"),
  AREA_OUTSIDE("the area lies outside of the dapil's parent"),
  /** A whole area and a part of it cannot both be listed. */
  AREA_OVERLAPS("the area overlaps one that is listed as a whole"),
  /** Nobody's dapil could be told from an address in a split area without its parts. */
  SPLIT_WITHOUT_PARTS("a split area must name the parts of it that belong to the dapil"),
  SEAT_SUM("the seats add up to %s"),
  TOO_MANY_DAPIL("more than %s dapil");

  private final String english;

  ListRule(String english) {
    this.english = english;
  }

  /** The rule as a sentence about a line; {@code value} is the figure or code it names. */
  public String english(String value) {
    return english.replace("%s", value);
  }
}
