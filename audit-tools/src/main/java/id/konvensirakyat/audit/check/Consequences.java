package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an act of the committee must put on the record right behind it, in every dapil of the rules
 * (crypto-spec/export.md, "Order of acts"): so no election, result or list can be left out.
 */
final class Consequences {
  private final String convention;
  private final List<DapilCode> dapil;
  private final CandidateFile candidates;
  private final Set<String> rolls = new HashSet<>();
  private final List<Due> due = new ArrayList<>();
  private Optional<ActLine> cause = Optional.empty();

  /** A line that must come: one of these kinds, about this subject. */
  private record Due(Set<String> kinds, String subject) {}

  Consequences(String convention, Rules rules, CandidateFile candidates) {
    this.convention = convention;
    this.dapil = rules.dapil().stream().map(Dapil::code).toList();
    this.candidates = candidates;
  }

  /** Whether nothing is outstanding. */
  boolean areComplete() {
    return due.isEmpty();
  }

  /** What is outstanding first, for people. */
  String missing() {
    return due.isEmpty() ? "" : due.get(0).kinds() + " of " + due.get(0).subject();
  }

  /** An act that moves the convention was done. */
  void expect(Act act, ActLine line) {
    cause = Optional.of(line);
    switch (act) {
      case FREEZE_RULES -> add("LOT_COMMITTED", convention);
      case FREEZE_ROLL -> dapil.forEach(d -> add(Set.of("ROLL_FROZEN", "ROLL_EMPTY"), d.digits()));
      case OPEN_VOTING ->
          dapil.forEach(d -> add(isHeld(d) ? "ELECTION_OPENED" : "NO_ELECTION", d.digits()));
      case CLOSE_VOTING -> addHeld("ELECTION_CLOSED");
      case PUBLISH_RESULTS -> {
        addHeld("RESULT_PUBLISHED");
        add("LOT_REVEALED", convention);
      }
      case START_FINALIZATION -> dapil.forEach(d -> add("LIST_COMPUTED", d.digits()));
      default -> {} // SUSPEND, for example, fixes nothing
    }
  }

  /** Somebody left after the lists were computed: the list of the dapil is computed anew. */
  void expectList(DapilCode of, ActLine line) {
    cause = Optional.of(line);
    add("LIST_COMPUTED", of.digits());
  }

  /** Whether this line was due: same actor, same role, each once. */
  boolean settle(ActLine line) {
    boolean same =
        cause.filter(c -> c.actor().equals(line.actor()) && c.role() == line.role()).isPresent();
    boolean settled =
        same
            && due.removeIf(
                d -> d.kinds().contains(line.kind()) && d.subject().equals(line.subject()));
    if (settled && line.kind().equals("ROLL_FROZEN")) {
      rolls.add(line.subject());
    }
    return settled;
  }

  // No vote only where nobody stands or nobody may vote.
  private boolean isHeld(DapilCode code) {
    return rolls.contains(code.digits()) && !candidates.of(code).isEmpty();
  }

  private void addHeld(String kind) {
    dapil.stream().filter(this::isHeld).forEach(d -> add(kind, d.digits()));
  }

  private void add(String kind, String subject) {
    add(Set.of(kind), subject);
  }

  private void add(Set<String> kinds, String subject) {
    due.add(new Due(kinds, subject));
  }
}
