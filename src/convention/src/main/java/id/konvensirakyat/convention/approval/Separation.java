package id.konvensirakyat.convention.approval;

import id.konvensirakyat.convention.stage.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody decides in two roles (crypto-spec/convention.md, Algorithm 12): who signs second is
 * another than who signed first, the objection board is not the central committee, and nobody
 * judges what is the own matter or the own earlier decision.
 */
public final class Separation {
  private Separation() {}

  /** What a person has to do with a matter before deciding it. */
  public enum Tie {
    /** Is the candidate, the objector, or another party. */
    PARTY,
    /** Assessed the application that the matter is about. */
    ASSESSED,
    /** Signed the ruling that is appealed against. */
    RULED,
    /** Signed the same decision first. */
    PROPOSED
  }

  /** Why somebody may not decide; the first that applies, in this order. */
  public enum Reason {
    /** The own matter. */
    OWN_MATTER,
    /** The same person would sign twice. */
    SECOND_PERSON_NEEDED,
    /** An earlier decision of the same person is at stake. */
    OWN_DECISION,
    /** The person belongs to an organ that this one must be independent of. */
    TWO_ORGANS
  }

  /**
   * Why a person may not decide in a role; empty where nothing stands against it.
   *
   * @param role the role in which the person would decide
   * @param roles all roles of the person's account
   * @param ties what the person has to do with the matter
   */
  public static Optional<Reason> against(Role role, Set<Role> roles, Set<Tie> ties) {
    if (ties.contains(Tie.PARTY)) {
      return Optional.of(Reason.OWN_MATTER);
    }
    if (ties.contains(Tie.PROPOSED)) {
      return Optional.of(Reason.SECOND_PERSON_NEEDED);
    }
    if (ties.contains(Tie.ASSESSED) || ties.contains(Tie.RULED)) {
      return Optional.of(Reason.OWN_DECISION);
    }
    boolean two = roles.stream().anyMatch(other -> incompatible(role).contains(other));
    return two ? Optional.of(Reason.TWO_ORGANS) : Optional.empty();
  }

  /** The organs that nobody may belong to who decides in a role. */
  private static Set<Role> incompatible(Role role) {
    return switch (role) {
      case OBJECTION_BOARD -> EnumSet.of(Role.COMMITTEE, Role.VERIFIER, Role.STEERING);
      case STEERING -> EnumSet.of(Role.OBJECTION_BOARD, Role.COMMITTEE);
      case COMMITTEE -> EnumSet.of(Role.OBJECTION_BOARD, Role.STEERING);
      case VERIFIER -> EnumSet.of(Role.OBJECTION_BOARD);
      default -> EnumSet.noneOf(Role.class);
    };
  }
}
