package id.konvensirakyat.deploy.stack;

import java.util.List;

/** The servers that make up the stack. */
public enum Component {
  MARIADB("MariaDB"),
  MAIL("GreenMail"),
  KEYCLOAK("Keycloak"),
  WITNESS_1("Witness-1"),
  WITNESS_2("Witness-2"),
  WITNESS_3("Witness-3"),
  PAYARA("Payara");

  /** Those who cosign the public logs. */
  public static final List<Component> WITNESSES = List.of(WITNESS_1, WITNESS_2, WITNESS_3);

  private final String title;

  Component(String title) {
    this.title = title;
  }

  /** The name that people know. */
  public String title() {
    return title;
  }
}
