package id.konvensirakyat.deploy.stack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account of a simulated person.
 *
 * @param role one role of the realm, as keycloak-realm/README.md lists them
 * @param area a registrar's area: the code of a province, or {@code *} for all; else empty
 */
public record Account(
    String username, String firstName, String lastName, String role, String area) {
  private static final Set<String> WITHOUT_OFFICE = Set.of("voter", "candidate");

  /** As a file has it, where the area may be missing. */
  public Account(
      String username, String firstName, String lastName, String role, @Nullable String area) {
    this.username = username;
    this.firstName = firstName;
    this.lastName = lastName;
    this.role = role;
    this.area = area == null ? "" : area;
  }

  /** An account without an area. */
  public Account(String username, String firstName, String lastName, String role) {
    this(username, firstName, lastName, role, "");
  }

  /** Whether the realm asks it for a second factor. */
  public boolean hasOffice() {
    return !WITHOUT_OFFICE.contains(role);
  }

  /** An address that reaches nobody (RFC 2606) but the stack's own mail server. */
  public String email() {
    return username + "@contoh.invalid";
  }
}
