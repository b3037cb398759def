package id.konvensirakyat.systemtests.browser;

import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.election.Election;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A convention that the API brought to its voting, for tests that begin in the booth. Its secrets
 * are those of nobody.
 *
 * @param candidates the names on the ballot, in its order
 * @param credentials the voters' secrets, each for one test
 */
record OpenElection(
    String convention, String uuid, List<String> candidates, List<String> credentials) {
  static final String DAPIL = Script.DAPIL;
  private static final int VOTERS = 4;
  private static final List<String> STANDING =
      List.of("Nurul Aini", "Samuel Rumbiak", "Yusuf Hidayat");
  private static final Pattern NUMBER = Pattern.compile("^\\d+\\. ");

  /** Candidacy, ceremony and roll, up to the first second of the voting; see {@link Script}. */
  static OpenElection prepare(Stack stack, String prefix, int people, String name)
      throws Exception {
    return prepare(stack, prefix, people, name, Map.of());
  }

  /** The same by other rules. */
  static OpenElection prepare(
      Stack stack, String prefix, int people, String name, Map<String, Object> rules)
      throws Exception {
    Script script = Script.inCandidacy(stack, prefix, people, name, rules);
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
        onBallot(script.read()),
        voters.stream().map(voter -> voter.code().reveal()).toList());
  }

  private static List<String> onBallot(Election election) {
    return election.questions().get(0).answers().stream()
        .map(answer -> NUMBER.matcher(answer).replaceFirst(""))
        .toList();
  }
}
