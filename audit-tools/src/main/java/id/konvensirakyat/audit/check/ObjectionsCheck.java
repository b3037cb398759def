package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.audit.reader.ObjectionFile;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * C33: {@code objections.jsonl} holds every objection that was filed and no other, in the order of
 * filing, each as the act fixed it. What became of them is C28's.
 */
final class ObjectionsCheck {
  private final Rules rules;
  private final Map<CandidateId, DapilCode> candidates = new HashMap<>();

  private ObjectionsCheck(Rules rules, CandidateFile file) {
    this.rules = rules;
    file.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate.dapil()));
  }

  static Outcome of(
      Rules rules, CandidateFile candidates, ActsCheck acts, Optional<ObjectionFile> file) {
    List<ActLine> filed =
        acts.all().stream().filter(act -> act.kind().equals("OBJECTION_FILED")).toList();
    if (filed.isEmpty() && file.isEmpty()) {
      return new Outcome.Passed("no objection was filed");
    }
    List<ObjectionFile.Line> lines = file.map(ObjectionFile::lines).orElse(List.of());
    return new ObjectionsCheck(rules, candidates)
        .fault(filed, lines)
        .<Outcome>map(Outcome.Failed::new)
        .orElseGet(() -> new Outcome.Passed(lines.size() + " objections"));
  }

  private Optional<String> fault(List<ActLine> filed, List<ObjectionFile.Line> lines) {
    Set<CandidateId> seen = new HashSet<>();
    for (int i = 0; i < Math.min(filed.size(), lines.size()); i++) {
      Optional<String> fault = fault(filed.get(i), lines.get(i));
      if (fault.isPresent()) {
        return fault;
      }
      if (!seen.add(lines.get(i).filed().id())) {
        return Optional.of("objection " + lines.get(i).filed().id() + " is there twice");
      }
    }
    if (filed.size() > lines.size()) {
      return Optional.of(
          "the objection of act " + filed.get(lines.size()).seq() + " is not in the file");
    }
    return filed.size() < lines.size() || lines.isEmpty()
        ? Optional.of("the file holds an objection that no act filed")
        : Optional.empty();
  }

  private Optional<String> fault(ActLine act, ObjectionFile.Line line) {
    Objection objection = line.filed();
    if (!act.subject().equals(objection.id().text()) || !act.payload().equals(line.hash())) {
      return Optional.of(
          "line of objection " + objection.id() + " is not what act " + act.seq() + " filed");
    }
    if (rules.dapil(objection.dapil()).isEmpty()) {
      return Optional.of("objection " + objection.id() + " is about no dapil of the rules");
    }
    // Who was struck before the list was frozen is not on it.
    Optional<DapilCode> stands =
        objection.candidate().flatMap(id -> Optional.ofNullable(candidates.get(id)));
    return stands.filter(dapil -> !dapil.equals(objection.dapil())).isPresent()
        ? Optional.of("objection " + objection.id() + " is against a candidate of another dapil")
        : Optional.empty();
  }
}
