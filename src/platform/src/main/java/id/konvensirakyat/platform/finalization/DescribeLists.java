package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers what the public sees of the final lists. A list with its hash never changes, so that each
 * is gathered once however many look at it on the night of the result.
 */
@ApplicationScoped
public class DescribeLists {
  private record Key(String convention, String dapil, String hash) {}

  @Inject private Conventions conventions;
  @Inject private FrozenCandidates candidates;
  @Inject private ListComputation computation;
  @Inject private FinalLists lists;

  private final Map<Key, ListJson> gathered = new ConcurrentHashMap<>();

  /** The lists that hold, by dapil, if all of them were gathered before. */
  @Transactional
  Optional<List<ListJson>> known(String id) {
    conventions.get(id);
    List<ListJson> known = new ArrayList<>();
    for (KeptList kept : lists.latest(id)) {
      ListJson list = gathered.get(key(id, kept));
      if (list == null) {
        return Optional.empty();
      }
      known.add(list);
    }
    return Optional.of(known);
  }

  /** The lists that hold, by dapil. Nobody leaves one of them while they are gathered. */
  @Transactional
  List<ListJson> gather(String id) {
    Convention convention = conventions.hold(id);
    Map<String, DapilElection> elections =
        conventions.elections(id).stream()
            .collect(Collectors.toMap(DapilElection::dapil, Function.identity()));
    List<ListJson> all = new ArrayList<>();
    for (KeptList kept : lists.latest(id)) {
      DapilElection dapil = elections.get(kept.dapil());
      if (dapil == null) {
        throw new IllegalStateException("A list of no dapil");
      }
      all.add(gathered.computeIfAbsent(key(id, kept), k -> view(convention, dapil, kept)));
    }
    return all;
  }

  /** The exact bytes of a list's canonical text. */
  @Transactional
  byte[] text(String id, String dapil) {
    conventions.get(id);
    return lists
        .latest(id, dapil)
        .map(KeptList::canonical)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  private static Key key(String convention, KeptList kept) {
    return new Key(convention, kept.dapil(), kept.hash());
  }

  // The list is computed again for the page: it can be no other than the published one.
  private ListJson view(Convention convention, DapilElection dapil, KeptList kept) {
    FinalList list = computation.compute(convention, dapil);
    if (!list.hash().equals(kept.hash())) {
      throw new IllegalStateException("The published list is not the one that the rules give");
    }
    Map<String, FrozenCandidate> names =
        candidates.of(convention.id(), dapil.dapil()).stream()
            .collect(Collectors.toMap(FrozenCandidate::id, Function.identity()));
    List<ListJson.Position> positions =
        list.places().stream()
            .map(p -> position(p.position(), p.holder(), p.reason().name(), names))
            .toList();
    List<ListJson.Position> reserves =
        list.reserves().stream()
            .map(r -> position(list.reserves().indexOf(r) + 1, r, "VOTES", names))
            .toList();
    return new ListJson(
        dapil.dapil(),
        dapil.seats(),
        positions,
        reserves,
        list.quota().womenNeeded(),
        list.quota().women(),
        list.tooFewWomen(),
        kept.hash());
  }

  private static ListJson.Position position(
      int position, Scored holder, String reason, Map<String, FrozenCandidate> names) {
    FrozenCandidate candidate = names.get(holder.id().text());
    if (candidate == null) {
      throw new IllegalStateException("A list names nobody of the frozen candidates");
    }
    return new ListJson.Position(
        position,
        candidate.id(),
        candidate.number(),
        candidate.name(),
        holder.sex().code(),
        holder.votes(),
        holder.label().name(),
        sentence(reason),
        reason);
  }

  private static String sentence(String reason) {
    return switch (reason) {
      case "VOTES" -> "Order of votes.";
      case "ZIPPER" -> "A woman in every three names.";
      case "QUOTA" -> "At least 30% women on the list.";
      default -> "A woman is kept for a later group of three.";
    };
  }
}
