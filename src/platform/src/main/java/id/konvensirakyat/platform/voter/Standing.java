package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;

/**
 * How sure a convention is of a person who is registered there.
 *
 * @param assurance what its own officers saw
 * @param held a review is open, or went against the person: not on a roll until that is settled
 */
public record Standing(Assurance assurance, boolean held) {
  /** Whether this person comes onto a roll that asks for a level. */
  public boolean mayVote(Assurance least) {
    return !held && assurance.reaches(least);
  }
}
