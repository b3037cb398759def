package id.konvensirakyat.convention.roll;

import java.util.Optional;

/** What may be done with a challenge, and when (crypto-spec/convention.md, Algorithm 17). */
public final class ChallengeMachine {
  private ChallengeMachine() {}

  /**
   * What is known besides the state.
   *
   * @param rollOpen whether entries may still change: enrolment is open
   * @param answerDue whether the voter still has time for an answer
   * @param registered whether there is an entry at all
   */
  public record Facts(boolean rollOpen, boolean answerDue, boolean registered) {}

  /** What comes of an attempt. */
  public sealed interface Outcome {
    /** It may be done, and leads here. */
    record Allowed(ChallengeState next) implements Outcome {}

    /** It may not. */
    record Refused(Reason reason) implements Outcome {}
  }

  /** Why not; the first that applies, in this order. */
  public enum Reason {
    /** The roll is frozen, or not open now. */
    ROLL_NOT_OPEN,
    /** It is decided, or answered. */
    WRONG_STATE,
    /** Nobody is registered by that number: there is nothing to answer or to take off. */
    NO_ENTRY,
    /** The voter may still answer, and has not. */
    ANSWER_STILL_DUE
  }

  /** Attempts an act. */
  public static Outcome attempt(ChallengeState state, ChallengeAct act, Facts facts) {
    return refusal(state, act, facts)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Allowed(next(act)));
  }

  private static Optional<Reason> refusal(ChallengeState state, ChallengeAct act, Facts facts) {
    if (!facts.rollOpen()) {
      return Optional.of(Reason.ROLL_NOT_OPEN);
    }
    if (act == ChallengeAct.ANSWER ? state != ChallengeState.FILED : !state.isOpen()) {
      return Optional.of(Reason.WRONG_STATE);
    }
    if (act != ChallengeAct.DISMISS && !facts.registered()) {
      return Optional.of(Reason.NO_ENTRY);
    }
    boolean tooEarly =
        act == ChallengeAct.UPHOLD && state == ChallengeState.FILED && facts.answerDue();
    return tooEarly ? Optional.of(Reason.ANSWER_STILL_DUE) : Optional.empty();
  }

  private static ChallengeState next(ChallengeAct act) {
    return switch (act) {
      case ANSWER -> ChallengeState.ANSWERED;
      case UPHOLD -> ChallengeState.UPHELD;
      case DISMISS -> ChallengeState.DISMISSED;
    };
  }
}
