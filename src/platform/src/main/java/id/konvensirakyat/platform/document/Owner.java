package id.konvensirakyat.platform.document;

/**
 * Whose file it is: an application or an objection.
 *
 * @param convention id of the convention
 * @param id identifier of the application or objection, unique over all conventions
 */
public record Owner(Type type, String convention, String id) {
  /** What may own files. */
  public enum Type {
    APPLICATION,
    OBJECTION
  }

  public static Owner application(String convention, String id) {
    return new Owner(Type.APPLICATION, convention, id);
  }

  public static Owner objection(String convention, String id) {
    return new Owner(Type.OBJECTION, convention, id);
  }

  /** What a sealed file is bound to; an application stands there by its id alone. */
  String label() {
    return type == Type.APPLICATION ? id : type + ":" + id;
  }
}
