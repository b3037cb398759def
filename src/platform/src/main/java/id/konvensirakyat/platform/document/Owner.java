package id.konvensirakyat.platform.document;

/**
 * Whose file it is: an application, an objection or a voter's request to be checked, and the person
 * behind it.
 *
 * @param convention id of the convention
 * @param id identifier of the application, objection or request, unique over all conventions
 * @param subject the account (OIDC {@code sub}) of the person whose file it is
 */
public record Owner(Type type, String convention, String id, String subject) {
  /** What may own files. */
  public enum Type {
    APPLICATION,
    OBJECTION,
    ASSURANCE
  }

  public static Owner application(String convention, String id, String subject) {
    return new Owner(Type.APPLICATION, convention, id, subject);
  }

  public static Owner objection(String convention, String id, String subject) {
    return new Owner(Type.OBJECTION, convention, id, subject);
  }

  public static Owner assurance(String convention, String id, String subject) {
    return new Owner(Type.ASSURANCE, convention, id, subject);
  }

  /** What a sealed file is bound to; an application stands there by its id alone. */
  String label() {
    return type == Type.APPLICATION ? id : type + ":" + id;
  }

  /** Says nothing of the person: an owner may end in a log line by accident. */
  @Override
  public String toString() {
    return label();
  }
}
