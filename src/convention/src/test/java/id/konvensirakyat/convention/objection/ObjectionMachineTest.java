package id.konvensirakyat.convention.objection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ObjectionMachineTest {
  private static final ObjectionFacts TIME_LEFT = new ObjectionFacts(false, false, false);
  private static final ObjectionFacts TIME_OVER = new ObjectionFacts(false, true, true);
  private static final CandidateId BUDI = new CandidateId("budi");

  /** The whole table: from, act, to. Everything else is refused. */
  private static final Map<ObjectionState, Map<ObjectionAct, ObjectionState>> TABLE =
      Map.of(
          ObjectionState.FILED,
          Map.of(
              ObjectionAct.ACCEPT, ObjectionState.ACCEPTED,
              ObjectionAct.REFUSE, ObjectionState.REFUSED_FORMALLY),
          ObjectionState.ACCEPTED,
          Map.of(
              ObjectionAct.ANSWER, ObjectionState.ANSWERED,
              ObjectionAct.UPHOLD, ObjectionState.RULED,
              ObjectionAct.DISMISS, ObjectionState.RULED),
          ObjectionState.ANSWERED,
          Map.of(
              ObjectionAct.UPHOLD, ObjectionState.RULED,
              ObjectionAct.DISMISS, ObjectionState.RULED),
          ObjectionState.RULED,
          Map.of(
              ObjectionAct.ACCEPT_RULING, ObjectionState.FINAL,
              ObjectionAct.APPEAL, ObjectionState.APPEALED,
              ObjectionAct.CLOSE, ObjectionState.FINAL),
          ObjectionState.APPEALED,
          Map.of(
              ObjectionAct.UPHOLD_ON_APPEAL, ObjectionState.FINAL,
              ObjectionAct.DISMISS_ON_APPEAL, ObjectionState.FINAL));

  private static Objection objection(Ground ground, ObjectionState state) {
    boolean ruled =
        state == ObjectionState.RULED
            || state == ObjectionState.APPEALED
            || state == ObjectionState.FINAL;
    Remedy remedy = ground.remedies().iterator().next();
    return new Objection(
        new CandidateId("keberatan-1"),
        new DapilCode("3101"),
        ground,
        Role.VOTER,
        ground.isAgainstCandidate() ? Optional.of(BUDI) : Optional.empty(),
        state,
        ruled ? Optional.of(new Ruling(true, remedy)) : Optional.empty());
  }

  private static Remedy remedy(Ground ground, ObjectionAct act) {
    return act.upholds() ? ground.remedies().iterator().next() : Remedy.NONE;
  }

  /** Every pair of state and act, with every ground, in every role, in time and out of it. */
  @Test
  void everyPairIsAllowedOrRefused() {
    int allowed = 0;
    for (Ground ground : Ground.values()) {
      for (ObjectionState state : ObjectionState.values()) {
        for (ObjectionAct act : ObjectionAct.values()) {
          for (Role role : Role.values()) {
            for (ObjectionFacts facts : List.of(TIME_LEFT, TIME_OVER)) {
              Movement movement =
                  ObjectionMachine.attempt(
                      objection(ground, state), act, role, remedy(ground, act), facts);
              Optional<Movement.Reason> expected = expected(ground, state, act, role, facts);
              if (expected.isPresent()) {
                assertEquals(new Movement.Refused(expected.get()), movement);
              } else {
                Movement.Allowed done = assertInstanceOf(Movement.Allowed.class, movement);
                assertEquals(TABLE.getOrDefault(state, Map.of()).get(act), done.next().state());
                allowed++;
              }
            }
          }
        }
      }
    }
    assertTrue(allowed > 50);
  }

  private static Optional<Movement.Reason> expected(
      Ground ground, ObjectionState state, ObjectionAct act, Role role, ObjectionFacts facts) {
    if (!TABLE.getOrDefault(state, Map.of()).containsKey(act)) {
      return Optional.of(Movement.Reason.WRONG_STATE);
    }
    Role other = ground.isAgainstCandidate() ? Role.CANDIDATE : Role.COMMITTEE;
    // in these objections the objector won, so that the other side may appeal
    Role allowed =
        switch (act) {
          case ANSWER, APPEAL, ACCEPT_RULING -> other;
          case UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL -> Role.STEERING;
          default -> Role.OBJECTION_BOARD;
        };
    if (role != allowed) {
      return Optional.of(Movement.Reason.WRONG_ROLE);
    }
    boolean over = facts.answerTimeOver();
    return switch (act) {
      case ANSWER, APPEAL -> over ? Optional.of(Movement.Reason.TOO_LATE) : Optional.empty();
      case UPHOLD, DISMISS ->
          state == ObjectionState.ACCEPTED && !over
              ? Optional.of(Movement.Reason.ANSWER_STILL_DUE)
              : Optional.empty();
      case CLOSE -> over ? Optional.empty() : Optional.of(Movement.Reason.APPEAL_STILL_POSSIBLE);
      default -> Optional.empty();
    };
  }

  @Test
  void whoWonDoesNotAppeal() {
    Objection dismissed =
        new Objection(
            new CandidateId("k"),
            new DapilCode("3101"),
            Ground.CONDUCT,
            Role.OBSERVER,
            Optional.of(BUDI),
            ObjectionState.RULED,
            Optional.of(Ruling.dismissed()));
    for (ObjectionAct act : List.of(ObjectionAct.APPEAL, ObjectionAct.ACCEPT_RULING)) {
      assertInstanceOf(
          Movement.Allowed.class,
          ObjectionMachine.attempt(dismissed, act, Role.OBSERVER, Remedy.NONE, TIME_LEFT));
      for (Role role : EnumSet.complementOf(EnumSet.of(Role.OBSERVER))) {
        assertEquals(
            new Movement.Refused(Movement.Reason.WRONG_ROLE),
            ObjectionMachine.attempt(dismissed, act, role, Remedy.NONE, TIME_LEFT));
      }
    }
  }

  @Test
  void nothingMovesInADecidedDapil() {
    for (ObjectionState state : ObjectionState.values()) {
      for (ObjectionAct act : ObjectionAct.values()) {
        assertEquals(
            new Movement.Refused(Movement.Reason.DAPIL_DECIDED),
            ObjectionMachine.attempt(
                objection(Ground.COUNT, state),
                act,
                Role.OBJECTION_BOARD,
                Remedy.NONE,
                new ObjectionFacts(true, true, true)));
      }
    }
  }

  @Test
  void aRemedyBelongsToItsGround() {
    for (Ground ground : Ground.values()) {
      for (Remedy remedy : Remedy.values()) {
        Movement movement =
            ObjectionMachine.attempt(
                objection(ground, ObjectionState.ANSWERED),
                ObjectionAct.UPHOLD,
                Role.OBJECTION_BOARD,
                remedy,
                TIME_LEFT);
        assertEquals(
            ground.remedies().contains(remedy),
            movement instanceof Movement.Allowed,
            ground + " " + remedy);
      }
    }
    assertEquals(
        new Movement.Refused(Movement.Reason.WRONG_REMEDY),
        ObjectionMachine.attempt(
            objection(Ground.CONDUCT, ObjectionState.ANSWERED),
            ObjectionAct.DISMISS,
            Role.OBJECTION_BOARD,
            Remedy.STRIKE,
            TIME_LEFT));
  }

  /** The steering committee turns a ruling round; what is due follows the last word. */
  @Test
  void theAppealHasTheLastWord() {
    Objection appealed = objection(Ground.CONDUCT, ObjectionState.APPEALED);
    Movement.Allowed dismissed =
        (Movement.Allowed)
            ObjectionMachine.attempt(
                appealed, ObjectionAct.DISMISS_ON_APPEAL, Role.STEERING, Remedy.NONE, TIME_LEFT);
    assertEquals(Optional.empty(), dismissed.next().due());
    Movement.Allowed upheld =
        (Movement.Allowed)
            ObjectionMachine.attempt(
                appealed, ObjectionAct.UPHOLD_ON_APPEAL, Role.STEERING, Remedy.STRIKE, TIME_LEFT);
    assertEquals(Optional.of(Remedy.STRIKE), upheld.next().due());
    assertEquals(Optional.empty(), appealed.due());
  }

  @Test
  void aRulingIsKnownByItsHash() {
    for (Remedy remedy : Remedy.values()) {
      Ruling ruling = new Ruling(remedy != Remedy.NONE, remedy);
      assertEquals(Optional.of(ruling), Ruling.of("k1", ruling.hash("k1")));
      assertEquals(Optional.empty(), Ruling.of("k2", ruling.hash("k1")));
    }
    assertEquals(
        "konvensi-ruling-v1\nobjection=k1\noutcome=UPHELD\nremedy=STRIKE\n",
        new Ruling(true, Remedy.STRIKE).canonicalText("k1"));
    assertThrows(IllegalArgumentException.class, () -> new Ruling(false, Remedy.STRIKE));
    assertThrows(IllegalArgumentException.class, () -> new Ruling(true, Remedy.NONE));
  }

  @Test
  void whatFollowsFromAFinalObjection() {
    Objection strike = with(Ground.CONDUCT, Remedy.STRIKE);
    Objection recount = with(Ground.COUNT, Remedy.RECOUNT);
    Objection revote = with(Ground.COUNT, Remedy.REVOTE);
    Objection order = with(Ground.LIST_ORDER, Remedy.CORRECT);
    Objection papers = with(Ground.DOCUMENT, Remedy.CORRECT);
    Objection open = objection(Ground.COUNT, ObjectionState.FILED);
    var struck = new DapilObjections.Consequence.Strike(BUDI);
    var list = new DapilObjections.Consequence.ComputeList();
    var again = new DapilObjections.Consequence.Revote();
    Stage now = Stage.FINALIZATION;
    assertEquals(List.of(struck, list), of(strike).of(strike, now, true));
    assertEquals(List.of(), of(strike).of(strike, now, false));
    assertEquals(List.of(struck), of(strike).of(strike, Stage.RESULT_OBJECTIONS, true));
    assertEquals(List.of(struck), of(strike, open).of(strike, now, true));
    assertEquals(List.of(list), of(recount).of(recount, now, false));
    assertEquals(List.of(), of(recount, open).of(recount, now, false));
    assertEquals(List.of(again), of(revote).of(revote, now, false));
    assertEquals(List.of(struck), of(strike, revote).of(strike, now, true));
    assertEquals(List.of(list), of(order).of(order, now, false));
    assertEquals(List.of(), of(papers).of(papers, now, true));
    assertTrue(of(open).delayList() && of(open).blockDecision());
    assertTrue(of(revote).orderRevote() && !of(revote).letComputeList());
  }

  private static Objection with(Ground ground, Remedy remedy) {
    return objection(ground, ObjectionState.FINAL)
        .moved(ObjectionState.FINAL, Optional.of(new Ruling(true, remedy)));
  }

  private static DapilObjections of(Objection... all) {
    return new DapilObjections(List.of(all));
  }

  /** A walk of 10,000 steps: an ended objection never moves, and a ruling goes with its state. */
  @Test
  void randomWalksKeepTheInvariants() {
    SplittableRandom random = new SplittableRandom(4);
    Objection now =
        Objection.filed(
            new CandidateId("k"),
            new DapilCode("3101"),
            Ground.CONDUCT,
            Role.VOTER,
            Optional.of(BUDI));
    int ended = 0;
    for (int step = 0; step < 10_000; step++) {
      ObjectionAct act = any(random, ObjectionAct.values());
      Movement movement =
          ObjectionMachine.attempt(
              now,
              act,
              any(
                  random,
                  random.nextInt(4) == 0 ? Role.values() : act.roles().toArray(Role[]::new)),
              act.upholds() ? any(random, Remedy.values()) : Remedy.NONE,
              new ObjectionFacts(
                  random.nextInt(50) == 0, random.nextBoolean(), random.nextBoolean()));
      if (movement instanceof Movement.Allowed allowed) {
        assertTrue(now.isOpen(), "an ended objection moved by " + act);
        assertTrue(allowed.next().state().compareTo(now.state()) > 0, "it went back by " + act);
        boolean ruled = allowed.next().state().compareTo(ObjectionState.RULED) >= 0;
        assertEquals(ruled, allowed.next().ruling().isPresent());
        now = allowed.next();
      }
      if (!now.isOpen() && random.nextInt(20) == 0) {
        ended++;
        Ground ground = any(random, Ground.values());
        now =
            Objection.filed(
                new CandidateId("k" + step),
                new DapilCode("3101"),
                ground,
                any(random, Set.of(Role.CANDIDATE, Role.VOTER, Role.OBSERVER).toArray(Role[]::new)),
                ground.isAgainstCandidate() ? Optional.of(BUDI) : Optional.empty());
      }
    }
    assertTrue(ended > 30, "only " + ended + " ended");
  }

  private static <T> T any(SplittableRandom random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
