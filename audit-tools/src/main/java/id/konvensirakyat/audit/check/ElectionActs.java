package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import java.util.List;
import java.util.Optional;

/** C26: an archive is the election that the acts opened, over the frozen roll and candidates. */
final class ElectionActs {
  private ElectionActs() {}

  static Outcome compare(
      ConventionFile.District district,
      CandidateFile candidates,
      ActsCheck acts,
      ElectionFacts facts) {
    String dapil = district.code().digits();
    if (!Optional.of(facts.election().uuid()).equals(district.election())) {
      return new Outcome.Failed("the archive holds another election than convention.json names");
    }
    if (!facts.question().answers().equals(answers(district, candidates))) {
      return new Outcome.Failed("the election's answers are not the dapil's candidates");
    }
    return first(
        acts.fixesHash("ROLL_FROZEN", dapil, Optional.of(facts.roll())),
        acts.fixesHash("ELECTION_OPENED", dapil, Optional.of(facts.election().hash())),
        acts.fixesHash("ELECTION_CLOSED", dapil, facts.end()),
        published(dapil, acts, facts));
  }

  // The result is in the archive as soon as the trustees have decrypted; the act follows later.
  private static Outcome published(String dapil, ActsCheck acts, ElectionFacts facts) {
    return acts.last("RESULT_PUBLISHED", dapil).isEmpty()
        ? new Outcome.NotYet("no act RESULT_PUBLISHED yet")
        : acts.fixesHash("RESULT_PUBLISHED", dapil, facts.resultEvent());
  }

  private static List<String> answers(ConventionFile.District district, CandidateFile candidates) {
    return candidates.of(district.code()).stream()
        .map(candidate -> candidate.number() + ". " + candidate.name())
        .toList();
  }

  private static Outcome first(Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      if (!(outcome instanceof Outcome.Passed)) {
        return outcome;
      }
    }
    return new Outcome.Passed("opened, closed and published by the acts");
  }
}
