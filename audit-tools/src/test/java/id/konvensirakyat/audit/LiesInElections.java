package id.konvensirakyat.audit;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.rules.VotingRules;
import java.util.List;
import java.util.stream.Stream;

/** Elections that are right in themselves, and not what rules and acts say. */
final class LiesInElections {
  private static final String DAPIL = SmallConvention.DAPIL;

  private LiesInElections() {}

  static Stream<Lie> all() {
    return Stream.of(elections()).flatMap(List::stream);
  }

  private static List<Lie> elections() {
    return List.of(
        Lie.acts(
            Check.C26,
            "another roll was frozen",
            a -> a.change("ROLL_FROZEN", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            Check.C26,
            "another election was opened",
            a -> a.change("ELECTION_OPENED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            Check.C26,
            "the vote was closed elsewhere",
            a -> a.change("ELECTION_CLOSED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            Check.C26,
            "another result was published",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.held("one key in one hand", plan -> plan.soleKey = true),
        Lie.held("one trustee suffices", plan -> plan.ceremony = new TrusteeRules(1, 3)),
        Lie.held("a trustee too many", plan -> plan.ceremony = new TrusteeRules(2, 4)),
        Lie.held("each dapil has its own key", plan -> plan.keyForEachDapil = true),
        Lie.held("one credential weighs 1000", plan -> plan.weight = 1000),
        Lie.held("a ballot may choose nobody", plan -> plan.fewest = 0),
        Lie.held("a ballot may choose fewer", plan -> plan.most = 2),
        Lie.held("no blank vote", plan -> plan.blank = false),
        Lie.held("a second question", plan -> plan.secondQuestion = true),
        Lie.held(
            "a vote was changed, which the rules forbid",
            plan -> plan.voting = new VotingRules(1, 3, true, false, 17, true)),
        Lie.lie(
            Check.C30,
            "another group",
            c -> Lie.replace(c, "convention.json", "Ed25519", "BELENIOS-2048")));
  }
}
