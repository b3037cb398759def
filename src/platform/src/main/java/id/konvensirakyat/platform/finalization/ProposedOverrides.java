package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.OpenProposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the second person what the first one proposed to change. */
@ApplicationScoped
public class ProposedOverrides {
  @Inject private Conventions conventions;
  @Inject private Approvals approvals;
  @Inject private FinalLists lists;
  @Inject private ListOverrides overrides;

  /** The open proposals for the list of a dapil. */
  @Transactional
  List<ListOverride> of(String conventionId, String dapil) {
    conventions.get(conventionId);
    Set<String> open =
        approvals.open(conventionId).stream()
            .map(OpenProposal::proposal)
            .filter(p -> p.act().equals(OverrideList.LIST_OVERRIDDEN) && p.subject().equals(dapil))
            .map(Proposal::content)
            .collect(Collectors.toSet());
    return lists
        .state(conventionId, dapil)
        .map(list -> overrides.kept(conventionId, list))
        .orElse(List.of())
        .stream()
        .filter(override -> open.contains(override.hash()))
        .toList();
  }
}
