package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.check.Check;
import java.util.Optional;

/**
 * One fault of the catalogue.
 *
 * @param id by which it is called for ever
 * @param sort the class of failures that it belongs to
 * @param base what it is planted in
 * @param field the field that it is a fault of, if it is one of a single field
 * @param what is changed, in English
 * @param apa what is changed, in Indonesian
 * @param check that rejects it, and no other
 * @param reason with which that check's reason begins
 * @param tool what belenios-tool 2.0 does with it
 */
public record Fault(
    String id,
    String sort,
    Base base,
    Optional<String> field,
    String what,
    String apa,
    Change change,
    Check check,
    String reason,
    Tool tool) {

  /** What a fault is planted in. */
  public enum Base {
    /** The records of both groups, BELENIOS-2048 and Ed25519. */
    RECORD,
    /** The record in Ed25519 alone. */
    ED25519,
    /** A convention's export. */
    EXPORT
  }

  /** What belenios-tool 2.0 does with it. */
  public enum Tool {
    /** It rejects it too. */
    YES,
    /** It accepts it. */
    MISSED,
    /** It cannot read what the fault is planted in. */
    NOT_APPLICABLE
  }

  /** Whether this reason begins with the words that the catalogue names, and not within one. */
  boolean isNamedBy(String given) {
    String behind = given.startsWith(reason) ? given.substring(reason.length()) : "-";
    return !behind.matches("(?s)[\\p{L}\\p{N}-].*");
  }
}
