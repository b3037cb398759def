package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.Label;
import id.konvensirakyat.convention.ranking.TieRule;
import java.util.Optional;

/**
 * A candidate with what the votes say.
 *
 * @param id the candidate
 * @param sex sex
 * @param votes valid votes
 * @param rank rank by votes among those who stand, from 1
 * @param tie the rule that decided against the next above with the same votes, if any
 * @param label frontrunner, pioneer or neither
 */
public record Scored(
    CandidateId id, Sex sex, long votes, int rank, Optional<TieRule> tie, Label label) {}
