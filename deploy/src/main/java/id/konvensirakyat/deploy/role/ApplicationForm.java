package id.konvensirakyat.deploy.role;

/**
 * What a prospective candidate writes, as the HTTP contract has it.
 *
 * @param area code of the kab/kota of residence, of the kecamatan for DPRD kab/kota
 * @param sex L or P
 * @param birthDate ISO 8601
 */
public record ApplicationForm(
    String area,
    String dapil,
    String fullName,
    String sex,
    String birthDate,
    boolean citizen,
    String education,
    String vision,
    boolean consent) {
  /** A citizen who consents. */
  public static ApplicationForm of(
      String area, String dapil, String fullName, String sex, String birthDate, String vision) {
    return new ApplicationForm(area, dapil, fullName, sex, birthDate, true, "S1", vision, true);
  }
}
