package id.konvensirakyat.deploy.role;

/**
 * What a prospective candidate writes, as the HTTP contract has it.
 *
 * @param sex L or P
 * @param birthDate ISO 8601
 */
public record ApplicationForm(
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
      String dapil, String fullName, String sex, String birthDate, String vision) {
    return new ApplicationForm(dapil, fullName, sex, birthDate, true, "S1", vision, true);
  }
}
