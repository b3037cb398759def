package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationMachineTest {
  private static final ApplicationFacts FREE = new ApplicationFacts(0, 1, false, true);

  /** The table, written out: state, act, next state; every other pair is refused. */
  private static final String TABLE =
      """
      DRAFT SUBMIT SUBMITTED
      DRAFT WITHDRAW WITHDRAWN
      SUBMITTED TAKE_UP IN_REVIEW
      SUBMITTED WITHDRAW WITHDRAWN
      IN_REVIEW FIND_QUALIFIED QUALIFIED
      IN_REVIEW FIND_NOT_YET_QUALIFIED NOT_YET_QUALIFIED
      IN_REVIEW FIND_DISQUALIFIED DISQUALIFIED
      IN_REVIEW WITHDRAW WITHDRAWN
      NOT_YET_QUALIFIED START_CORRECTION CORRECTION
      NOT_YET_QUALIFIED WITHDRAW WITHDRAWN
      CORRECTION END_CORRECTION IN_REVIEW
      CORRECTION WITHDRAW WITHDRAWN
      QUALIFIED PUBLISH PROVISIONAL
      QUALIFIED WITHDRAW WITHDRAWN
      PROVISIONAL CONFIRM CANDIDATE
      PROVISIONAL WITHDRAW WITHDRAWN
      PROVISIONAL STRIKE STRUCK
      CANDIDATE LABEL_FRONTRUNNER FRONTRUNNER
      CANDIDATE LABEL_PIONEER PIONEER
      CANDIDATE LABEL_NOT_ELECTED NOT_ELECTED
      CANDIDATE WITHDRAW WITHDRAWN
      CANDIDATE STRIKE STRUCK
      FRONTRUNNER LIST LISTED
      FRONTRUNNER KEEP_IN_RESERVE RESERVE
      FRONTRUNNER WITHDRAW WITHDRAWN
      FRONTRUNNER STRIKE STRUCK
      PIONEER LIST LISTED
      PIONEER KEEP_IN_RESERVE RESERVE
      PIONEER WITHDRAW WITHDRAWN
      PIONEER STRIKE STRUCK
      NOT_ELECTED LIST LISTED
      NOT_ELECTED KEEP_IN_RESERVE RESERVE
      NOT_ELECTED WITHDRAW WITHDRAWN
      NOT_ELECTED STRIKE STRUCK
      LISTED KEEP_IN_RESERVE RESERVE
      LISTED WITHDRAW WITHDRAWN
      LISTED STRIKE STRUCK
      RESERVE LIST LISTED
      RESERVE WITHDRAW WITHDRAWN
      RESERVE STRIKE STRUCK
      """;

  @Test
  void everyPairIsAsTheTableSays() {
    Map<String, ApplicationState> table = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(c -> table.put(c[0] + " " + c[1], ApplicationState.valueOf(c[2])));
    assertEquals(40, table.size());
    for (ApplicationState state : ApplicationState.values()) {
      for (ApplicationAct act : ApplicationAct.values()) {
        ApplicationState next = table.get(state + " " + act);
        Transition expected =
            next == null
                ? new Transition.Refused(Transition.Reason.WRONG_STATE)
                : new Transition.Allowed(next);
        assertEquals(expected, ApplicationMachine.attempt(state, act, FREE), state + " " + act);
        assertEquals(
            new Transition.Refused(Transition.Reason.CONVENTION_OVER),
            ApplicationMachine.attempt(state, act, new ApplicationFacts(0, 1, true, true)));
      }
    }
  }

  @Test
  void correctionIsGivenAsOftenAsTheRulesSay() {
    assertEquals(
        new Transition.Refused(Transition.Reason.NO_CORRECTION_LEFT),
        ApplicationMachine.attempt(
            ApplicationState.IN_REVIEW,
            ApplicationAct.FIND_NOT_YET_QUALIFIED,
            new ApplicationFacts(1, 1, false, false)));
    assertEquals(
        new Transition.Allowed(ApplicationState.NOT_YET_QUALIFIED),
        ApplicationMachine.attempt(
            ApplicationState.IN_REVIEW,
            ApplicationAct.FIND_NOT_YET_QUALIFIED,
            new ApplicationFacts(1, 2, false, false)));
  }

  @Test
  void nobodyIsStruckWithoutAnUpheldObjection() {
    assertEquals(
        new Transition.Refused(Transition.Reason.NO_UPHELD_OBJECTION),
        ApplicationMachine.attempt(
            ApplicationState.LISTED,
            ApplicationAct.STRIKE,
            new ApplicationFacts(0, 1, false, false)));
  }

  /** 10,000 random acts on many applications: what is closed stays closed, rounds stay bounded. */
  @Test
  void randomWalksKeepTheInvariants() {
    Random random = new Random(7);
    List<ApplicationAct> acts = List.of(ApplicationAct.values());
    Set<ApplicationState> reached = EnumSet.of(ApplicationState.DRAFT);
    ApplicationState state = ApplicationState.DRAFT;
    int corrections = 0;
    for (int step = 0; step < 10_000; step++) {
      if (!state.isOpen() || random.nextInt(200) == 0) {
        state = ApplicationState.DRAFT;
        corrections = 0;
      }
      // Withdrawing is possible from everywhere and would end most walks at once.
      ApplicationAct act = acts.get(random.nextInt(acts.size()));
      if (act == ApplicationAct.WITHDRAW && random.nextInt(20) != 0) {
        continue;
      }
      ApplicationFacts facts = new ApplicationFacts(corrections, 1, false, random.nextInt(9) == 0);
      if (ApplicationMachine.attempt(state, act, facts) instanceof Transition.Allowed allowed) {
        corrections += act == ApplicationAct.FIND_NOT_YET_QUALIFIED ? 1 : 0;
        assertTrue(corrections <= 1);
        state = allowed.next();
        reached.add(state);
      }
    }
    assertEquals(EnumSet.allOf(ApplicationState.class), reached);
  }

  @Test
  void closedApplicationsMakeRoomForAnotherOne() {
    Set<ApplicationState> closed =
        EnumSet.of(
            ApplicationState.DISQUALIFIED, ApplicationState.WITHDRAWN, ApplicationState.STRUCK);
    for (ApplicationState state : ApplicationState.values()) {
      assertEquals(!closed.contains(state), state.isOpen());
    }
    assertFalse(ApplicationState.QUALIFIED.isPublic());
    assertFalse(ApplicationState.WITHDRAWN.isPublic());
    assertTrue(ApplicationState.PROVISIONAL.isPublic());
  }
}
