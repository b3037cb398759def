package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.person.Assurance;

/**
 * Who votes and what a ballot may say.
 *
 * @param minChoices fewest candidates on a ballot that is not blank, at least 1
 * @param maxChoices most candidates on a ballot; a dapil with fewer candidates takes their number
 * @param blankAllowed whether a blank vote (kotak kosong) is offered
 * @param revoteAllowed whether a later ballot replaces an earlier one until close
 * @param voterAge age in years on the last day of voting
 * @param assurance the least level of assurance that votes
 * @param marriedMayVote whether a married person may vote below that age
 */
public record VotingRules(
    int minChoices,
    int maxChoices,
    boolean blankAllowed,
    boolean revoteAllowed,
    int voterAge,
    Assurance assurance,
    boolean marriedMayVote) {
  /** Refuses figures that contradict each other. */
  public VotingRules {
    Bounds.within("voting.min-choices", minChoices, 1, 100);
    Bounds.within("voting.max-choices", maxChoices, minChoices, 100);
    Bounds.within("voting.voter-age", voterAge, 0, 150);
  }

  /** The most choices on a ballot with so many candidates. */
  public int maxChoicesOf(int candidates) {
    return Math.min(maxChoices, candidates);
  }
}
