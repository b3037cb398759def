package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.CandidateFile;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Activity;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * C28: every act is done again by the state machine that the server uses, so that each was
 * permitted to its role, came in its turn and no more often than once, and brought all that it had
 * to bring. What an export does not hold is taken for true: that nobody's application and no
 * objection was open. Whether ceremony, results and lists were there is seen in them.
 */
final class Replay {
  private static final Set<Fact> TAKEN_FOR_TRUE =
      EnumSet.complementOf(EnumSet.of(Fact.CANDIDATE_LIST_FROZEN, Fact.ROLL_FROZEN));
  private static final Set<String> FIX_SOMETHING =
      Set.of(
          "FREEZE_RULES",
          "LOT_COMMITTED",
          "APPLICATION_DECIDED",
          "FREEZE_CANDIDATE_LIST",
          "ROLL_FROZEN",
          "ELECTION_OPENED",
          "ELECTION_CLOSED",
          "RESULT_PUBLISHED",
          "LOT_REVEALED",
          "LIST_COMPUTED");

  private final String convention;
  private final Consequences consequences;
  private final Map<String, DapilCode> candidates = new HashMap<>();
  private final Set<String> decided = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private Situation now = Situation.at(Stage.DRAFT, TAKEN_FOR_TRUE);
  private Instant time = Instant.MIN;

  private Replay(String convention, Rules rules, CandidateFile file) {
    this.convention = convention;
    this.consequences = new Consequences(convention, rules, file);
    file.candidates().forEach(c -> candidates.put(c.id().text(), c.dapil()));
  }

  /** The outcome, and the stage that the acts lead to if they are permitted. */
  record Result(Outcome outcome, Stage stage) {}

  static Result of(String convention, Rules rules, CandidateFile file, List<ActLine> acts) {
    var replay = new Replay(convention, rules, file);
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
    return when(!consequences.areComplete(), "the end comes before " + consequences.missing());
  }

  private Optional<String> fault(ActLine act) {
    if (act.at().isBefore(time)) {
      return Optional.of("is dated before the act before it");
    }
    time = act.at();
    if (act.payload().isEmpty() == FIX_SOMETHING.contains(act.kind())) {
      return Optional.of("must fix something, or must not");
    }
    if (consequences.settle(act)) {
      return Optional.empty();
    }
    if (!consequences.areComplete()) {
      return Optional.of("comes before " + consequences.missing());
    }
    Optional<Act> step =
        Arrays.stream(Act.values()).filter(a -> a.name().equals(act.kind())).findFirst();
    return step.isPresent() ? step(step.get(), act) : between(act);
  }

  private Optional<String> step(Act step, ActLine act) {
    if (act.seq() == 0 || !act.subject().equals(convention)) {
      return Optional.of("is not about a convention that was created");
    }
    var outcome = StageMachine.attempt(Set.of(act.role()), step, now);
    if (outcome instanceof Refused refused) {
      return Optional.of("is not permitted at stage " + now.stage() + ": " + refused.reason());
    }
    if (step == Act.FREEZE_CANDIDATE_LIST && !decided.containsAll(candidates.keySet())) {
      return Optional.of("lists a candidate whom no verifiers decided upon");
    }
    Allowed allowed = (Allowed) outcome;
    Set<Fact> facts = new HashSet<>(now.facts());
    allowed.establishes().ifPresent(facts::add);
    Optional<Stage> from =
        allowed.next() == Stage.SUSPENDED ? Optional.of(now.stage()) : Optional.empty();
    now = new Situation(allowed.next(), from, facts);
    consequences.expect(step, act);
    return Optional.empty();
  }

  private Optional<String> between(ActLine act) {
    return switch (act.kind()) {
      case "CREATE" ->
          when(
              act.seq() != 0 || act.role() != Role.COMMITTEE || !act.subject().equals(convention),
              "does not create this convention");
      case "APPLICATION_DECIDED" -> {
        decided.add(act.subject());
        yield when(
            act.role() != Role.VERIFIER || !Activity.REVIEW.isOpen(now),
            "is not by a verifier, or not at the stage of verification");
      }
      case "CANDIDATE_WITHDRAWN" ->
          act.role() == Role.CANDIDATE && act.actor().equals(act.subject())
              ? leave(act)
              : Optional.of("is not by the candidate");
      case "CANDIDATE_STRUCK" ->
          act.role() == Role.OBJECTION_BOARD || act.role() == Role.COMMITTEE
              ? leave(act)
              : Optional.of("is not by those who may");
      default -> Optional.of("has no place here");
    };
  }

  private Optional<String> leave(ActLine act) {
    DapilCode dapil = candidates.get(act.subject());
    if (dapil == null
        || !now.facts().contains(Fact.CANDIDATE_LIST_FROZEN)
        || !Activity.WITHDRAW.isOpen(now)
        || !left.add(act.subject())) {
      return Optional.of("is not about a candidate who could leave then");
    }
    if (now.stage() == Stage.FINALIZATION) {
      consequences.expectList(dapil, act);
    }
    return Optional.empty();
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
