package id.konvensirakyat.convention.ranking;

import id.konvensirakyat.convention.person.Sex;

/**
 * What the order of votes depends on, for one candidate.
 *
 * @param id the candidate
 * @param sex for the tie rule WOMAN, and for the quota
 * @param votes valid votes in the dapil
 * @param spread areas with votes
 */
public record Contender(CandidateId id, Sex sex, long votes, Spread spread) {
  /** Refuses negative votes. */
  public Contender {
    if (votes < 0) {
      throw new IllegalArgumentException("votes must not be negative");
    }
  }
}
