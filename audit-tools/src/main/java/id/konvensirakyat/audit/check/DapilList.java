package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import java.util.Optional;

/**
 * The list of one dapil, as it was published and as it follows from the record.
 *
 * @param outcome whether both are the same (C27)
 * @param override whether a board's change of it is in order (C34); empty where there is none
 * @param published the published text, if it can be read
 * @param computed what follows from rules, candidates, votes and lot, once everything that it is
 *     computed from was verified
 * @param changed the board's own order of places, if it is in order
 */
public record DapilList(
    ConventionFile.District district,
    State state,
    Outcome outcome,
    Optional<Outcome> override,
    Optional<String> published,
    Optional<FinalList> computed,
    Optional<ListOverride> changed) {

  /** How far a dapil has come. */
  public enum State {
    /** No list yet. */
    NOT_YET,
    /** An open objection to the count holds the list up. */
    DELAYED,
    /** The dapil votes again; there is no list from this vote. */
    REVOTE,
    /** There is a list; it may still change. */
    COMPUTED,
    /** The list is decided; nothing changes any more. */
    DECIDED
  }
}
