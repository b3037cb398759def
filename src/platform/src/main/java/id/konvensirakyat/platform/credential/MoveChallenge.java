package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.objection.Deadlines;
import id.konvensirakyat.convention.roll.ChallengeAct;
import id.konvensirakyat.convention.roll.ChallengeMachine;
import id.konvensirakyat.convention.roll.ChallengeState;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.convention.Proposals;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The voter answers a challenge, and two registrars decide it. */
@ApplicationScoped
public class MoveChallenge {
  @Inject private Conventions conventions;
  @Inject private Challenges challenges;
  @Inject private ChallengeAreas challengeAreas;
  @Inject private ChallengeWords words;
  @Inject private Approvals approvals;
  @Inject private Proposals proposals;
  @Inject private Acts acts;
  @Inject private Pauses pauses;
  @Inject private TellChallenge tellChallenge;

  /** Where the challenge stands, and whether it still waits for a second registrar. */
  public record Done(ChallengeState state, boolean proposed) {}

  /**
   * The voter whose entry it is answers, once.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} for anybody else, {@link Problem#NOT_NOW}
   */
  @Transactional
  public void answer(String conventionId, String id, Caller caller, String text) {
    Convention convention = conventions.holdAlone(conventionId);
    ChallengeRow row = challenges.lock(conventionId, id);
    if (row.subject().filter(caller.subject()::equals).isEmpty()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    attempt(convention, row, ChallengeAct.ANSWER);
    row.answer(words.seal(id, "answer", text));
    tellChallenge.waits(row, caller.subject());
  }

  /**
   * A registrar decides, or is the second to do so. What registrars write is for the voter and the
   * challenger; the record has the decision alone.
   *
   * @throws Refusal {@link Problem#AREA_NOT_YOURS}, {@link Problem#OWN_MATTER}, {@link
   *     Problem#SECOND_PERSON_NEEDED}, {@link Problem#NOT_NOW}
   */
  @Transactional
  public Done decide(String conventionId, String id, Caller caller, boolean uphold, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    ChallengeRow row = challenges.lock(conventionId, id);
    challengeAreas.check(row, caller);
    ChallengeAct act = uphold ? ChallengeAct.UPHOLD : ChallengeAct.DISMISS;
    ChallengeState next = attempt(convention, row, act);
    String kind = act.kind().orElseThrow();
    Optional<Long> proposed =
        approvals.signAsTwo(
            convention, caller, Role.REGISTRAR, ties(row, caller), new Proposal(kind, id, ""), "");
    String before = words.ruling(row).map(text -> text + "\n").orElse("");
    row.rule(words.seal(id, "ruling", before + reason));
    if (proposed.isPresent()) {
      tellChallenge.waits(row, caller.subject());
      return new Done(row.state(), true);
    }
    acts.append(conventionId, caller.username(), Role.REGISTRAR.name(), kind, id, "", "");
    proposals.end(conventionId, id, Role.REGISTRAR);
    row.decide(next, Clock.now());
    tellChallenge.decided(row);
    return new Done(next, false);
  }

  /** Until when the voter's answer is waited for; empty where no dates are fixed. */
  Optional<Instant> answerUntil(Convention convention, ChallengeRow row) {
    return convention.rules().schedule().start().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Deadlines.ofAnswer(
                convention.rules(), row.filedAt(), pauses.of(convention.id(), Clock.now())));
  }

  private ChallengeState attempt(Convention convention, ChallengeRow row, ChallengeAct act) {
    boolean due = answerUntil(convention, row).filter(end -> Clock.now().isBefore(end)).isPresent();
    var facts =
        new ChallengeMachine.Facts(
            convention.isOpen(Activity.ENROL), due, row.subject().isPresent());
    var outcome = ChallengeMachine.attempt(row.state(), act, facts);
    if (outcome instanceof ChallengeMachine.Outcome.Refused refused) {
      String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw Refusal.notNow(List.of(code));
    }
    return ((ChallengeMachine.Outcome.Allowed) outcome).next();
  }

  private static Set<Separation.Tie> ties(ChallengeRow row, Caller caller) {
    boolean party =
        row.challenger().equals(caller.subject())
            || row.subject().filter(caller.subject()::equals).isPresent();
    return party ? EnumSet.of(Separation.Tie.PARTY) : EnumSet.noneOf(Separation.Tie.class);
  }
}
