package id.konvensirakyat.convention.objection;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import java.util.Optional;

/**
 * An objection as the record knows it.
 *
 * @param id its id, in the form of a candidate's
 * @param dapil the dapil that it is about
 * @param ground what it is about
 * @param by in which role it was filed: CANDIDATE, VOTER or OBSERVER
 * @param candidate against whom, exactly where the ground is against a candidate
 * @param state where it stands
 * @param ruling the ruling that holds so far, from RULED on
 */
public record Objection(
    CandidateId id,
    DapilCode dapil,
    Ground ground,
    Role by,
    Optional<CandidateId> candidate,
    ObjectionState state,
    Optional<Ruling> ruling) {
  /** Refuses what cannot have been filed. */
  public Objection {
    if (ground.isAgainstCandidate() != candidate.isPresent()) {
      throw new IllegalArgumentException("a candidate goes with a ground against a candidate");
    }
    if (by != Role.CANDIDATE && by != Role.VOTER && by != Role.OBSERVER) {
      throw new IllegalArgumentException("objections are by candidates, voters and observers");
    }
  }

  /** A new one. */
  public static Objection filed(
      CandidateId id, DapilCode dapil, Ground ground, Role by, Optional<CandidateId> candidate) {
    return new Objection(id, dapil, ground, by, candidate, ObjectionState.FILED, Optional.empty());
  }

  /** Whether something is still to be decided. */
  public boolean isOpen() {
    return state.isOpen();
  }

  /** Whether no list of its dapil is computed because of it. */
  public boolean delaysList() {
    return isOpen() && ground.delaysList();
  }

  /** The remedy that is to be carried out: that of an upheld objection whose ruling is final. */
  public Optional<Remedy> due() {
    return state == ObjectionState.FINAL
        ? ruling.filter(Ruling::upheld).map(Ruling::remedy)
        : Optional.empty();
  }

  /**
   * Whether who filed it lost, and so may appeal or accept the ruling; otherwise the other side
   * lost.
   */
  public boolean objectorLost() {
    return ruling.filter(r -> !r.upheld()).isPresent();
  }

  Objection moved(ObjectionState next, Optional<Ruling> holds) {
    return new Objection(id, dapil, ground, by, candidate, next, holds);
  }
}
