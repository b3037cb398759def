package id.konvensirakyat.platform.board;

import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.election.Terms;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.List;
import java.util.Optional;

/**
 * What is asked in a dapil: one question whose answers are the frozen candidates in the order of
 * their numbers. Every voter is shown these very texts, so they are in Indonesian.
 *
 * @param candidates all of the dapil's frozen list, those who left since included
 */
record ElectionTerms(Convention convention, DapilElection dapil, List<FrozenCandidate> candidates) {

  Election election(Trustees trustees) {
    return Election.of(
        new Terms(
            "Konvensi " + convention.name() + ", daerah pemilihan " + dapil.dapilName() + ".",
            convention.name() + " - " + dapil.dapilName(),
            Groups.of(convention),
            trustees.publicKey(),
            List.of(question()),
            uuid(),
            Optional.empty(),
            Optional.empty()));
  }

  private Question question() {
    VotingRules rules = convention.rules().voting();
    int most = rules.maxChoicesOf(candidates.size());
    int fewest = Math.min(rules.minChoices(), most);
    List<String> answers = candidates.stream().map(c -> c.number() + ". " + c.name()).toList();
    return new Question(text(fewest, most), answers, rules.blankAllowed(), fewest, most);
  }

  private static String text(int fewest, int most) {
    if (fewest == most) {
      return "Pilih " + most + " calon.";
    }
    return "Pilih " + fewest + " sampai " + most + " calon.";
  }

  private Uuid uuid() {
    try {
      return Uuid.decode(dapil.uuid());
    } catch (RefusedException e) {
      throw new IllegalStateException("The stored uuid is none", e);
    }
  }
}
