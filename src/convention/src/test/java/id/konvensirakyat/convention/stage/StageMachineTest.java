package id.konvensirakyat.convention.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageMachineTest {
  private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

  /** All that is needed, and none of the facts that an act establishes. */
  private static final Set<Fact> READY =
      EnumSet.of(
          Fact.APPLICATIONS_DECIDED,
          Fact.CEREMONY_COMPLETE,
          Fact.KEYS_REHEARSED,
          Fact.ROLL_REVIEWED,
          Fact.RESULTS_COMPLETE,
          Fact.LISTS_COMPUTED,
          Fact.NO_OPEN_OBJECTION);

  /** The table, written out: stage, act, next stage; every other pair is refused. */
  private static final String TABLE =
      """
      DRAFT FREEZE_RULES RULES_FROZEN
      DRAFT CANCEL CANCELLED
      RULES_FROZEN OPEN_CANDIDACY CANDIDACY
      RULES_FROZEN SUSPEND SUSPENDED
      RULES_FROZEN CANCEL CANCELLED
      CANDIDACY CLOSE_CANDIDACY VERIFICATION
      CANDIDACY SUSPEND SUSPENDED
      CANDIDACY CANCEL CANCELLED
      VERIFICATION PUBLISH_PROVISIONAL_LIST PROVISIONAL_LIST
      VERIFICATION SUSPEND SUSPENDED
      VERIFICATION CANCEL CANCELLED
      PROVISIONAL_LIST FREEZE_CANDIDATE_LIST PROVISIONAL_LIST
      PROVISIONAL_LIST FREEZE_ROLL PROVISIONAL_LIST
      PROVISIONAL_LIST OPEN_VOTING VOTING
      PROVISIONAL_LIST SUSPEND SUSPENDED
      PROVISIONAL_LIST CANCEL CANCELLED
      VOTING CLOSE_VOTING TALLY
      VOTING SUSPEND SUSPENDED
      VOTING CANCEL CANCELLED
      TALLY PUBLISH_RESULTS RESULT_OBJECTIONS
      TALLY SUSPEND SUSPENDED
      TALLY CANCEL CANCELLED
      RESULT_OBJECTIONS START_FINALIZATION FINALIZATION
      RESULT_OBJECTIONS SUSPEND SUSPENDED
      RESULT_OBJECTIONS CANCEL CANCELLED
      FINALIZATION DECIDE DECIDED
      FINALIZATION SUSPEND SUSPENDED
      FINALIZATION CANCEL CANCELLED
      DECIDED ARCHIVE ARCHIVED
      SUSPENDED RESUME VOTING
      SUSPENDED CANCEL CANCELLED
      """;

  private static Situation at(Stage stage, Set<Fact> facts) {
    return stage == Stage.SUSPENDED
        ? new Situation(stage, Optional.of(Stage.VOTING), facts)
        : Situation.at(stage, facts);
  }

  private static Set<Fact> factsFor(Act act) {
    Set<Fact> facts = EnumSet.copyOf(READY);
    facts.addAll(act.needs());
    return facts;
  }

  @Test
  void everyPairIsAsTheTableSays() {
    Map<String, Stage> table = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(cells -> table.put(cells[0] + " " + cells[1], Stage.valueOf(cells[2])));
    int pairs = 0;
    for (Stage stage : Stage.values()) {
      for (Act act : Act.values()) {
        Stage next = table.get(stage + " " + act);
        Outcome expected =
            next == null
                ? new Outcome.Refused(Outcome.Reason.WRONG_STAGE, Set.of())
                : new Outcome.Allowed(next, act.establishes());
        assertEquals(
            expected,
            StageMachine.attempt(EVERY_ROLE, act, at(stage, factsFor(act))),
            stage + " " + act);
        pairs++;
      }
    }
    assertEquals(13 * 15, pairs);
  }

  /** Each act with each single role: only one of the eight may do it. */
  @Test
  void onlyTheNamedRoleMayDoAnAct() {
    Set<Act> steering =
        EnumSet.of(Act.FREEZE_RULES, Act.DECIDE, Act.SUSPEND, Act.RESUME, Act.CANCEL);
    for (Act act : Act.values()) {
      Role only = steering.contains(act) ? Role.STEERING : Role.COMMITTEE;
      for (Role role : Role.values()) {
        Outcome outcome =
            StageMachine.attempt(Set.of(role), act, Situation.at(Stage.ARCHIVED, Set.of()));
        Outcome.Reason expected =
            role == only ? Outcome.Reason.WRONG_STAGE : Outcome.Reason.WRONG_ROLE;
        assertEquals(new Outcome.Refused(expected, Set.of()), outcome, role + " " + act);
      }
    }
    assertEquals(
        new Outcome.Refused(Outcome.Reason.WRONG_ROLE, Set.of()),
        StageMachine.attempt(Set.of(), Act.CANCEL, Situation.at(Stage.DRAFT, Set.of())));
  }

  /** Every subset of the three facts: only all together open the vote, and the rest is named. */
  @Test
  void votingDoesNotOpenBeforeCeremonyRollAndList() {
    List<Fact> needed =
        List.of(Fact.CANDIDATE_LIST_FROZEN, Fact.ROLL_FROZEN, Fact.CEREMONY_COMPLETE);
    for (int subset = 0; subset < 8; subset++) {
      Set<Fact> held = EnumSet.noneOf(Fact.class);
      Set<Fact> missing = EnumSet.noneOf(Fact.class);
      for (int i = 0; i < 3; i++) {
        ((subset >> i & 1) == 1 ? held : missing).add(needed.get(i));
      }
      Outcome expected =
          missing.isEmpty()
              ? new Outcome.Allowed(Stage.VOTING, Optional.empty())
              : new Outcome.Refused(Outcome.Reason.NOT_READY, missing);
      assertEquals(
          expected,
          StageMachine.attempt(
              Set.of(Role.COMMITTEE), Act.OPEN_VOTING, Situation.at(Stage.PROVISIONAL_LIST, held)));
    }
  }

  @Test
  void otherActsWaitForTheirFacts() {
    Map<Act, Stage> from =
        Map.of(
            Act.PUBLISH_PROVISIONAL_LIST, Stage.VERIFICATION,
            Act.PUBLISH_RESULTS, Stage.TALLY,
            Act.DECIDE, Stage.FINALIZATION);
    from.forEach(
        (act, stage) ->
            assertEquals(
                new Outcome.Refused(Outcome.Reason.NOT_READY, act.needs()),
                StageMachine.attempt(EVERY_ROLE, act, Situation.at(stage, Set.of()))));
    assertEquals(Set.of(Fact.APPLICATIONS_DECIDED), Act.PUBLISH_PROVISIONAL_LIST.needs());
    assertEquals(Set.of(Fact.RESULTS_COMPLETE), Act.PUBLISH_RESULTS.needs());
    assertEquals(Set.of(Fact.LISTS_COMPUTED, Fact.NO_OPEN_OBJECTION), Act.DECIDE.needs());
  }

  @Test
  void candidateListAndRollAreFrozenOnce() {
    for (Act act : List.of(Act.FREEZE_CANDIDATE_LIST, Act.FREEZE_ROLL)) {
      Fact done = act.establishes().orElseThrow();
      assertEquals(
          new Outcome.Refused(Outcome.Reason.ALREADY_DONE, Set.of()),
          StageMachine.attempt(
              EVERY_ROLE, act, Situation.at(Stage.PROVISIONAL_LIST, Set.of(done))));
    }
  }

  @Test
  void resumingLeadsBackToWhereItStopped() {
    for (Stage stage : Stage.values()) {
      if (!stage.isRunning()) {
        assertThrows(
            IllegalArgumentException.class,
            () -> new Situation(Stage.SUSPENDED, Optional.of(stage), Set.of()));
        continue;
      }
      Situation suspended = new Situation(Stage.SUSPENDED, Optional.of(stage), Set.of());
      assertEquals(
          new Outcome.Allowed(stage, Optional.empty()),
          StageMachine.attempt(Set.of(Role.STEERING), Act.RESUME, suspended));
    }
    assertThrows(IllegalArgumentException.class, () -> Situation.at(Stage.SUSPENDED, Set.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Situation(Stage.VOTING, Optional.of(Stage.VOTING), Set.of()));
  }

  @Test
  void activitiesAreOpenInTheirStagesAlone() {
    Map<Activity, Set<Stage>> open =
        Map.of(
            Activity.APPLY, EnumSet.of(Stage.CANDIDACY),
            Activity.REVIEW, EnumSet.of(Stage.VERIFICATION),
            Activity.ENROL, EnumSet.range(Stage.CANDIDACY, Stage.PROVISIONAL_LIST),
            Activity.MAKE_KEYS, EnumSet.range(Stage.RULES_FROZEN, Stage.PROVISIONAL_LIST),
            Activity.OBJECT_TO_CANDIDATE, EnumSet.of(Stage.PROVISIONAL_LIST),
            Activity.CAST, EnumSet.of(Stage.VOTING),
            Activity.DECRYPT, EnumSet.of(Stage.TALLY),
            Activity.OBJECT_TO_RESULT, EnumSet.of(Stage.RESULT_OBJECTIONS),
            Activity.WITHDRAW, EnumSet.range(Stage.DRAFT, Stage.FINALIZATION));
    for (Activity activity : Activity.values()) {
      for (Stage stage : Stage.values()) {
        assertEquals(
            open.get(activity).contains(stage),
            activity.isOpen(at(stage, Set.of())),
            activity + " " + stage);
      }
    }
    assertFalse(
        Activity.ENROL.isOpen(Situation.at(Stage.PROVISIONAL_LIST, Set.of(Fact.ROLL_FROZEN))));
  }

  /** Random acts with random facts: stages only go forward, and never into voting unprepared. */
  @Test
  void randomWalksKeepTheOrder() {
    Random random = new Random(1);
    List<Act> acts = List.of(Act.values());
    for (int walk = 0; walk < 200; walk++) {
      List<Stage> seen = new ArrayList<>(List.of(Stage.DRAFT));
      Situation now = Situation.at(Stage.DRAFT, Set.of());
      Set<Fact> established = EnumSet.noneOf(Fact.class);
      for (int step = 0; step < 100; step++) {
        Set<Fact> facts = EnumSet.copyOf(established);
        for (Fact fact : READY) {
          if (random.nextBoolean()) {
            facts.add(fact);
          }
        }
        Situation before = new Situation(now.stage(), now.suspendedFrom(), facts);
        // No cancelling at first: it would end most walks early.
        Act act = acts.get(random.nextInt(acts.size() - (step < 90 ? 1 : 0)));
        if (StageMachine.attempt(EVERY_ROLE, act, before) instanceof Outcome.Allowed allowed) {
          allowed.establishes().ifPresent(established::add);
          Optional<Stage> from =
              allowed.next() == Stage.SUSPENDED ? Optional.of(before.stage()) : Optional.empty();
          now = new Situation(allowed.next(), from, Set.of());
          if (allowed.next() == Stage.VOTING && before.stage() == Stage.PROVISIONAL_LIST) {
            assertTrue(facts.containsAll(Act.OPEN_VOTING.needs()));
          }
          if (allowed.next() != Stage.SUSPENDED) {
            assertTrue(allowed.next().compareTo(seen.get(seen.size() - 1)) >= 0);
            seen.add(allowed.next());
          }
        }
      }
    }
  }
}
