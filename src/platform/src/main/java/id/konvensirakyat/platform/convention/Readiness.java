package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Gathers from the features what the stage machine asks. */
@ApplicationScoped
public class Readiness {
  @Inject private CandidacyFacts candidacy;
  @Inject private CeremonyFacts ceremony;
  @Inject private ElectionFacts elections;
  @Inject private ListFacts lists;
  @Inject private ObjectionFacts objections;
  @Inject @Any private Instance<RollReview> reviews;

  Situation situation(Convention convention) {
    return new Situation(convention.stage(), convention.suspendedFrom(), facts(convention));
  }

  private Set<Fact> facts(Convention convention) {
    EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
    add(facts, Fact.APPLICATIONS_DECIDED, candidacy.allDecided(convention.id()));
    add(facts, Fact.CANDIDATE_LIST_FROZEN, convention.candidateListFrozen());
    add(facts, Fact.ROLL_FROZEN, convention.rollFrozen());
    CeremonyFacts.CeremonyFact keys = ceremony.of(convention.id());
    add(facts, Fact.CEREMONY_COMPLETE, keys.done());
    add(facts, Fact.KEYS_REHEARSED, keys.rehearsed());
    add(
        facts,
        Fact.ROLL_REVIEWED,
        reviews.stream().noneMatch(review -> review.isOpen(convention.id())));
    add(
        facts,
        Fact.RESULTS_COMPLETE,
        elections.of(convention.id()).values().stream()
            .allMatch(e -> e.state().equals("DECRYPTED") || e.state().equals("NONE")));
    add(
        facts,
        Fact.LISTS_COMPUTED,
        convention.stage() == Stage.FINALIZATION && lists.ready(convention.id()));
    add(facts, Fact.NO_OPEN_OBJECTION, !objections.anyOpen(convention.id()));
    return facts;
  }

  private static void add(Set<Fact> facts, Fact fact, boolean holds) {
    if (holds) {
      facts.add(fact);
    }
  }

  /** The code of what is missing, as the API names it. */
  static String missing(Fact fact) {
    return switch (fact) {
      case APPLICATIONS_DECIDED -> "applications-not-decided";
      case CANDIDATE_LIST_FROZEN -> "candidate-list-not-frozen";
      case ROLL_FROZEN -> "roll-not-frozen";
      case KEYS_REHEARSED -> "keys-not-rehearsed";
      case ROLL_REVIEWED -> "roll-review-open";
      case CEREMONY_COMPLETE -> "ceremony-not-done";
      case RESULTS_COMPLETE -> "results-not-complete";
      case LISTS_COMPUTED -> "lists-not-computed";
      case NO_OPEN_OBJECTION -> "objection-open";
    };
  }
}
