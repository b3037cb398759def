package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what the official record of a decided list says. */
@ApplicationScoped
public class GatherRecord {
  private static final String DECIDE = "DECIDE";

  @Inject private Conventions conventions;
  @Inject private RecordedActs acts;
  @Inject private GatherList gatherList;
  @Inject private FinalLists lists;

  @Inject
  @ConfigProperty(name = "konvensi.public.origin")
  private String origin;

  /**
   * The decided list of a dapil.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} where it is not decided
   */
  @Transactional
  DecidedList of(String id, String code) {
    Convention convention = conventions.get(id);
    DapilElection dapil =
        conventions.election(id, code).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    ListState state =
        lists
            .state(id, code)
            .filter(ListState::decided)
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    ListActs recorded = new ListActs(acts, id);
    Recorded act =
        recorded
            .decided(code)
            .orElseThrow(() -> new IllegalStateException("A decision without its act"));
    Optional<Recorded> from =
        acts.of(id, DECIDE, id).stream().filter(decide -> decide.seq() < act.seq()).findFirst();
    Proposal proposal =
        from.isPresent()
            ? new Proposal(DECIDE, id, from.get().payload())
            : new Proposal(DecideList.LIST_DECIDED, code, act.payload());
    return new DecidedList(
        convention,
        dapil,
        gatherList.gather(convention, dapil, state, recorded),
        act,
        from,
        proposed(id, proposal, act),
        origin + "/pemantau.html?konvensi=" + id + "&tindakan=" + act.seq());
  }

  private Optional<Recorded> proposed(String id, Proposal proposal, Recorded act) {
    return acts.of(id, "PROPOSED", proposal.subject()).stream()
        .filter(one -> one.payload().equals(proposal.hash()) && one.seq() < act.seq())
        .filter(one -> !one.actor().equals(act.actor()))
        .reduce((one, later) -> later);
  }
}
