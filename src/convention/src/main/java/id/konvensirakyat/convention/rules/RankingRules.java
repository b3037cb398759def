package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.ranking.TieRule;
import java.util.List;

/**
 * How votes become an order and labels.
 *
 * @param minimumVotes votes that a frontrunner needs
 * @param pioneerPercent percent of that minimum that a pioneer needs
 * @param ties how equal votes are told apart, each rule once, the lot last
 */
public record RankingRules(int minimumVotes, int pioneerPercent, List<TieRule> ties) {
  /** Copies the tie rules; an order that may leave a tie is refused. */
  public RankingRules {
    ties = List.copyOf(ties);
    Bounds.within("ranking.minimum-votes", minimumVotes, 0, 100_000_000);
    Bounds.within("ranking.pioneer-percent", pioneerPercent, 0, 100);
    if (ties.isEmpty()
        || ties.get(ties.size() - 1) != TieRule.LOT
        || ties.stream().distinct().count() != ties.size()) {
      throw new IllegalArgumentException("ranking.ties must name each rule once, LOT last");
    }
  }
}
