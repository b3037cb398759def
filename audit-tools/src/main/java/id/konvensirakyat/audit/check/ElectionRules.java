package id.konvensirakyat.audit.check;

import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.trustee.Pedersen;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.Optional;

/**
 * C30: an election's terms are those of the rules. An archive can be right in itself and yet be of
 * another kind of election: with one holder of the key, with weights, or with more choices.
 */
final class ElectionRules {
  private final Rules rules;
  private final String group;
  private Optional<Trustees> convention = Optional.empty();

  /**
   * Begins with no election.
   *
   * @param group the group that {@code convention.json} names for all of them
   */
  ElectionRules(Rules rules, String group) {
    this.rules = rules;
    this.group = group;
  }

  /** The outcome for one more election; all must have the trustees of the first. */
  Outcome compare(ElectionFacts facts) {
    return terms(facts)
        .or(() -> trustees(facts.trustees()))
        .or(() -> voters(facts))
        .<Outcome>map(Outcome.Failed::new)
        .orElseGet(
            () ->
                new Outcome.Passed(
                    rules.trustees().threshold()
                        + " of "
                        + rules.trustees().trustees()
                        + " trustees, one vote a credential"));
  }

  private Optional<String> terms(ElectionFacts facts) {
    if (!facts.election().group().name().equals(group)) {
      return Optional.of("the election is of another group than convention.json names");
    }
    if (facts.election().questions().size() != 1) {
      return Optional.of("the election has more than one question");
    }
    VotingRules voting = rules.voting();
    Question question = facts.question();
    int most = voting.maxChoicesOf(question.answers().size());
    int fewest = Math.min(voting.minChoices(), most);
    if (question.min() != fewest || question.max() != most) {
      return Optional.of(
          "a ballot may choose %d to %d, by the rules %d to %d"
              .formatted(question.min(), question.max(), fewest, most));
    }
    return question.blank() == voting.blankAllowed()
        ? Optional.empty()
        : Optional.of("the blank vote is not as the rules say");
  }

  private Optional<String> trustees(Trustees trustees) {
    TrusteeRules ruled = rules.trustees();
    if (trustees.items().size() != 1 || !(trustees.items().get(0) instanceof Pedersen pedersen)) {
      return Optional.of("the key was not made by the trustees' ceremony alone");
    }
    if (pedersen.threshold() != ruled.threshold()
        || pedersen.certificates().size() != ruled.trustees()) {
      return Optional.of(
          "%d of %d trustees decrypt, by the rules %d of %d"
              .formatted(
                  pedersen.threshold(),
                  pedersen.certificates().size(),
                  ruled.threshold(),
                  ruled.trustees()));
    }
    if (convention.isEmpty()) {
      convention = Optional.of(trustees);
    }
    return convention.get().hash().equals(trustees.hash())
        ? Optional.empty()
        : Optional.of("the key is not that of the convention's other elections");
  }

  private Optional<String> voters(ElectionFacts facts) {
    if (facts.weight() != facts.credentials()) {
      return Optional.of("a credential of the roll has more than one vote");
    }
    return rules.voting().revoteAllowed() || facts.ballots() == facts.voters()
        ? Optional.empty()
        : Optional.of("a ballot was replaced, which the rules do not allow");
  }
}
