package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ConventionFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** C25: the candidates are those that were frozen, numbered from 1 in each dapil. */
final class CandidatesCheck {
  private CandidatesCheck() {}

  static Outcome of(
      ConventionFile convention, ActsCheck acts, CandidateFile file, Optional<byte[]> bytes) {
    Outcome frozen = acts.fixes("FREEZE_CANDIDATE_LIST", convention.id(), bytes);
    if (!(frozen instanceof Outcome.Passed)) {
      return frozen;
    }
    Map<String, Integer> last = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (CandidateFile.Candidate candidate : file.candidates()) {
      if (candidate.number() != last.merge(candidate.dapil(), 1, Integer::sum)) {
        return new Outcome.Failed("numbers of dapil " + candidate.dapil() + " are not 1, 2, 3 ...");
      }
      if (!ids.add(candidate.id())) {
        return new Outcome.Failed("candidate " + candidate.id() + " is there twice");
      }
    }
    return new Outcome.Passed(file.candidates().size() + " candidates");
  }
}
