package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.ListDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps that a list is decided, and tells the other features who holds which place for good. */
@ApplicationScoped
public class KeepDecision {
  @Inject private FinalLists lists;
  @Inject private ListOverrides overrides;
  @Inject private Event<ListDecided> decided;

  /** A line of a list's text: who, and which rank by votes. */
  private record Standing(String id, int rank) {}

  void keep(String conventionId, ListState state) {
    lists.decide(conventionId, state);
    List<String> text =
        lists.latest(conventionId, state.dapil()).stream()
            .flatMap(list -> new String(list.canonical(), StandardCharsets.UTF_8).lines())
            .toList();
    List<String> places = ids(text, "place=");
    Optional<ListOverride> override = overrides.holding(conventionId, state);
    List<String> listed =
        override.map(o -> o.places().stream().map(CandidateId::text).toList()).orElse(places);
    List<String> reserves =
        text.stream()
            .filter(line -> line.startsWith("place=") || line.startsWith("reserve="))
            .map(KeepDecision::standing)
            .filter(one -> !listed.contains(one.id()))
            .sorted(Comparator.comparingInt(Standing::rank))
            .map(Standing::id)
            .toList();
    decided.fire(new ListDecided(conventionId, state.dapil(), listed, reserves));
  }

  private static List<String> ids(List<String> text, String key) {
    return text.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> standing(line).id())
        .toList();
  }

  // crypto-spec/convention.md, "Text of a list": number, id, sex, votes, rank, ...
  private static Standing standing(String line) {
    String[] fields = line.split(";", -1);
    return new Standing(fields[1], Integer.parseInt(fields[4]));
  }
}
