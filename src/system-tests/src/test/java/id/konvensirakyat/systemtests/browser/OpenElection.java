package id.konvensirakyat.systemtests.browser;

import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Stack;
import java.util.List;
import java.util.Map;

/**
 * A convention that the API brought to its voting, for tests that begin in the booth. Its secrets
 * are those of nobody.
 *
 * @param candidates the names on the ballot
 * @param credentials the voters' secrets, each for one test
 */
record OpenElection(
    String convention, String uuid, List<String> candidates, List<String> credentials) {
  static final String DAPIL = Script.DAPIL;
  private static final int VOTERS = 4;
  private static final List<String> STANDING =
      List.of("Nurul Aini", "Samuel Rumbiak", "Yusuf Hidayat");

  /** Candidacy, ceremony and roll, up to the first second of the voting; see {@link Script}. */
  static OpenElection prepare(Stack stack, String prefix, int people, String name)
      throws Exception {
    Script script = Script.inCandidacy(stack, prefix, people, name, Map.of());
    script.apply(
        List.of(
            new Script.Stands(STANDING.get(0), "P"),
            new Script.Stands(STANDING.get(1), "L"),
            new Script.Stands(STANDING.get(2), "P")));
    script.verify();
    script.publishProvisionalList();
    script.openVoting(VOTERS);
    List<Voter.Enrolment> voters = script.voters();
    return new OpenElection(
        script.convention(),
        voters.get(0).election().toString(),
        STANDING,
        voters.stream().map(voter -> voter.code().reveal()).toList());
  }
}
