package id.konvensirakyat.platform.finalization;

import java.util.Optional;

/**
 * Which list of a dapil holds.
 *
 * @param version that of the latest computed list
 * @param computed its hash
 * @param override hash of the override that holds in its place, if any
 * @param decided whether it does not change any more
 */
record ListState(
    String dapil, int version, String computed, Optional<String> override, boolean decided) {
  /** The hash that a decision carries. */
  String effective() {
    return override.orElse(computed);
  }
}
