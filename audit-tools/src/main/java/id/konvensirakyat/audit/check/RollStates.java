package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.roll.ChallengeAct;
import id.konvensirakyat.convention.roll.ChallengeGround;
import id.konvensirakyat.convention.roll.ChallengeMachine;
import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the acts did about the roll before and after its freeze: publications, challenges to
 * entries, observers with a mandate, samples. Part of C28.
 */
final class RollStates {
  static final Set<String> KINDS =
      Set.of(
          "PUBLISH_ROLL",
          "MANDATE_OBSERVER",
          "ENTRY_CHALLENGED",
          "CHALLENGE_UPHELD",
          "CHALLENGE_DISMISSED",
          "ROLL_SAMPLED");
  private static final Set<Role> CHALLENGING =
      EnumSet.of(Role.VOTER, Role.CANDIDATE, Role.OBSERVER);

  private final String convention;
  private final Consequences consequences;
  private final Map<String, ChallengeState> challenges = new HashMap<>();
  private final Set<String> mandates = new HashSet<>();

  RollStates(String convention, Consequences consequences) {
    this.convention = convention;
    this.consequences = consequences;
  }

  /** Whether a challenge waits for its decision. */
  boolean areChallenged() {
    return challenges.values().stream().anyMatch(ChallengeState::isOpen);
  }

  /** What is wrong with an act of {@link #KINDS}, if anything is. */
  Optional<String> fault(ActLine act, Situation now) {
    return switch (act.kind()) {
      case "PUBLISH_ROLL" ->
          when(
              act.role() != Role.COMMITTEE
                  || !act.subject().equals(convention)
                  || !Activity.ENROL.isOpen(now),
              "is not by the committee while people enrol");
      case "MANDATE_OBSERVER" ->
          when(
              act.role() != Role.STEERING
                  || !act.subject().equals(convention)
                  || !now.stage().isRunning()
                  || !mandates.add(act.payload()),
              "is not by the steering committee while the convention runs, or is there already");
      case "ENTRY_CHALLENGED" -> challenge(act, now);
      case "ROLL_SAMPLED" -> sample(act, now);
      default -> decide(act, now);
    };
  }

  private Optional<String> challenge(ActLine act, Situation now) {
    if (!CHALLENGING.contains(act.role())
        || !act.actor().equals(act.subject())
        || ChallengeGround.of(act.reason()).isEmpty()) {
      return Optional.of("is no challenge by somebody who may");
    }
    return when(
        !Activity.ENROL.isOpen(now)
            || challenges.putIfAbsent(act.subject(), ChallengeState.FILED) != null,
        "comes when the roll is not open, or twice");
  }

  private Optional<String> decide(ActLine act, Situation now) {
    ChallengeState state = challenges.get(act.subject());
    if (state == null || act.role() != Role.REGISTRAR) {
      return Optional.of("is not by registrars about a challenge");
    }
    ChallengeAct decision = ChallengeAct.ofKind(act.kind()).orElseThrow();
    // whose entry it is, and until when there was time to answer, is not on the record
    var facts = new ChallengeMachine.Facts(Activity.ENROL.isOpen(now), false, true);
    var outcome = ChallengeMachine.attempt(state, decision, facts);
    if (outcome instanceof ChallengeMachine.Outcome.Allowed allowed) {
      challenges.put(act.subject(), allowed.next());
      return Optional.empty();
    }
    return Optional.of("comes when the roll is not open, or twice");
  }

  private Optional<String> sample(ActLine act, Situation now) {
    if (act.role() != Role.OBSERVER || !mandates.contains(Hash.of(act.actor()).hex())) {
      return Optional.of("is not by an observer with a mandate");
    }
    boolean frozen = now.facts().contains(Fact.ROLL_FROZEN) && now.stage().isRunning();
    return when(
        !frozen || !consequences.hasRoll(act.subject()) || act.reason().isBlank(),
        "is not about a frozen roll, or names no seed");
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
