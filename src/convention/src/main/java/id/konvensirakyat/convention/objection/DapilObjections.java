package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All objections of one dapil, and what they hold up and lead to (crypto-spec/convention.md,
 * Algorithm 13). An open objection blocks its own dapil alone.
 */
public record DapilObjections(List<Objection> all) {
  /** Copies the list. */
  public DapilObjections {
    all = List.copyOf(all);
  }

  /** What must follow an act at once, in the order of this list. */
  public sealed interface Consequence {
    /** The candidate is struck. */
    record Strike(CandidateId candidate) implements Consequence {}

    /** The dapil votes again, in a convention of its own. */
    record Revote() implements Consequence {}

    /** The list of the dapil is computed, for the first time or anew. */
    record ComputeList() implements Consequence {}
  }

  /** Whether no list may be computed now. */
  public boolean delayList() {
    return all.stream().anyMatch(Objection::delaysList);
  }

  /** Whether the list may not be decided now. */
  public boolean blockDecision() {
    return all.stream().anyMatch(Objection::isOpen);
  }

  /** Whether the dapil votes again, so that it gets no list from this vote. */
  public boolean orderRevote() {
    return all.stream().anyMatch(one -> one.due().filter(Remedy.REVOTE::equals).isPresent());
  }

  /** Whether a list follows from the votes now. */
  public boolean letComputeList() {
    return !delayList() && !orderRevote();
  }

  /**
   * What follows from an objection that just became final.
   *
   * @param ended the objection as it is now, one of {@link #all}
   * @param stage the stage of the convention
   * @param standing whether the candidate it is against is on the frozen list and stands
   */
  public List<Consequence> of(Objection ended, Stage stage, boolean standing) {
    List<Consequence> follow = new ArrayList<>();
    Optional<Remedy> due = ended.due();
    boolean strike = due.filter(Remedy.STRIKE::equals).isPresent() && standing;
    if (strike) {
      ended.candidate().ifPresent(who -> follow.add(new Consequence.Strike(who)));
    }
    if (due.filter(Remedy.REVOTE::equals).isPresent()) {
      follow.add(new Consequence.Revote());
    }
    boolean anew =
        strike
            || ended.ground().delaysList()
            || (due.isPresent() && ended.ground() == Ground.LIST_ORDER);
    if (anew && stage == Stage.FINALIZATION && letComputeList()) {
      follow.add(new Consequence.ComputeList());
    }
    return follow;
  }
}
