package id.konvensirakyat.convention.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of votes (crypto-spec/convention.md, Algorithm 3). */
public final class Ranking {
  private Ranking() {}

  /**
   * Sorts by valid votes, then by the tie rules in their order.
   *
   * @param contenders in any order, each id once
   * @param ties ending with LOT, so that nobody stays equal
   * @param seed the opened seed of the lots
   * @throws IllegalArgumentException if an id occurs twice or the tie rules do not end with LOT
   */
  public static List<Ranked> rank(List<Contender> contenders, List<TieRule> ties, LotSeed seed) {
    if (contenders.stream().map(Contender::id).distinct().count() != contenders.size()) {
      throw new IllegalArgumentException("a candidate is ranked once");
    }
    if (ties.isEmpty() || ties.get(ties.size() - 1) != TieRule.LOT) {
      throw new IllegalArgumentException("the last tie rule must be the lot");
    }
    Comparator<Contender> order = Comparator.comparingLong(Contender::votes).reversed();
    for (TieRule rule : ties) {
      order = order.thenComparing(by(rule, seed));
    }
    List<Contender> sorted = contenders.stream().sorted(order).toList();
    List<Ranked> ranking = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Optional<TieRule> tie =
          i == 0 ? Optional.empty() : separating(sorted.get(i - 1), sorted.get(i), ties, seed);
      ranking.add(new Ranked(i + 1, sorted.get(i), tie));
    }
    return List.copyOf(ranking);
  }

  private static Comparator<Contender> by(TieRule rule, LotSeed seed) {
    return switch (rule) {
      case KABKOTA -> Comparator.<Contender>comparingInt(c -> c.spread().kabkota()).reversed();
      case KECAMATAN -> Comparator.<Contender>comparingInt(c -> c.spread().kecamatan()).reversed();
      case DESA -> Comparator.<Contender>comparingInt(c -> c.spread().desa()).reversed();
      case WOMAN -> Comparator.<Contender>comparingInt(c -> c.sex().isWoman() ? 0 : 1);
      case LOT -> Comparator.comparing(c -> seed.lotOf(c.id()));
    };
  }

  private static Optional<TieRule> separating(
      Contender above, Contender below, List<TieRule> ties, LotSeed seed) {
    if (above.votes() != below.votes()) {
      return Optional.empty();
    }
    return ties.stream().filter(rule -> by(rule, seed).compare(above, below) != 0).findFirst();
  }
}
