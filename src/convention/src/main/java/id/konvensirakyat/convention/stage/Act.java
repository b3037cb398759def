package id.konvensirakyat.convention.stage;

import static id.konvensirakyat.convention.stage.Role.COMMITTEE;
import static id.konvensirakyat.convention.stage.Role.STEERING;

import java.util.Optional;
import java.util.Set;

/** What moves a convention (convention-rules, "Convention"); each act is signed by one account. */
public enum Act {
  /** Publishes the hash of the rules. */
  FREEZE_RULES(STEERING, Set.of()),
  /** Opens registration. */
  OPEN_CANDIDACY(COMMITTEE, Set.of()),
  /** Ends registration; verification begins. */
  CLOSE_CANDIDACY(COMMITTEE, Set.of()),
  /** Publishes who qualified, for public comment. */
  PUBLISH_PROVISIONAL_LIST(COMMITTEE, Set.of(Fact.APPLICATIONS_DECIDED)),
  /** Fixes who stands on the ballot. */
  FREEZE_CANDIDATE_LIST(COMMITTEE, Set.of(Fact.NO_OPEN_OBJECTION)),
  /** Fixes who may vote; hash and count per dapil are published. */
  FREEZE_ROLL(COMMITTEE, Set.of(Fact.KEYS_REHEARSED, Fact.ROLL_REVIEWED)),
  /** Opens the vote. */
  OPEN_VOTING(
      COMMITTEE, Set.of(Fact.CANDIDATE_LIST_FROZEN, Fact.ROLL_FROZEN, Fact.CEREMONY_COMPLETE)),
  /** Ends the vote; the heads of the chains are fixed. */
  CLOSE_VOTING(COMMITTEE, Set.of()),
  /** Publishes the results; the objection period begins. */
  PUBLISH_RESULTS(COMMITTEE, Set.of(Fact.RESULTS_COMPLETE)),
  /** Computes the lists. An open count objection blocks its dapil alone, so not this act. */
  START_FINALIZATION(COMMITTEE, Set.of()),
  /** Decides the lists. */
  DECIDE(STEERING, Set.of(Fact.LISTS_COMPUTED, Fact.NO_OPEN_OBJECTION)),
  /** Closes the record. */
  ARCHIVE(COMMITTEE, Set.of()),
  /** Stops a running convention for a while. */
  SUSPEND(STEERING, Set.of()),
  /** Goes on where it was stopped. */
  RESUME(STEERING, Set.of()),
  /** Gives the convention up, before it is decided. */
  CANCEL(STEERING, Set.of());

  private final Role role;

  // Set.of makes it immutable, which the type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Fact> needs;

  Act(Role role, Set<Fact> needs) {
    this.role = role;
    this.needs = needs;
  }

  /** The only role that may do this act. */
  public Role role() {
    return role;
  }

  /** The facts that must hold before this act. */
  public Set<Fact> needs() {
    return needs;
  }

  /** The fact that this act makes true for good; an act that has one is done once. */
  public Optional<Fact> establishes() {
    return switch (this) {
      case FREEZE_CANDIDATE_LIST -> Optional.of(Fact.CANDIDATE_LIST_FROZEN);
      case FREEZE_ROLL -> Optional.of(Fact.ROLL_FROZEN);
      default -> Optional.empty();
    };
  }
}
