package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.finalization.ListPlace;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.quota.WomenQuota;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list with the names of those on it: the computed one, or what an override makes of it. */
final class ListView {
  private final FinalList list;
  private final Optional<ListOverride> override;
  private final Map<String, FrozenCandidate> names;
  private final Map<CandidateId, Scored> scored;
  private final Map<CandidateId, ListPlace> computed = new HashMap<>();

  ListView(FinalList list, Optional<ListOverride> override, List<FrozenCandidate> candidates) {
    this.list = list;
    this.override = override;
    this.names =
        candidates.stream().collect(Collectors.toMap(FrozenCandidate::id, Function.identity()));
    this.scored =
        Stream.concat(list.places().stream().map(ListPlace::holder), list.reserves().stream())
            .collect(Collectors.toMap(Scored::id, Function.identity()));
    list.places().forEach(place -> computed.put(place.holder().id(), place));
  }

  /** The places as they hold. */
  List<ListJson.Position> positions() {
    if (override.isEmpty()) {
      return list.places().stream().map(this::asComputed).toList();
    }
    List<Integer> changed = override.get().changed(list);
    List<ListJson.Position> positions = new ArrayList<>();
    for (CandidateId id : override.get().places()) {
      int position = positions.size() + 1;
      positions.add(
          changed.contains(position)
              ? position(position, scored(id), "OVERRIDE", List.of())
              : asComputed(list.places().get(position - 1)));
    }
    return positions;
  }

  /** The others who stand, in the order of votes. */
  List<ListJson.Position> reserves() {
    List<Scored> reserves = override.map(o -> o.reserves(list)).orElse(list.reserves());
    List<ListJson.Position> positions = new ArrayList<>();
    for (Scored reserve : reserves) {
      boolean put = override.isPresent() && place(reserve.id()) != null;
      positions.add(position(positions.size() + 1, reserve, put ? "OVERRIDE" : "VOTES", List.of()));
    }
    return positions;
  }

  /** What the checker says of the places as they hold. */
  QuotaReport quota() {
    return override
        .map(o -> WomenQuota.check(o.places().stream().map(id -> scored(id).sex()).toList()))
        .orElse(list.quota());
  }

  /** The places whose holder the board changed. */
  List<Integer> changed() {
    return override.map(o -> o.changed(list)).orElse(List.of());
  }

  FinalList list() {
    return list;
  }

  FrozenCandidate named(CandidateId id) {
    FrozenCandidate candidate = names.get(id.text());
    if (candidate == null) {
      throw new IllegalStateException("A list names nobody of the frozen candidates");
    }
    return candidate;
  }

  private ListJson.Position asComputed(ListPlace place) {
    return position(
        place.position(),
        place.holder(),
        place.reason().name(),
        place.passedOver().stream().map(this::passedOver).toList());
  }

  private ListJson.Named passedOver(CandidateId id) {
    FrozenCandidate candidate = named(id);
    return new ListJson.Named(
        candidate.id(), candidate.number(), candidate.name(), scored(id).votes());
  }

  private ListJson.Position position(
      int position, Scored holder, String reason, List<ListJson.Named> passedOver) {
    FrozenCandidate candidate = named(holder.id());
    return new ListJson.Position(
        position,
        candidate.id(),
        candidate.number(),
        candidate.name(),
        holder.sex().code(),
        holder.votes(),
        holder.rank(),
        holder.tie().map(Enum::name).orElse(null),
        holder.label().name(),
        sentence(reason),
        reason,
        passedOver,
        place(holder.id()));
  }

  private @Nullable Integer place(CandidateId id) {
    return Optional.ofNullable(computed.get(id)).map(ListPlace::position).orElse(null);
  }

  private Scored scored(CandidateId id) {
    return Optional.ofNullable(scored.get(id))
        .orElseThrow(() -> new IllegalStateException("A list names nobody who stands"));
  }

  private static String sentence(String reason) {
    return switch (reason) {
      case "VOTES" -> "Order of votes.";
      case "ZIPPER" -> "A woman in every three names.";
      case "QUOTA" -> "At least 30% women on the list.";
      case "OVERRIDE" -> "Changed by the board.";
      default -> "A woman is kept for a later group of three.";
    };
  }
}
