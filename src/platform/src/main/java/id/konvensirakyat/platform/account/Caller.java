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
 * @param areas beginnings of the codes of the areas that the account serves; {@code *} is all
 */
public record Caller(
    String subject,
    String username,
    String name,
    Set<String> roles,
    Optional<String> email,
    List<String> areas) {
  private static final String EVERYWHERE = "*";

  public Caller {
    roles = Set.copyOf(roles);
    areas = List.copyOf(areas);
  }

  /** An account without areas. */
  public Caller(
      String subject, String username, String name, Set<String> roles, Optional<String> email) {
    this(subject, username, name, roles, email, List.of());
  }

  /** An account without a verified address. */
  public Caller(String subject, String username, String name, Set<String> roles) {
    this(subject, username, name, roles, Optional.empty());
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /**
   * Whether the account serves the area.
   *
   * @param code its official code, digits alone: 31, 3171 and 317101 lie in each other
   */
  public boolean serves(String code) {
    return areas.stream()
        .anyMatch(area -> area.equals(EVERYWHERE) || (!area.isEmpty() && code.startsWith(area)));
  }

  /** Says nothing: a caller may end in a log line or in an error by accident. */
  @Override
  public String toString() {
    return "Caller";
  }
}
