package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Gathers what the rules compute a list from, and lets them compute it. */
@ApplicationScoped
public class ListComputation {
  @Inject private FrozenCandidates candidates;
  @Inject private Votes votes;

  /**
   * The list of a dapil as the rules compute it now; all results are there.
   *
   * @throws IllegalStateException if what is stored contradicts itself
   */
  FinalList compute(Convention convention, DapilElection dapil) {
    List<FrozenCandidate> frozen = candidates.of(convention.id(), dapil.dapil());
    Finalization.Outcome outcome =
        Finalization.compute(
            new FinalizationInput(
                convention.rules(),
                new DapilCode(dapil.dapil()),
                frozen.stream().map(ListComputation::facts).toList(),
                votes.of(dapil.uuid(), frozen),
                Map.of(),
                convention.lotSeed().commitment(),
                convention.lotSeed()));
    if (outcome instanceof Finalization.Outcome.Computed computed) {
      return computed.list();
    }
    throw new IllegalStateException("No list can be computed: " + outcome);
  }

  private static CandidateFacts facts(FrozenCandidate candidate) {
    return new CandidateFacts(
        new CandidateId(candidate.id()), candidate.sex(), candidate.standing());
  }
}
