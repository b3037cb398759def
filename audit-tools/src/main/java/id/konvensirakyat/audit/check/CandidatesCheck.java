package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.text.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * C25: the candidates are those that were frozen, in the dapil of the rules, numbered in the order
 * that the rules' hash gives: nobody could choose who comes first on the ballot.
 */
final class CandidatesCheck {
  private final String rulesHash;
  private final Set<CandidateId> seen = new HashSet<>();

  private CandidatesCheck(String rulesHash) {
    this.rulesHash = rulesHash;
  }

  static Outcome of(
      String convention, Rules rules, ActsCheck acts, CandidateFile file, Optional<byte[]> bytes) {
    Outcome frozen = acts.fixes("FREEZE_CANDIDATE_LIST", convention, bytes);
    if (!(frozen instanceof Outcome.Passed)) {
      return frozen;
    }
    return new CandidatesCheck(rules.hash())
        .fault(rules, file.candidates())
        .<Outcome>map(Outcome.Failed::new)
        .orElseGet(() -> new Outcome.Passed(file.candidates().size() + " candidates"));
  }

  private Optional<String> fault(Rules rules, List<CandidateFile.Candidate> candidates) {
    Optional<CandidateFile.Candidate> before = Optional.empty();
    for (CandidateFile.Candidate candidate : candidates) {
      DapilCode dapil = candidate.dapil();
      boolean first = before.isEmpty() || !before.get().dapil().equals(dapil);
      if (first && before.isPresent() && before.get().dapil().compareTo(dapil) > 0) {
        return Optional.of("the dapil are not in order at candidate " + candidate.id());
      }
      if (rules.dapil(dapil).isEmpty()) {
        return Optional.of("dapil " + dapil + " is not one of the rules");
      }
      if (candidate.number() != (first ? 1 : before.orElseThrow().number() + 1)) {
        return Optional.of("numbers of dapil " + dapil + " are not 1, 2, 3 ...");
      }
      if (!seen.add(candidate.id())) {
        return Optional.of("candidate " + candidate.id() + " is there twice");
      }
      if (candidate.status() != ApplicationState.CANDIDATE) {
        return Optional.of("candidate " + candidate.id() + " is none");
      }
      if (!first && rank(before.orElseThrow()).compareTo(rank(candidate)) >= 0) {
        return Optional.of("dapil " + dapil + " is not in the order of SHA-256(rules | id)");
      }
      before = Optional.of(candidate);
    }
    return Optional.empty();
  }

  private String rank(CandidateFile.Candidate candidate) {
    return Sha256.hex(rulesHash + "|" + candidate.id().text());
  }
}
