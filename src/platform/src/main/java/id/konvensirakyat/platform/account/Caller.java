package id.konvensirakyat.platform.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The person behind a verified access token.
 *
 * @param subject the account's permanent identifier (OIDC {@code sub}); keys all private rows
 * @param username the account's name; public in the acts it performs
 * @param name the person's name as the account has it; shown to that person alone
 * @param roles realm roles
 * @param email the account's address, only where it is verified; sealed before it is stored
 * @param areas prefixes of the area codes where an office works, or "*" for everywhere
 */
public record Caller(
    String subject,
    String username,
    String name,
    Set<String> roles,
    Optional<String> email,
    List<String> areas) {
  public Caller {
    roles = Set.copyOf(roles);
    areas = List.copyOf(areas);
  }

  /** An account without an office. */
  public Caller(
      String subject, String username, String name, Set<String> roles, Optional<String> email) {
    this(subject, username, name, roles, email, List.of());
  }

  /** An account without a verified address. */
  public Caller(String subject, String username, String name, Set<String> roles) {
    this(subject, username, name, roles, Optional.empty(), List.of());
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Says nothing: a caller may end in a log line or in an error by accident. */
  @Override
  public String toString() {
    return "Caller";
  }
}
