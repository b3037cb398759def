package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.CandidateLeft;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.ListDue;
import id.konvensirakyat.platform.convention.ObjectionFacts;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Computes the final lists when finalization starts, and one of them when a candidate leaves or an
 * objection ends. An open objection against the count holds up its own dapil alone, and a dapil
 * that votes again gets no list. Old lists stay published beside the new one.
 */
@ApplicationScoped
public class ComputeLists implements StageStep {
  private static final String LIST_COMPUTED = "LIST_COMPUTED";

  @Inject private Conventions conventions;
  @Inject private ObjectionFacts objections;
  @Inject private ListComputation computation;
  @Inject private AnnounceList announce;
  @Inject private FinalLists lists;
  @Inject private RecordedActs recorded;
  @Inject private Acts acts;

  @Override
  public Act act() {
    return Act.START_FINALIZATION;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    Map<String, DapilObjections> objected = objections.of(convention.id());
    for (DapilElection dapil : conventions.elections(convention.id())) {
      DapilObjections all = objected.getOrDefault(dapil.dapil(), new DapilObjections(List.of()));
      if (all.letComputeList()) {
        String hash = compute(convention, dapil, ListCause.START, "");
        running.note(LIST_COMPUTED, dapil.dapil(), hash);
      } else if (!all.orderRevote()) {
        running.note("LIST_DELAYED", dapil.dapil(), "");
      }
    }
  }

  /** Refills the list of the dapil, if it has one or may have one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refill(@Observes CandidateLeft left) {
    String who = left.candidateId();
    boolean struck = !recorded.of(left.conventionId(), "CANDIDATE_STRUCK", who).isEmpty();
    computeNow(
        new ListDue(left.conventionId(), left.dapil(), left.actor(), left.role(), who),
        struck ? ListCause.STRUCK : ListCause.WITHDRAWN,
        "a candidate left");
  }

  /** Computes the list of a dapil after an objection ended, and records it under who ended it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void computeDue(@Observes ListDue due) {
    computeNow(due, ListCause.OBJECTION, "an objection ended");
  }

  private void computeNow(ListDue due, ListCause cause, String reason) {
    Convention convention = conventions.get(due.conventionId());
    if (convention.stage() != Stage.FINALIZATION
        || !objections.of(convention.id(), due.dapil()).letComputeList()
        || lists.isDecided(convention.id(), due.dapil())) {
      return;
    }
    DapilElection dapil =
        conventions
            .election(convention.id(), due.dapil())
            .orElseThrow(() -> new IllegalStateException("A list of no dapil"));
    String hash = compute(convention, dapil, cause, due.objection());
    acts.append(
        convention.id(), due.actor(), due.role().name(), LIST_COMPUTED, due.dapil(), reason, hash);
  }

  /** Keeps and announces the list; an override of an older one holds no more. Gives its hash. */
  private String compute(
      Convention convention, DapilElection dapil, ListCause cause, String about) {
    FinalList list = computation.compute(convention, dapil);
    String hash = list.hash();
    int version = 1 + lists.latest(convention.id(), dapil.dapil()).map(KeptList::version).orElse(0);
    byte[] canonical = list.canonicalText().getBytes(StandardCharsets.UTF_8);
    lists.add(convention.id(), new KeptList(dapil.dapil(), version, hash, canonical, cause, about));
    announce.computed(convention.id(), list);
    return hash;
  }
}
