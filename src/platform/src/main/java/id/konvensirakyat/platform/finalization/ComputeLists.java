package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.CandidateLeft;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.ListDue;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/**
 * Computes the final lists when finalization starts, and one of them anew when a candidate leaves
 * before the lists are decided. The old list stays published beside the new one.
 */
@ApplicationScoped
public class ComputeLists implements StageStep {
  private static final String LIST_COMPUTED = "LIST_COMPUTED";

  @Inject private Conventions conventions;
  @Inject private ListComputation computation;
  @Inject private FinalLists lists;
  @Inject private Acts acts;

  @Override
  public Act act() {
    return Act.START_FINALIZATION;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    for (DapilElection dapil : conventions.elections(convention.id())) {
      KeptList list = computed(convention, dapil, 1);
      lists.add(convention.id(), list, "computed from the result");
      running.note(LIST_COMPUTED, dapil.dapil(), list.hash());
    }
  }

  /** Refills the list of the dapil, if there is one already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recompute(@Observes CandidateLeft left) {
    if (lists.latest(left.conventionId(), left.dapil()).isPresent()) {
      computeNow(
          left.conventionId(), left.dapil(), left.actor(), left.role(), "a candidate left");
    }
  }

  /** Computes the list of a dapil, where it is due after an objection. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void compute(@Observes ListDue due) {
    computeNow(due.conventionId(), due.dapil(), due.actor(), due.role(), "an objection ended");
  }

  private void computeNow(String id, String code, String actor, Role role, String reason) {
    Convention convention = conventions.get(id);
    DapilElection dapil =
        conventions
            .election(id, code)
            .orElseThrow(() -> new IllegalStateException("A list of no dapil"));
    int version = lists.latest(id, code).map(KeptList::version).orElse(0);
    KeptList list = computed(convention, dapil, version + 1);
    lists.add(id, list, reason);
    acts.append(id, actor, role.name(), LIST_COMPUTED, code, reason, list.hash());
  }

  private KeptList computed(Convention convention, DapilElection dapil, int version) {
    FinalList list = computation.compute(convention, dapil);
    byte[] canonical = list.canonicalText().getBytes(StandardCharsets.UTF_8);
    return new KeptList(dapil.dapil(), version, list.hash(), canonical);
  }
}
