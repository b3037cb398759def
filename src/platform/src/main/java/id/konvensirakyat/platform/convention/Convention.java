package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A convention as it stands.
 *
 * @param group name of the group of all its elections
 * @param suspendedFrom the stage to return to, present exactly when suspended
 * @param rulesText the canonical text whose SHA-256 is {@code rulesHash}
 * @param rulesHash present once the rules are frozen
 * @param trustees account names; the trustee's index is the position plus one
 * @param lotSeed secret until {@code lotRevealed}
 */
public record Convention(
    String id,
    String name,
    String group,
    Stage stage,
    Optional<Stage> suspendedFrom,
    Rules rules,
    String rulesText,
    Optional<String> rulesHash,
    List<String> trustees,
    LotSeed lotSeed,
    boolean lotRevealed,
    boolean candidateListFrozen,
    boolean rollFrozen) {

  public Convention {
    trustees = List.copyOf(trustees);
  }

  /** How many trustees together decrypt. */
  public int threshold() {
    return rules.trustees().threshold();
  }

  /** Whether people may do this now; what depends on facts elsewhere is not asked here. */
  public boolean isOpen(Activity activity) {
    Set<Fact> facts = rollFrozen ? EnumSet.of(Fact.ROLL_FROZEN) : EnumSet.noneOf(Fact.class);
    return activity.isOpen(new Situation(stage, suspendedFrom, facts));
  }

  /** Whether a dapil of this code takes part. */
  public boolean has(DapilCode dapil) {
    return rules.dapil(dapil).isPresent();
  }
}
