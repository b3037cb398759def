package id.konvensirakyat.convention.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.convention.roll.ChallengeMachine.Facts;
import id.konvensirakyat.convention.roll.ChallengeMachine.Outcome;
import id.konvensirakyat.convention.roll.ChallengeMachine.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every state, act and fact, against the table of the specification written out once more. */
class ChallengeMachineTest {
  @Test
  void everyRowOfTheTable() {
    for (ChallengeState state : ChallengeState.values()) {
      for (ChallengeAct act : ChallengeAct.values()) {
        for (boolean open : List.of(true, false)) {
          for (boolean due : List.of(true, false)) {
            for (boolean registered : List.of(true, false)) {
              Facts facts = new Facts(open, due, registered);
              assertEquals(
                  expected(state, act, facts), ChallengeMachine.attempt(state, act, facts));
            }
          }
        }
      }
    }
  }

  private static Outcome expected(ChallengeState state, ChallengeAct act, Facts facts) {
    if (!facts.rollOpen()) {
      return new Outcome.Refused(Reason.ROLL_NOT_OPEN);
    }
    String row = state + " " + act;
    return switch (row) {
      case "FILED ANSWER" ->
          facts.registered()
              ? new Outcome.Allowed(ChallengeState.ANSWERED)
              : new Outcome.Refused(Reason.NO_ENTRY);
      case "FILED UPHOLD" -> {
        if (!facts.registered()) {
          yield new Outcome.Refused(Reason.NO_ENTRY);
        }
        yield facts.answerDue()
            ? new Outcome.Refused(Reason.ANSWER_STILL_DUE)
            : new Outcome.Allowed(ChallengeState.UPHELD);
      }
      case "ANSWERED UPHOLD" ->
          facts.registered()
              ? new Outcome.Allowed(ChallengeState.UPHELD)
              : new Outcome.Refused(Reason.NO_ENTRY);
      case "FILED DISMISS", "ANSWERED DISMISS" -> new Outcome.Allowed(ChallengeState.DISMISSED);
      default -> new Outcome.Refused(Reason.WRONG_STATE);
    };
  }
}
