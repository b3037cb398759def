package id.konvensirakyat.convention.candidacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.candidacy.WalkModel.Application;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random walks of 10,000 steps that do something, over conventions, persons, applications and
 * verifiers: whatever people try, in whatever order, the invariants hold after every step, and
 * together they reach every stage and every state.
 */
class ConventionWalkTest {
  private static final int STEPS = 10_000;
  private static final int VERIFIERS = 5;
  private static final List<ApplicationAct> FINAL_ACTS =
      List.of(
          ApplicationAct.LABEL_FRONTRUNNER,
          ApplicationAct.LABEL_PIONEER,
          ApplicationAct.LABEL_NOT_ELECTED,
          ApplicationAct.LIST,
          ApplicationAct.KEEP_IN_RESERVE,
          ApplicationAct.STRIKE);

  private static final Set<Stage> STAGES = EnumSet.noneOf(Stage.class);
  private static final Set<ApplicationState> STATES = EnumSet.noneOf(ApplicationState.class);

  private final WalkModel model = new WalkModel();
  private final Map<Integer, List<ApplicationState>> decided = new HashMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theInvariantsHoldAfterEveryStep(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int step = 0; step < STEPS; ) {
      if (step(random)) {
        check(step);
        step++;
      } else {
        refused++;
      }
    }
    assertTrue(refused > STEPS, "only " + refused + " attempts were refused");
  }

  @AfterAll
  static void theWalksWentEverywhere() {
    assertEquals(EnumSet.allOf(Stage.class), STAGES);
    assertEquals(EnumSet.allOf(ApplicationState.class), STATES);
  }

  private boolean step(Random random) {
    int convention = random.nextInt(WalkModel.CONVENTIONS);
    int person = random.nextInt(WalkModel.PERSONS);
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4, 5 -> act(convention, random);
      case 6, 7 ->
          model.apply(convention, person, "p" + person + "-" + random.nextInt(2)).isPresent();
      default -> {
        List<Application> all = model.applications;
        yield !all.isEmpty() && onApplication(oneOf(all, random), person, random);
      }
    };
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean act(int convention, Random random) {
    Stage stage = model.situation(convention).stage();
    if ((stage == Stage.ARCHIVED || stage == Stage.CANCELLED) && random.nextInt(2) == 0) {
      decided.remove(convention);
      model.begin(convention);
      return true;
    }
    Act act = oneOf(List.of(Act.values()), random);
    // to give up, or to stop, ends most walks before anything happened
    if ((act == Act.CANCEL || act == Act.SUSPEND) && random.nextInt(20) != 0) {
      return false;
    }
    Role role = random.nextInt(8) == 0 ? Role.OBSERVER : act.role();
    boolean performed = model.perform(convention, act, role);
    assertFalse(performed && role == Role.OBSERVER, "an observer acted");
    return performed;
  }

  private boolean onApplication(Application one, int person, Random random) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> model.support(one, person);
      case 3, 4 -> model.submit(one);
      case 5 -> model.correct(one, ApplicationAct.START_CORRECTION);
      case 6 -> model.correct(one, ApplicationAct.END_CORRECTION);
      case 7 -> random.nextInt(60) == 0 && model.withdraw(one);
      case 8, 9, 10 -> {
        ApplicationAct act = oneOf(FINAL_ACTS, random);
        boolean rare = act == ApplicationAct.STRIKE && random.nextInt(8) != 0;
        yield !rare && model.finalize(one, act);
      }
      default -> assess(one, person, random);
    };
  }

  /** A third of the verifiers are persons of this world themselves, under an account of theirs. */
  private boolean assess(Application one, int person, Random random) {
    boolean known = random.nextInt(3) == 0;
    int who = known ? person : WalkModel.PERSONS + random.nextInt(VERIFIERS);
    String account = known ? "p" + person + "-" + random.nextInt(2) : "v" + who;
    // most who apply qualify; else the lists of these walks would be empty
    Finding finding =
        random.nextInt(3) == 0 ? oneOf(List.of(Finding.values()), random) : Finding.QUALIFIED;
    return model.assess(one, account, who, finding);
  }

  private void check(int step) {
    for (int convention = 0; convention < WalkModel.CONVENTIONS; convention++) {
      STAGES.add(model.situation(convention).stage());
      nothingChangesAfterTheDecision(convention, step);
    }
    model.applications.forEach(a -> STATES.add(a.state));
    oneOpenApplicationAPerson(step);
    twoNamesOnEachDecision(step);
    oneSupportAPerson(step);
  }

  private void nothingChangesAfterTheDecision(int convention, int step) {
    List<ApplicationState> now = model.of(convention).stream().map(a -> a.state).toList();
    Stage stage = model.situation(convention).stage();
    if (stage == Stage.DECIDED || stage == Stage.ARCHIVED || stage == Stage.CANCELLED) {
      assertEquals(decided.computeIfAbsent(convention, key -> now), now, "step " + step);
    } else {
      assertFalse(decided.containsKey(convention), "a decision was undone at step " + step);
    }
  }

  /** Written again from the rules' words, not by asking {@link OneApplication}. */
  private void oneOpenApplicationAPerson(int step) {
    int[] open = new int[WalkModel.PERSONS];
    for (Application one : model.applications) {
      Stage stage = model.situation(one.convention).stage();
      boolean ended =
          one.state == ApplicationState.WITHDRAWN
              || one.state == ApplicationState.DISQUALIFIED
              || one.state == ApplicationState.STRUCK
              || stage == Stage.DECIDED
              || stage == Stage.ARCHIVED
              || stage == Stage.CANCELLED;
      boolean leftBehind =
          one.state == ApplicationState.DRAFT
              && !(stage == Stage.CANDIDACY
                  || model
                      .situation(one.convention)
                      .suspendedFrom()
                      .equals(Optional.of(Stage.CANDIDACY)));
      if (!ended && !leftBehind) {
        open[one.person]++;
      }
    }
    for (int count : open) {
      assertTrue(count <= 1, "two open applications at step " + step);
    }
  }

  private void twoNamesOnEachDecision(int step) {
    for (Application one : model.applications) {
      assertTrue(one.sentBack <= WalkModel.CORRECTIONS, "step " + step);
      boolean judged =
          one.state.compareTo(ApplicationState.QUALIFIED) >= 0
              && one.state != ApplicationState.WITHDRAWN;
      assertTrue(!judged || !one.decisions.isEmpty(), "undecided, yet " + one.state);
      for (WalkModel.Decision decision : one.decisions) {
        assertNotEquals(decision.first(), decision.second(), "step " + step);
        for (String name : List.of(decision.first(), decision.second())) {
          assertFalse(name.startsWith("p" + one.person + "-"), "one's own judge at step " + step);
        }
      }
    }
  }

  private void oneSupportAPerson(int step) {
    for (int convention = 0; convention < WalkModel.CONVENTIONS; convention++) {
      List<Integer> supporters = new ArrayList<>();
      model.of(convention).forEach(a -> supporters.addAll(a.supporters));
      assertEquals(
          supporters.size(), supporters.stream().distinct().count(), "twice at step " + step);
    }
    for (Application one : model.applications) {
      assertFalse(one.supporters.contains(one.person), "supports oneself at step " + step);
      assertTrue(
          one.supportersWhenSubmitted < 0
              || one.supportersWhenSubmitted >= WalkModel.SUPPORTERS_NEEDED);
    }
  }
}
