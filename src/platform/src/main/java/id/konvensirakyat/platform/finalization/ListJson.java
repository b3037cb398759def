package id.konvensirakyat.platform.finalization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of one dapil as the public sees it, from the beginning of finalization on.
 *
 * @param state DELAYED or REVOTE, both without a list, COMPUTED or DECIDED
 * @param positions the places as they hold: the board's, where an override holds
 * @param reserves the others who stand, in the order of votes
 * @param out who was on the ballot and left
 * @param canonicalHash hash of the computed list
 * @param override what the board changed, while that holds
 * @param versions every list that was computed, the first one first
 */
record ListJson(
    String dapil,
    int seats,
    String state,
    List<Position> positions,
    List<Position> reserves,
    List<Departed> out,
    int womenNeeded,
    int women,
    boolean tooFewWomen,
    @Nullable String canonicalHash,
    @Nullable BoardChange override,
    @Nullable Decision decided,
    List<Version> versions) {

  /** A candidate who was passed over. */
  record Named(String candidateId, int number, String name, long votes) {}

  /**
   * A candidate on the list or in reserve.
   *
   * @param rank by votes among those who stand
   * @param tie the rule that decided against the one ranked just above with the same votes
   * @param reason why here, as a sentence
   * @param reasonCode the same as a code; OVERRIDE where the board put somebody else here
   * @param passedOver who has more votes and stands lower or not at all
   * @param computed the place that the rules give this candidate, if any
   */
  record Position(
      int position,
      String candidateId,
      int number,
      String name,
      char sex,
      long votes,
      int rank,
      @Nullable String tie,
      String label,
      String reason,
      String reasonCode,
      List<Named> passedOver,
      @Nullable Integer computed) {}

  /**
   * Somebody who left after the ballot was fixed.
   *
   * @param how WITHDRAWN or STRUCK
   * @param reason of a strike; why somebody withdrew is not public
   */
  record Departed(
      String candidateId,
      int number,
      String name,
      String how,
      String reason,
      String at,
      long seq) {}

  /** An override and its act. */
  record BoardChange(
      String board,
      String reason,
      String sha256,
      List<Integer> changed,
      String actor,
      String at,
      long seq) {}

  /** The act that decided the list. */
  record Decision(String sha256, String actor, String role, String at, long seq) {}

  /**
   * A list that was computed.
   *
   * @param cause START, WITHDRAWN, STRUCK or OBJECTION
   * @param about id of the candidate who left or of the objection that ended, or ""
   * @param places ids of those with a place
   */
  record Version(
      int number,
      String sha256,
      String cause,
      String about,
      String at,
      long seq,
      List<String> places) {}
}
