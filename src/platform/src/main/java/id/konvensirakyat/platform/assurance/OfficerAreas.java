package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where an officer may work: prefixes of area codes from the account, or everywhere.
 *
 * @param prefixes digits of area codes; none of them empty
 */
record OfficerAreas(boolean everywhere, List<String> prefixes) {
  private static final String EVERYWHERE = "*";

  OfficerAreas {
    prefixes = List.copyOf(prefixes);
  }

  /** The areas in the caller's token; an account without any works nowhere. */
  static OfficerAreas of(Caller caller) {
    List<String> claimed = caller.areas();
    return new OfficerAreas(
        claimed.contains(EVERYWHERE),
        claimed.stream()
            .map(area -> area.replace(".", ""))
            .filter(area -> area.matches("[0-9]{2,10}"))
            .distinct()
            .sorted()
            .toList());
  }

  /** Whether an area is among them; "" is nowhere, and open to who works everywhere alone. */
  boolean covers(String area) {
    return everywhere || prefixes.stream().anyMatch(area::startsWith);
  }

  /**
   * Lets pass who works there.
   *
   * @throws Refusal {@link Problem#AREA_NOT_YOURS}
   */
  void check(String area) {
    if (!covers(area)) {
      throw Refusal.of(Problem.AREA_NOT_YOURS);
    }
  }

  /** A regular expression over area codes, as MariaDB reads it; matches nothing where nowhere. */
  String pattern() {
    if (everywhere) {
      return "^";
    }
    return prefixes.isEmpty()
        ? "^$"
        : prefixes.stream().collect(Collectors.joining("|", "^(", ")"));
  }
}
