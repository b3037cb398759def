package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Decides the list of one dapil, whatever others still wait for. Nothing of it changes after. */
@ApplicationScoped
public class DecideList {
  static final String LIST_DECIDED = "LIST_DECIDED";

  @Inject private Conventions conventions;
  @Inject private Approvals approvals;
  @Inject private ReadyLists ready;
  @Inject private OpenList openList;
  @Inject private KeepDecision keepDecision;
  @Inject private Acts acts;

  /**
   * Decides the list, or proposes to where two persons must sign.
   *
   * @param hash of the list that the person saw
   * @throws Refusal where another list holds by now, or an objection of the dapil is open
   */
  @Transactional
  public Signed decide(
      String conventionId, Caller caller, String dapil, String hash, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    ListState list = openList.of(convention, dapil);
    if (ready.blocked(conventionId, dapil)) {
      throw Refusal.notNow(List.of("objection-open"));
    }
    if (!list.effective().equals(hash)) {
      throw Refusal.of(Problem.CHANGED_MEANWHILE);
    }
    Optional<Long> proposed =
        approvals.sign(
            convention,
            caller,
            Role.STEERING,
            SignedAct.DECIDE_LIST,
            new Proposal(LIST_DECIDED, dapil, hash),
            reason);
    if (proposed.isPresent()) {
      return new Signed(proposed.get(), true);
    }
    keepDecision.keep(conventionId, list);
    long seq =
        acts.append(
            conventionId,
            caller.username(),
            Role.STEERING.name(),
            LIST_DECIDED,
            dapil,
            reason,
            hash);
    return new Signed(seq, false);
  }
}
