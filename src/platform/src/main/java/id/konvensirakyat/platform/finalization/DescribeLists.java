package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.ObjectionFacts;
import id.konvensirakyat.platform.convention.RecordedActs;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers what the public sees of the final lists. What a key names never changes, so that each is
 * gathered once however many look at it on the night of the result.
 */
@ApplicationScoped
public class DescribeLists {
  /** A list as it stands: the version and hash are 0 and nothing where there is none. */
  private record Key(String convention, String dapil, String state, int version, String hash) {}

  @Inject private Conventions conventions;
  @Inject private ObjectionFacts objections;
  @Inject private RecordedActs acts;
  @Inject private GatherList gatherList;
  @Inject private FinalLists lists;
  @Inject private ListOverrides overrides;

  private final Map<Key, ListJson> gathered = new ConcurrentHashMap<>();

  /** The lists, by dapil, if all of them were gathered before. */
  @Transactional
  Optional<List<ListJson>> known(String id, String dapil) {
    List<ListJson> known = new ArrayList<>();
    for (Key key : keys(conventions.get(id), dapil).keySet()) {
      ListJson list = gathered.get(key);
      if (list == null) {
        return Optional.empty();
      }
      known.add(list);
    }
    return Optional.of(known);
  }

  /** The lists, by dapil. Nobody leaves one of them while they are gathered. */
  @Transactional
  List<ListJson> gather(String id, String dapil) {
    Convention convention = conventions.hold(id);
    Map<String, ListState> states = states(id);
    ListActs recorded = new ListActs(acts, id);
    List<ListJson> all = new ArrayList<>();
    for (Map.Entry<Key, DapilElection> one : keys(convention, dapil).entrySet()) {
      DapilElection election = one.getValue();
      Optional<ListState> state = Optional.ofNullable(states.get(election.dapil()));
      all.add(
          gathered.computeIfAbsent(
              one.getKey(),
              key ->
                  state
                      .map(list -> gatherList.gather(convention, election, list, recorded))
                      .orElseGet(() -> gatherList.without(election, key.state()))));
    }
    return all;
  }

  /** The exact bytes of the canonical text of the list that was computed last. */
  @Transactional
  byte[] text(String id, String dapil) {
    conventions.get(id);
    return lists
        .latest(id, dapil)
        .map(KeptList::canonical)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The exact bytes of any list that was computed. */
  @Transactional
  byte[] text(String id, String dapil, int version) {
    conventions.get(id);
    return lists.versions(id, dapil).stream()
        .filter(list -> list.version() == version)
        .map(KeptList::canonical)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** The exact bytes of the override that holds. */
  @Transactional
  byte[] override(String id, String dapil) {
    conventions.get(id);
    return lists
        .state(id, dapil)
        .flatMap(list -> overrides.holding(id, list))
        .map(override -> override.canonicalText().getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  /** What is to be shown, in the order of the dapil; nothing before finalization. */
  private Map<Key, DapilElection> keys(Convention convention, String dapil) {
    Map<String, ListState> states = states(convention.id());
    Map<String, DapilObjections> objected =
        started(convention) ? objections.of(convention.id()) : Map.of();
    Map<Key, DapilElection> keys = new LinkedHashMap<>();
    for (DapilElection one : conventions.elections(convention.id())) {
      boolean wanted = dapil.isEmpty() || one.dapil().equals(dapil);
      ListState list = states.get(one.dapil());
      if (wanted && list != null) {
        String state = list.decided() ? "DECIDED" : "COMPUTED";
        keys.put(key(convention, list, state), one);
      } else if (wanted && started(convention)) {
        DapilObjections all = objected.get(one.dapil());
        String state = all != null && all.orderRevote() ? "REVOTE" : "DELAYED";
        keys.put(new Key(convention.id(), one.dapil(), state, 0, ""), one);
      }
    }
    return keys;
  }

  private static Key key(Convention convention, ListState list, String state) {
    return new Key(convention.id(), list.dapil(), state, list.version(), list.effective());
  }

  private static boolean started(Convention convention) {
    Stage stage = convention.suspendedFrom().orElse(convention.stage());
    return stage == Stage.FINALIZATION || stage == Stage.DECIDED || stage == Stage.ARCHIVED;
  }

  private Map<String, ListState> states(String id) {
    return lists.states(id).stream()
        .collect(Collectors.toMap(ListState::dapil, Function.identity()));
  }
}
