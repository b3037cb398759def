package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.person.Assurance;
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
            "F-HELD-01", a -> a.change("ROLL_FROZEN", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            "F-HELD-02", a -> a.change("ELECTION_OPENED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            "F-HELD-03", a -> a.change("ELECTION_CLOSED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.acts(
            "F-HELD-04",
            a -> a.change("RESULT_PUBLISHED", DAPIL, line -> line.fixing(Lie.NOTHING))),
        Lie.held("F-HELD-05", plan -> plan.soleKey = true),
        Lie.held("F-HELD-06", plan -> plan.ceremony = new TrusteeRules(1, 3)),
        Lie.held("F-HELD-07", plan -> plan.ceremony = new TrusteeRules(2, 4)),
        Lie.held("F-HELD-08", plan -> plan.keyForEachDapil = true),
        Lie.held("F-HELD-09", plan -> plan.weight = 1000),
        Lie.held("F-HELD-10", plan -> plan.fewest = 0),
        Lie.held("F-HELD-11", plan -> plan.most = 2),
        Lie.held("F-HELD-12", plan -> plan.blank = false),
        Lie.held("F-HELD-13", plan -> plan.secondQuestion = true),
        Lie.held(
            "F-HELD-14",
            plan -> plan.voting = new VotingRules(1, 3, true, false, 17, Assurance.B, true)),
        Lie.lie(
            "F-HELD-15",
            c -> c.export.files.put(c.archive(DAPIL), c.export.bytes(c.archive("3102")))),
        Lie.lie("F-HELD-16", c -> c.export.files.remove(c.archive("3102"))));
  }
}
