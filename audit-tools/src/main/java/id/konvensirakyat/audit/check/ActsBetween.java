package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import java.util.Optional;
import java.util.Set;

/**
 * What happens between the acts that move a convention (crypto-spec/export.md, "Order of acts"):
 * who may do it, and when. Part of C28.
 */
final class ActsBetween {
  /** The kinds of acts that fix something; every other one fixes nothing. */
  static final Set<String> FIX_SOMETHING =
      Set.of(
          "PROPOSED",
          "FREEZE_RULES",
          "LOT_COMMITTED",
          "EXTEND_PERIOD",
          "APPLICATION_DECIDED",
          "FREEZE_CANDIDATE_LIST",
          "KEY_COMMITTED",
          "KEY_DEALT",
          "TRUSTEE_FAULTED",
          "KEY_REHEARSED",
          "PUBLISH_ROLL",
          "FREEZE_ROLL",
          "ROLL_FROZEN",
          "REGISTER_FROZEN",
          "MANDATE_OBSERVER",
          "ENTRY_CHALLENGED",
          "ROLL_SAMPLED",
          "ELECTION_OPENED",
          "ELECTION_CLOSED",
          "RESULT_PUBLISHED",
          "LOT_REVEALED",
          "LIST_COMPUTED",
          "LIST_OVERRIDDEN",
          "LIST_DECIDED",
          "OBJECTION_FILED",
          "OBJECTION_ANSWERED",
          "OBJECTION_UPHELD",
          "OBJECTION_DISMISSED",
          "OBJECTION_APPEALED",
          "APPEAL_UPHELD",
          "APPEAL_DISMISSED");

  private final String convention;
  private final Rules rules;
  private final Consequences consequences;
  private final Standing standing;
  private final ListStates lists;
  private final ObjectionStates objections;
  private final RollStates rolls;

  ActsBetween(
      String convention,
      Rules rules,
      Consequences consequences,
      Standing standing,
      ListStates lists,
      ObjectionStates objections,
      RollStates rolls) {
    this.convention = convention;
    this.rules = rules;
    this.consequences = consequences;
    this.standing = standing;
    this.lists = lists;
    this.objections = objections;
    this.rolls = rolls;
  }

  /** What is wrong with an act, if anything is. */
  Optional<String> fault(ActLine act, Situation now) {
    return switch (act.kind()) {
      case "CREATE" ->
          when(
              act.seq() != 0 || act.role() != Role.COMMITTEE || !act.subject().equals(convention),
              "does not create this convention");
      case "APPLICATION_DECIDED" -> {
        standing.decide(act.subject());
        yield when(
            act.role() != Role.VERIFIER || !Activity.REVIEW.isOpen(now),
            "is not by a verifier, or not at the stage of verification");
      }
      case "CANDIDATE_WITHDRAWN" ->
          act.role() == Role.CANDIDATE && act.actor().equals(act.subject())
              ? leave(act, now)
              : Optional.of("is not by the candidate");
      case "CANDIDATE_STRUCK" -> strike(act, now);
      case "EXTEND_PERIOD" ->
          when(
              act.role() != Role.STEERING
                  || !act.subject().equals(convention)
                  || !now.stage().isRunning(),
              "is not by the steering committee, or not while the convention runs");
      case "LIST_OVERRIDDEN" -> steering(act, now).or(() -> lists.override(act));
      case "LIST_DECIDED" -> steering(act, now).or(() -> decide(act));
      case "OBJECTION_FILED" -> objections.file(act, now.stage(), lists);
      default -> aside(act, now);
    };
  }

  /** What happens beside candidates, lists and objections. */
  private Optional<String> aside(ActLine act, Situation now) {
    if (KeyStates.isOne(act.kind())) {
      return KeyStates.fault(convention, act, now);
    }
    return RollStates.KINDS.contains(act.kind())
        ? rolls.fault(act, now)
        : Optional.of("has no place here");
  }

  private static Optional<String> steering(ActLine act, Situation now) {
    return when(
        act.role() != Role.STEERING || now.stage() != Stage.FINALIZATION,
        "is not by the steering committee at the stage of finalization");
  }

  private Optional<String> decide(ActLine act) {
    var dapil = lists.undecided(act);
    if (dapil.isEmpty()) {
      return Optional.of("is not about a list that waits for its decision");
    }
    return objections.of(dapil.get()).blockDecision()
        ? Optional.of("comes before the end of an objection")
        : lists.decide(dapil.get(), act);
  }

  /** Without a ruling, only for papers that are missing when the lists are decided. */
  private Optional<String> strike(ActLine act, Situation now) {
    boolean permitted =
        act.role() == Role.COMMITTEE
            && now.stage() == Stage.FINALIZATION
            && !rules.candidacy().lateDocuments().isEmpty();
    return permitted
        ? leave(act, now)
        : Optional.of("follows from no ruling and from no missing paper");
  }

  private Optional<String> leave(ActLine act, Situation now) {
    var dapil = standing.dapilOf(act.subject());
    if (dapil.isEmpty()
        || !Activity.WITHDRAW.isOpen(now)
        || lists.isDecided(dapil.get())
        || !standing.leave(act.subject())) {
      return Optional.of("is not about a candidate who could leave then");
    }
    if (now.stage() == Stage.FINALIZATION && objections.of(dapil.get()).letComputeList()) {
      consequences.expectList(dapil.get(), act);
    }
    return Optional.empty();
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
