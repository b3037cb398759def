package id.konvensirakyat.deploy.stack;

/**
 * An account of a simulated person.
 *
 * @param role one role of the realm, as keycloak-realm/README.md lists them
 */
public record Account(String username, String firstName, String lastName, String role) {
  /** An address that reaches nobody (RFC 2606) but the stack's own mail server. */
  public String email() {
    return username + "@contoh.invalid";
  }
}
