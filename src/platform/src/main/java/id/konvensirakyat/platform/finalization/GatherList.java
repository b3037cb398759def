package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers one list with its names, its acts and its history. */
@ApplicationScoped
public class GatherList {
  @Inject private FrozenCandidates candidates;
  @Inject private ListComputation computation;
  @Inject private FinalLists lists;
  @Inject private ListOverrides overrides;

  /** A dapil that has no list. */
  ListJson without(DapilElection dapil, String state) {
    return new ListJson(
        dapil.dapil(),
        dapil.seats(),
        state,
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        false,
        null,
        null,
        null,
        List.of());
  }

  /** The list that holds. */
  ListJson gather(Convention convention, DapilElection dapil, ListState state, ListActs acts) {
    Optional<ListOverride> override = overrides.holding(convention.id(), state);
    ListView view = view(convention, dapil, state, override);
    QuotaReport quota = view.quota();
    return new ListJson(
        dapil.dapil(),
        dapil.seats(),
        state.decided() ? "DECIDED" : "COMPUTED",
        view.positions(),
        view.reserves(),
        view.list().out().stream().map(id -> departed(view, id, acts)).toList(),
        quota.womenNeeded(),
        quota.women(),
        view.list().tooFewWomen(),
        state.computed(),
        override.map(o -> change(view, o, acts)).orElse(null),
        state.decided() ? acts.decided(dapil.dapil()).map(GatherList::decision).orElse(null) : null,
        versions(lists.versions(convention.id(), dapil.dapil()), acts.computed(dapil.dapil())));
  }

  /** The list that holds, computed again for the page: it can be no other than the published. */
  ListView view(
      Convention convention,
      DapilElection dapil,
      ListState state,
      Optional<ListOverride> override) {
    FinalList list = computation.compute(convention, dapil);
    if (!list.hash().equals(state.computed())) {
      throw new IllegalStateException("The published list is not the one that the rules give");
    }
    return new ListView(list, override, candidates.of(convention.id(), dapil.dapil()));
  }

  private static ListJson.Departed departed(ListView view, CandidateId id, ListActs acts) {
    FrozenCandidate who = view.named(id);
    Recorded act =
        acts.left(who.id())
            .orElseThrow(() -> new IllegalStateException("Somebody left without an act"));
    boolean struck = act.kind().equals("CANDIDATE_STRUCK");
    return new ListJson.Departed(
        who.id(),
        who.number(),
        who.name(),
        struck ? "STRUCK" : "WITHDRAWN",
        struck ? act.reason() : "",
        act.at().toString(),
        act.seq());
  }

  private static ListJson.BoardChange change(ListView view, ListOverride override, ListActs acts) {
    Recorded act = acts.overridden(override.dapil().digits(), override.hash());
    return new ListJson.BoardChange(
        override.board(),
        override.reason(),
        override.hash(),
        view.changed(),
        act.actor(),
        act.at().toString(),
        act.seq());
  }

  private static ListJson.Decision decision(Recorded act) {
    return new ListJson.Decision(
        act.payload(), act.actor(), act.role(), act.at().toString(), act.seq());
  }

  /** Each computed list has one act, and both are in the same order. */
  private static List<ListJson.Version> versions(List<KeptList> kept, List<Recorded> acts) {
    if (kept.size() != acts.size()) {
      throw new IllegalStateException("Lists and their acts differ");
    }
    List<ListJson.Version> versions = new ArrayList<>();
    for (KeptList list : kept) {
      Recorded act = acts.get(versions.size());
      versions.add(
          new ListJson.Version(
              list.version(),
              list.hash(),
              list.cause().name(),
              list.about(),
              act.at().toString(),
              act.seq(),
              places(list)));
    }
    return versions;
  }

  private static List<String> places(KeptList list) {
    return new String(list.canonical(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("place="))
        .map(line -> line.split(";", -1)[1])
        .toList();
  }
}
