package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.ranking.Spread;
import id.konvensirakyat.convention.rules.Rules;
import java.util.List;
import java.util.Map;

/**
 * Everything that the final list of a dapil is computed from; all of it is public.
 *
 * @param rules the frozen rules
 * @param dapil the dapil
 * @param candidates the frozen candidate list of the dapil, in any order
 * @param votes valid votes of exactly these candidates, from the election's result
 * @param spreads areas with votes, of exactly these candidates; empty where not collected
 * @param lotCommitment what was published when the rules were frozen
 * @param seed the seed that opens it
 */
public record FinalizationInput(
    Rules rules,
    DapilCode dapil,
    List<CandidateFacts> candidates,
    Map<CandidateId, Long> votes,
    Map<CandidateId, Spread> spreads,
    String lotCommitment,
    LotSeed seed) {
  /** Copies the collections. */
  public FinalizationInput {
    candidates = List.copyOf(candidates);
    votes = Map.copyOf(votes);
    spreads = Map.copyOf(spreads);
  }
}
