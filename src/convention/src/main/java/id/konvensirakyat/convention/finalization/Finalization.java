package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.quota.ComposedList;
import id.konvensirakyat.convention.quota.ListComposer;
import id.konvensirakyat.convention.quota.Place;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.quota.WomenQuota;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.Contender;
import id.konvensirakyat.convention.ranking.Label;
import id.konvensirakyat.convention.ranking.Ranked;
import id.konvensirakyat.convention.ranking.Ranking;
import id.konvensirakyat.convention.ranking.Spread;
import id.konvensirakyat.convention.rules.RankingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The final list of one dapil as one pure function (crypto-spec/convention.md, Algorithm 10). The
 * server publishes what it gives; an auditor computes it again and compares the bytes.
 */
public final class Finalization {
  private Finalization() {}

  /** The outcome of a computation. */
  public sealed interface Outcome {
    /** The list. */
    record Computed(FinalList list) implements Outcome {}

    /** The input contradicts itself; no list follows from it. */
    record Refused(Reason reason) implements Outcome {}
  }

  /** Why no list follows from an input; the first that applies, in this order. */
  public enum Reason {
    /** The dapil is not in the rules. */
    UNKNOWN_DAPIL,
    /** A candidate occurs twice. */
    CANDIDATE_TWICE,
    /** Votes are missing for a candidate, negative, or given for somebody else. */
    VOTES_DO_NOT_MATCH_CANDIDATES,
    /** Areas are given for some candidates but not for exactly all. */
    SPREADS_DO_NOT_MATCH_CANDIDATES,
    /** The seed of the lots is not the one that was committed to. */
    SEED_DOES_NOT_OPEN_COMMITMENT
  }

  /** Computes the final list of a dapil, or says why there is none. */
  public static Outcome compute(FinalizationInput input) {
    Optional<Dapil> dapil = input.rules().dapil(input.dapil());
    if (dapil.isEmpty()) {
      return new Outcome.Refused(Reason.UNKNOWN_DAPIL);
    }
    Optional<Reason> contradiction = contradiction(input);
    if (contradiction.isPresent()) {
      return new Outcome.Refused(contradiction.get());
    }
    return new Outcome.Computed(list(input, dapil.get()));
  }

  private static Optional<Reason> contradiction(FinalizationInput input) {
    Set<CandidateId> ids =
        input.candidates().stream().map(CandidateFacts::id).collect(Collectors.toSet());
    if (ids.size() != input.candidates().size()) {
      return Optional.of(Reason.CANDIDATE_TWICE);
    }
    if (!input.votes().keySet().equals(ids)
        || input.votes().values().stream().anyMatch(votes -> votes < 0)) {
      return Optional.of(Reason.VOTES_DO_NOT_MATCH_CANDIDATES);
    }
    if (!input.spreads().isEmpty() && !input.spreads().keySet().equals(ids)) {
      return Optional.of(Reason.SPREADS_DO_NOT_MATCH_CANDIDATES);
    }
    if (!input.seed().commitment().equals(input.lotCommitment())) {
      return Optional.of(Reason.SEED_DOES_NOT_OPEN_COMMITMENT);
    }
    return Optional.empty();
  }

  private static FinalList list(FinalizationInput input, Dapil dapil) {
    List<Contender> contenders =
        input.candidates().stream()
            .filter(CandidateFacts::standing)
            .map(c -> contender(c, input))
            .toList();
    List<Scored> byVotes =
        Ranking.rank(contenders, input.rules().ranking().ties(), input.seed()).stream()
            .map(ranked -> scored(ranked, dapil.seats(), input.rules().ranking()))
            .toList();
    ComposedList composed =
        ListComposer.compose(byVotes.stream().map(Scored::sex).toList(), dapil.seats());
    List<ListPlace> places = places(composed.places(), byVotes);
    QuotaReport quota =
        WomenQuota.check(places.stream().map(place -> place.holder().sex()).toList());
    return new FinalList(
        input.rules().hash(),
        dapil,
        input.seed(),
        places,
        composed.reserves().stream().map(byVotes::get).toList(),
        input.candidates().stream()
            .filter(c -> !c.standing())
            .map(CandidateFacts::id)
            .sorted()
            .toList(),
        quota,
        composed.tooFewWomen());
  }

  private static Contender contender(CandidateFacts candidate, FinalizationInput input) {
    return new Contender(
        candidate.id(),
        candidate.sex(),
        input.votes().getOrDefault(candidate.id(), 0L),
        input.spreads().getOrDefault(candidate.id(), Spread.NOT_COLLECTED));
  }

  private static Scored scored(Ranked ranked, int seats, RankingRules rules) {
    Contender who = ranked.contender();
    Label label =
        Label.of(ranked.rank(), who.votes(), seats, rules.minimumVotes(), rules.pioneerPercent());
    return new Scored(who.id(), who.sex(), who.votes(), ranked.rank(), ranked.tie(), label);
  }

  private static List<ListPlace> places(List<Place> composed, List<Scored> byVotes) {
    List<ListPlace> places = new ArrayList<>();
    for (Place place : composed) {
      places.add(
          new ListPlace(
              places.size() + 1,
              byVotes.get(place.index()),
              place.reason(),
              place.passedOver().stream().map(i -> byVotes.get(i).id()).toList()));
    }
    return places;
  }
}
