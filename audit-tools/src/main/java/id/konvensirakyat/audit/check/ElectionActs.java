package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** C26: an archive is the election that the acts opened, over the frozen roll and candidates. */
final class ElectionActs {
  private ElectionActs() {}

  /** An election that was opened but is not in the export, if there is one. */
  static Optional<Outcome> hidden(ConventionFile convention, ActsCheck acts) {
    Set<String> shown =
        convention.dapil().stream()
            .filter(district -> district.election().isPresent())
            .map(ConventionFile.District::code)
            .collect(Collectors.toSet());
    return acts.subjects("ELECTION_OPENED").stream()
        .filter(dapil -> !shown.contains(dapil))
        .<Outcome>map(dapil -> new Outcome.Failed("the election of dapil " + dapil + " is hidden"))
        .findFirst();
  }

  static Outcome compare(
      ConventionFile.District district,
      CandidateFile candidates,
      ActsCheck acts,
      Optional<ElectionFacts> verified) {
    if (verified.isEmpty()) {
      return new Outcome.NotRun("the archive did not pass");
    }
    ElectionFacts facts = verified.get();
    if (!Optional.of(facts.uuid()).equals(district.election())) {
      return new Outcome.Failed("the archive holds another election than convention.json names");
    }
    if (!facts.answers().equals(answers(district.code(), candidates))) {
      return new Outcome.Failed("the election's answers are not the dapil's candidates");
    }
    return first(
        acts.fixesHash("ROLL_FROZEN", district.code(), Optional.of(facts.roll())),
        acts.fixesHash("ELECTION_OPENED", district.code(), Optional.of(facts.election())),
        acts.fixesHash("ELECTION_CLOSED", district.code(), facts.end()),
        published(district, acts, facts));
  }

  // The result is in the archive as soon as the trustees have decrypted; the act follows later.
  private static Outcome published(
      ConventionFile.District district, ActsCheck acts, ElectionFacts facts) {
    return acts.last("RESULT_PUBLISHED", district.code()).isEmpty()
        ? new Outcome.NotYet("no act RESULT_PUBLISHED yet")
        : acts.fixesHash("RESULT_PUBLISHED", district.code(), facts.resultEvent());
  }

  private static List<String> answers(String dapil, CandidateFile candidates) {
    return candidates.candidates().stream()
        .filter(candidate -> candidate.dapil().equals(dapil))
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
