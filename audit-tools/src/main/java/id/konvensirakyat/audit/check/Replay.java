package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Outcome.Allowed;
import id.konvensirakyat.convention.stage.Outcome.Refused;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.convention.stage.StageMachine;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * C28: every act is done again by the state machines that the server uses, so that each was
 * permitted to its role, signed by two persons where the rules say so, came in its turn and no more
 * often than once, and brought all that it had to bring. What an export does not hold is taken for
 * true: that nobody's application was open. Whether ceremony and results were there is seen in
 * them.
 */
final class Replay {
  private static final Set<Fact> TAKEN_FOR_TRUE =
      EnumSet.of(
          Fact.APPLICATIONS_DECIDED,
          Fact.CEREMONY_COMPLETE,
          Fact.KEYS_REHEARSED,
          Fact.RESULTS_COMPLETE);
  private static final Set<Role> PROPOSING =
      EnumSet.of(Role.STEERING, Role.COMMITTEE, Role.OBJECTION_BOARD, Role.REGISTRAR);

  private final String convention;
  private final Consequences consequences;
  private final Standing standing;
  private final ListStates lists;
  private final ObjectionStates objections;
  private final RollStates rolls;
  private final TwoPersons persons;
  private final ActsBetween between;
  private Situation now = Situation.at(Stage.DRAFT, TAKEN_FOR_TRUE);
  private Instant time = Instant.MIN;

  private Replay(String convention, Rules rules, CandidateFile file, List<Objection> filed) {
    this.convention = convention;
    this.consequences = new Consequences(convention, rules, file);
    this.standing = new Standing(file);
    this.lists = new ListStates(rules);
    this.objections = new ObjectionStates(rules, filed);
    this.rolls = new RollStates(convention, consequences);
    this.persons = new TwoPersons(rules);
    this.between =
        new ActsBetween(convention, rules, consequences, standing, lists, objections, rolls);
  }

  /** The outcome, and the stage that the acts lead to if they are permitted. */
  record Result(Outcome outcome, Stage stage) {}

  static Result of(
      String convention,
      Rules rules,
      CandidateFile file,
      List<Objection> filed,
      List<ActLine> acts) {
    var replay = new Replay(convention, rules, file, filed);
    Optional<String> fault = replay.fault(acts);
    return new Result(
        fault
            .<Outcome>map(Outcome.Failed::new)
            .orElseGet(() -> new Outcome.Passed("stage " + replay.now.stage())),
        replay.now.stage());
  }

  private Optional<String> fault(List<ActLine> acts) {
    for (ActLine act : acts) {
      Optional<String> fault = fault(act);
      if (fault.isPresent()) {
        return fault.map(why -> "act " + act.seq() + " (" + act.kind() + ") " + why);
      }
    }
    return consequences.areComplete()
        ? Optional.empty()
        : Optional.of("the end comes before " + consequences.missing());
  }

  private Optional<String> fault(ActLine act) {
    if (act.at().isBefore(time)) {
      return Optional.of("is dated before the act before it");
    }
    time = act.at();
    if (act.seq() == 0 && !act.kind().equals("CREATE")) {
      return Optional.of("is not about a convention that was created");
    }
    boolean mayEither = act.kind().equals(KeyStates.RESTART);
    if (!mayEither && act.payload().isEmpty() == ActsBetween.FIX_SOMETHING.contains(act.kind())) {
      return Optional.of("must fix something, or must not");
    }
    if (consequences.settle(act)) {
      standing.note(act);
      return lists.note(act);
    }
    if (!consequences.areComplete()) {
      return Optional.of("comes before " + consequences.missing());
    }
    if (act.kind().equals("PROPOSED")) {
      persons.propose(act);
      objections.saw(act);
      return when(now.stage().isOver() || !PROPOSING.contains(act.role()), "has no place here");
    }
    boolean two = persons.sign(act);
    Optional<ActLine> first = two ? persons.take(act) : Optional.empty();
    Optional<String> fault = done(act, first);
    objections.saw(act);
    return fault.isEmpty() && two && first.isEmpty()
        ? Optional.of("was proposed by no other person of the same organ")
        : fault;
  }

  private Optional<String> done(ActLine act, Optional<ActLine> first) {
    Optional<Act> step =
        Arrays.stream(Act.values()).filter(a -> a.name().equals(act.kind())).findFirst();
    if (step.isPresent()) {
      return step(step.get(), act);
    }
    Optional<ObjectionAct> move =
        Arrays.stream(ObjectionAct.values()).filter(a -> a.kind().equals(act.kind())).findFirst();
    return move.isPresent() ? move(move.get(), act, first) : between.fault(act, now);
  }

  private Optional<String> step(Act step, ActLine act) {
    if (!act.subject().equals(convention)) {
      return Optional.of("is not about a convention that was created");
    }
    var outcome = StageMachine.attempt(Set.of(act.role()), step, situation());
    if (outcome instanceof Refused refused) {
      String missing = refused.missing().isEmpty() ? "" : " " + refused.missing();
      return Optional.of(
          "is not permitted at stage " + now.stage() + ": " + refused.reason() + missing);
    }
    if (step == Act.FREEZE_CANDIDATE_LIST) {
      Optional<String> fault = standing.freeze(objections.struck());
      if (fault.isPresent()) {
        return fault;
      }
    }
    Allowed allowed = (Allowed) outcome;
    Set<Fact> facts = new HashSet<>(now.facts());
    allowed.establishes().ifPresent(facts::add);
    Optional<Stage> from =
        allowed.next() == Stage.SUSPENDED ? Optional.of(now.stage()) : Optional.empty();
    if (allowed.next() != now.stage()) {
      persons.lapse();
    }
    now = new Situation(allowed.next(), from, facts);
    if (step == Act.SUSPEND) {
      objections.suspend(act);
    }
    if (step == Act.RESUME) {
      objections.resume(act);
    }
    consequences.expect(step, act, objections, lists);
    return Optional.empty();
  }

  /** Where the convention stands, with what the acts say of lists and objections. */
  private Situation situation() {
    Set<Fact> facts = new HashSet<>(now.facts());
    if (!objections.areOpen()) {
      facts.add(Fact.NO_OPEN_OBJECTION);
    }
    if (lists.areComplete()) {
      facts.add(Fact.LISTS_COMPUTED);
    }
    // other reviews of voters are not on the record
    if (!rolls.areChallenged()) {
      facts.add(Fact.ROLL_REVIEWED);
    }
    return new Situation(now.stage(), now.suspendedFrom(), facts);
  }

  private Optional<String> move(ObjectionAct move, ActLine act, Optional<ActLine> first) {
    Optional<Objection> before = objections.about(act);
    boolean over =
        now.stage().isOver() || before.filter(one -> lists.isDecided(one.dapil())).isPresent();
    if (now.stage() == Stage.SUSPENDED) {
      return Optional.of("comes while the convention is suspended");
    }
    Optional<String> fault = objections.move(act, move, first, over);
    Optional<Objection> ended = objections.about(act).filter(one -> !one.isOpen());
    if (fault.isEmpty() && ended.isPresent()) {
      Objection end = ended.get();
      var follow =
          objections.of(end.dapil()).of(end, now.stage(), standing.isOnList(end.candidate()));
      consequences.expect(follow, end.dapil(), act);
      standing.mayBeStruck(end).ifPresent(id -> consequences.allowStrike(id, act));
    }
    return fault;
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
