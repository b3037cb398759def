package id.konvensirakyat.convention.ranking;

import java.util.Optional;

/**
 * A place in the order of votes.
 *
 * @param rank from 1, without gaps or shared ranks
 * @param contender who holds it
 * @param tie the rule that put the holder behind the one above, if both have the same votes
 */
public record Ranked(int rank, Contender contender, Optional<TieRule> tie) {}
