package id.konvensirakyat.deploy.stack;

/** The servers that make up the stack. */
public enum Component {
  MARIADB("MariaDB"),
  MAIL("GreenMail"),
  KEYCLOAK("Keycloak"),
  PAYARA("Payara");

  private final String title;

  Component(String title) {
    this.title = title;
  }

  /** The name that people know. */
  public String title() {
    return title;
  }
}
