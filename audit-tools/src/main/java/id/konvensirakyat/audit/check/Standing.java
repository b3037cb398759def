package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.CandidateId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who stands: decided upon, on the frozen list, not gone since. */
final class Standing {
  private final Map<String, DapilCode> candidates = new HashMap<>();
  private final Set<String> decided = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private boolean frozen;

  Standing(CandidateFile file) {
    file.candidates().forEach(c -> candidates.put(c.id().text(), c.dapil()));
  }

  /** Verifiers decided upon an application. */
  void decide(String candidate) {
    decided.add(candidate);
  }

  /** The list is frozen; what is wrong with who is on it, if anything is. */
  Optional<String> freeze(Set<CandidateId> struck) {
    frozen = true;
    if (!decided.containsAll(candidates.keySet())) {
      return Optional.of("lists a candidate whom no verifiers decided upon");
    }
    return struck.stream().map(CandidateId::text).anyMatch(candidates::containsKey)
        ? Optional.of("lists a candidate who was struck")
        : Optional.empty();
  }

  /** The dapil of a candidate of the frozen list. */
  Optional<DapilCode> dapilOf(String candidate) {
    return frozen ? Optional.ofNullable(candidates.get(candidate)) : Optional.empty();
  }

  boolean isOnList(Optional<CandidateId> candidate) {
    return candidate
        .map(CandidateId::text)
        .filter(id -> dapilOf(id).isPresent() && !left.contains(id))
        .isPresent();
  }

  /** The candidate whom an objection strikes before the list is frozen. */
  Optional<String> mayBeStruck(Objection ended) {
    boolean strikes = ended.due().filter(Remedy.STRIKE::equals).isPresent();
    return strikes && !frozen ? ended.candidate().map(CandidateId::text) : Optional.empty();
  }

  /** Takes a candidate off; false if there is none to take. */
  boolean leave(String candidate) {
    return left.add(candidate);
  }

  /** A consequence came. */
  void note(ActLine line) {
    if (line.kind().equals("CANDIDATE_STRUCK")) {
      left.add(line.subject());
    }
  }
}
