package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an act must put on the record right behind it, in every dapil of the rules
 * (crypto-spec/export.md, "Order of acts"): so no election, result or list can be left out.
 */
final class Consequences {
  private final String convention;
  private final List<DapilCode> dapil;
  private final CandidateFile candidates;
  private final Set<String> rolls = new HashSet<>();
  private final List<Due> due = new ArrayList<>();
  private Optional<ActLine> cause = Optional.empty();
  private boolean ordered;

  /** A line that must come: one of these kinds, about this subject; or one that may. */
  private record Due(Set<String> kinds, String subject, boolean must) {
    boolean is(ActLine line) {
      return kinds.contains(line.kind()) && subject.equals(line.subject());
    }
  }

  Consequences(String convention, Rules rules, CandidateFile candidates) {
    this.convention = convention;
    this.dapil = rules.dapil().stream().map(Dapil::code).toList();
    this.candidates = candidates;
  }

  /** Whether nothing is outstanding. */
  boolean areComplete() {
    return due.stream().noneMatch(Due::must);
  }

  /** What is outstanding first, for people. */
  String missing() {
    return due.stream()
        .filter(Due::must)
        .findFirst()
        .map(d -> d.kinds() + " of " + d.subject())
        .orElse("");
  }

  /** An act that moves the convention was done. */
  void expect(Act act, ActLine line, ObjectionStates objections, ListStates lists) {
    follow(line, false);
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
      case START_FINALIZATION -> dapil.forEach(d -> addList(d, objections.of(d)));
      case DECIDE -> lists.undecided().forEach(d -> add("LIST_DECIDED", d.digits()));
      default -> {} // SUSPEND, for example, fixes nothing
    }
  }

  private void addList(DapilCode code, DapilObjections objections) {
    if (!objections.orderRevote()) {
      add(objections.delayList() ? "LIST_DELAYED" : "LIST_COMPUTED", code.digits());
    }
  }

  /** Somebody left after the lists were computed: the list of the dapil is computed anew. */
  void expectList(DapilCode of, ActLine line) {
    follow(line, false);
    add("LIST_COMPUTED", of.digits());
  }

  /** An objection ended; what follows comes in this order. */
  void expect(List<DapilObjections.Consequence> all, DapilCode of, ActLine line) {
    follow(line, true);
    for (DapilObjections.Consequence one : all) {
      if (one instanceof DapilObjections.Consequence.Strike strike) {
        add("CANDIDATE_STRUCK", strike.candidate().text());
      } else {
        boolean again = one instanceof DapilObjections.Consequence.Revote;
        add(again ? "REVOTE_ORDERED" : "LIST_COMPUTED", of.digits());
      }
    }
  }

  /** Who is struck before the list is frozen is on no list: the record may say so. */
  void allowStrike(String candidate, ActLine line) {
    follow(line, true);
    due.add(new Due(Set.of("CANDIDATE_STRUCK"), candidate, false));
  }

  /** Whether this line was due: same actor, same role, each once. */
  boolean settle(ActLine line) {
    boolean same =
        cause.filter(c -> c.actor().equals(line.actor()) && c.role() == line.role()).isPresent();
    Optional<Due> settled =
        same
            ? due.stream().limit(ordered ? 1 : due.size()).filter(d -> d.is(line)).findFirst()
            : Optional.empty();
    settled.ifPresent(due::remove);
    if (settled.isEmpty()) {
      due.removeIf(one -> !one.must());
    }
    if (settled.isPresent() && line.kind().equals("ROLL_FROZEN")) {
      rolls.add(line.subject());
      add("REGISTER_FROZEN", line.subject());
    }
    return settled.isPresent();
  }

  // No vote only where nobody stands or nobody may vote.
  private boolean isHeld(DapilCode code) {
    return rolls.contains(code.digits()) && !candidates.of(code).isEmpty();
  }

  /** What follows now is due to this line; what only might have come is due no more. */
  private void follow(ActLine line, boolean inOrder) {
    cause = Optional.of(line);
    ordered = inOrder;
    due.clear();
  }

  /** Whether a roll of this dapil was frozen. */
  boolean hasRoll(String code) {
    return rolls.contains(code);
  }

  private void addHeld(String kind) {
    dapil.stream().filter(this::isHeld).forEach(d -> add(kind, d.digits()));
  }

  private void add(String kind, String subject) {
    add(Set.of(kind), subject);
  }

  private void add(Set<String> kinds, String subject) {
    due.add(new Due(kinds, subject, true));
  }
}
