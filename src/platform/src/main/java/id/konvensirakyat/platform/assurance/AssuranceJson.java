package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.voter.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure the convention is of the caller, for the caller's own page.
 *
 * @param level A, B or C
 * @param needed the least level that votes
 * @param held whether a review keeps the caller off the roll
 * @param keptHeld whether an officer decided that, so that only a meeting helps
 * @param open whether anything can still be done for this roll
 * @param mayVote whether the level is enough; never of who has not registered
 */
record AssuranceJson(
    String level,
    String needed,
    boolean held,
    boolean keptHeld,
    boolean open,
    boolean mayVote,
    @Nullable RequestJson request,
    @Nullable MeetingJson meeting) {

  static AssuranceJson of(
      Convention convention,
      Optional<Standing> standing,
      boolean keptHeld,
      boolean open,
      @Nullable RequestJson request,
      @Nullable MeetingJson meeting) {
    Assurance needed = convention.rules().voting().assurance();
    return new AssuranceJson(
        standing.map(Standing::assurance).orElse(Assurance.C).name(),
        needed.name(),
        standing.filter(Standing::held).isPresent(),
        keptHeld,
        open,
        standing.filter(known -> known.mayVote(needed)).isPresent(),
        request,
        meeting);
  }

  /**
   * The request for level B.
   *
   * @param code what the selfie has to show; null once it was handed in
   * @param pictures kinds of the pictures that are there
   * @param ahead how many wait before it
   * @param again whether another one may follow where this one is refused
   * @param cause why it was refused: a code, or ""
   */
  record RequestJson(
      String state,
      @Nullable String code,
      @Nullable Instant codeUntil,
      List<String> pictures,
      @Nullable Instant submittedAt,
      long ahead,
      boolean again,
      String cause,
      String reason,
      @Nullable Instant decidedAt) {}

  /** A code for an officer. */
  record MeetingJson(String code, Instant until) {}
}
