package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The board of the level puts another order in the place of a computed list: lawful, with a written
 * reason, and shown as the board's (UU 7/2017 art. 241, to be confirmed).
 */
@ApplicationScoped
public class OverrideList {
  static final String LIST_OVERRIDDEN = "LIST_OVERRIDDEN";

  @Inject private Conventions conventions;
  @Inject private Approvals approvals;
  @Inject private OpenList openList;
  @Inject private GatherList gatherList;
  @Inject private ListOverrides overrides;
  @Inject private AnnounceList announce;
  @Inject private Acts acts;

  /**
   * Overrides the list, or proposes to where two persons must sign.
   *
   * @throws Refusal naming the rule that the new order breaks
   */
  @Transactional
  public Signed override(String conventionId, Caller caller, String dapil, OverrideForm form) {
    Convention convention = conventions.holdAlone(conventionId);
    DapilElection election = openList.election(convention, dapil);
    ListState state = openList.of(convention, dapil);
    FinalList list = gatherList.view(convention, election, state, Optional.empty()).list();
    ListOverride override = form.decode(list.dapil().code());
    override
        .against(list)
        .ifPresent(
            broken -> {
              throw OverrideRule.refusal(broken);
            });
    if (state.override().filter(override.hash()::equals).isPresent()) {
      throw OverrideRule.refusal(ListOverride.Reason.CHANGES_NOTHING);
    }
    overrides.propose(conventionId, state, override);
    Optional<Long> proposed =
        approvals.sign(
            convention,
            caller,
            Role.STEERING,
            SignedAct.OVERRIDE_LIST,
            new Proposal(LIST_OVERRIDDEN, dapil, override.hash()),
            override.reason());
    if (proposed.isPresent()) {
      return new Signed(proposed.get(), true);
    }
    overrides.put(conventionId, state, override);
    announce.overridden(conventionId, list, override);
    return new Signed(record(conventionId, caller, dapil, override), false);
  }

  private long record(String conventionId, Caller caller, String dapil, ListOverride override) {
    return acts.append(
        conventionId,
        caller.username(),
        Role.STEERING.name(),
        LIST_OVERRIDDEN,
        dapil,
        override.reason(),
        override.hash());
  }
}
