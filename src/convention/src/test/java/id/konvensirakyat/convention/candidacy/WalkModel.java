package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.candidacy.OneApplication.Held;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Fact;
import id.konvensirakyat.convention.stage.Outcome;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Situation;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.convention.stage.StageMachine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small world over the pure rules: two conventions, persons with two accounts each, applications,
 * supporters, verifiers. It does what the platform's use cases do and asks nobody but the rules;
 * what must hold is checked from outside.
 */
final class WalkModel {
  static final int CONVENTIONS = 2;
  static final int PERSONS = 6;
  static final int SUPPORTERS_NEEDED = 2;
  static final int CORRECTIONS = 1;

  /** One application; identity is by object. */
  static final class Application {
    final int convention;
    final int person;
    final String account;
    final List<Decision> decisions = new ArrayList<>();
    final List<Integer> supporters = new ArrayList<>();
    ApplicationState state = ApplicationState.DRAFT;
    Review review;
    int sentBack;
    int supportersWhenSubmitted = -1;

    Application(int convention, int person, String account) {
      this.convention = convention;
      this.person = person;
      this.account = account;
      this.review = Review.begin(account);
    }
  }

  /** What two decided. */
  record Decision(Finding finding, String first, String second) {}

  final List<Application> applications = new ArrayList<>();
  private final List<Situation> situations = new ArrayList<>();
  private final List<Map<Integer, Application>> supported = new ArrayList<>();

  WalkModel() {
    for (int i = 0; i < CONVENTIONS; i++) {
      situations.add(Situation.at(Stage.DRAFT, Set.of()));
      supported.add(new HashMap<>());
    }
  }

  Situation situation(int convention) {
    return situations.get(convention);
  }

  /** Starts a convention anew, as the next one: those of its applications are past. */
  void begin(int convention) {
    situations.set(convention, Situation.at(Stage.DRAFT, Set.of()));
    supported.get(convention).clear();
    applications.removeIf(application -> application.convention == convention);
  }

  /** Performs an act by somebody of its role, if the rules allow it. */
  boolean perform(int convention, Act act, Role role) {
    Situation before = situations.get(convention);
    EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
    facts.addAll(before.facts());
    if (of(convention).stream().noneMatch(a -> isUndecided(a.state))) {
      facts.add(Fact.APPLICATIONS_DECIDED);
    }
    facts.addAll(
        EnumSet.of(
            Fact.CEREMONY_COMPLETE,
            Fact.KEYS_REHEARSED,
            Fact.ROLL_REVIEWED,
            Fact.RESULTS_COMPLETE,
            Fact.LISTS_COMPUTED,
            Fact.NO_OPEN_OBJECTION));
    Outcome outcome =
        StageMachine.attempt(
            Set.of(role), act, new Situation(before.stage(), before.suspendedFrom(), facts));
    if (!(outcome instanceof Outcome.Allowed allowed)) {
      return false;
    }
    consequences(convention, act);
    EnumSet<Fact> kept = EnumSet.noneOf(Fact.class);
    kept.addAll(before.facts());
    allowed.establishes().ifPresent(kept::add);
    Optional<Stage> from =
        allowed.next() == Stage.SUSPENDED ? Optional.of(before.stage()) : Optional.empty();
    situations.set(convention, new Situation(allowed.next(), from, kept));
    return true;
  }

  private void consequences(int convention, Act act) {
    for (Application one : of(convention)) {
      switch (act) {
        case CLOSE_CANDIDACY -> moveFrom(one, ApplicationState.SUBMITTED, ApplicationAct.TAKE_UP);
        case PUBLISH_PROVISIONAL_LIST ->
            moveFrom(one, ApplicationState.QUALIFIED, ApplicationAct.PUBLISH);
        case FREEZE_CANDIDATE_LIST ->
            moveFrom(one, ApplicationState.PROVISIONAL, ApplicationAct.CONFIRM);
        default -> {}
      }
    }
  }

  private void moveFrom(Application one, ApplicationState from, ApplicationAct act) {
    if (one.state == from) {
      move(one, act);
    }
  }

  /** Begins an application from one of a person's accounts. */
  Optional<Application> apply(int convention, int person, String account) {
    List<Held> held =
        applications.stream()
            .filter(a -> a.person == person)
            .map(a -> new Held(a.state, stageOf(a.convention)))
            .toList();
    if (!Activity.APPLY.isOpen(situations.get(convention)) || !OneApplication.mayBegin(held)) {
      return Optional.empty();
    }
    Application begun = new Application(convention, person, account);
    applications.add(begun);
    return Optional.of(begun);
  }

  /** A person confirms support. */
  boolean support(Application application, int person) {
    Map<Integer, Application> given = supported.get(application.convention);
    Supporting.Facts facts =
        new Supporting.Facts(
            Activity.APPLY.isOpen(situations.get(application.convention)),
            application.state,
            true,
            application.person == person,
            given.containsKey(person) && given.get(person) != application);
    if (Supporting.refusal(facts).isPresent() || given.containsKey(person)) {
      return false;
    }
    given.put(person, application);
    return application.supporters.add(person);
  }

  boolean submit(Application one) {
    boolean enough = one.supporters.size() >= SUPPORTERS_NEEDED;
    if (!Activity.APPLY.isOpen(situations.get(one.convention)) || !enough) {
      return false;
    }
    if (move(one, ApplicationAct.SUBMIT)) {
      one.supportersWhenSubmitted = one.supporters.size();
      return true;
    }
    return false;
  }

  /** A verifier's word; the verifier may also be a person who stands. */
  boolean assess(Application one, String verifier, int person, Finding finding) {
    boolean party =
        applications.stream()
                .anyMatch(
                    a -> a.convention == one.convention && a.person == person && a.state.isOpen())
            || one.supporters.contains(person);
    Set<Separation.Tie> ties = party ? EnumSet.of(Separation.Tie.PARTY) : Set.of();
    if (!Activity.REVIEW.isOpen(situations.get(one.convention))
        || one.state != ApplicationState.IN_REVIEW
        || Separation.against(Role.VERIFIER, Set.of(Role.VERIFIER), ties).isPresent()
        || (finding == Finding.NOT_YET_QUALIFIED && one.sentBack >= CORRECTIONS)) {
      return false;
    }
    List<ApplicationPart> parts =
        finding == Finding.NOT_YET_QUALIFIED
            ? List.of(ApplicationPart.document("KTP_EL"))
            : List.of();
    Review.Addition addition = one.review.add(new Assessment(verifier, finding, "sebab", parts));
    if (!(addition instanceof Review.Addition.Added added)) {
      return false;
    }
    one.review = added.review();
    if (one.review.standing() instanceof Review.Standing.Decided decided
        && move(one, decided.finding().act())) {
      one.decisions.add(
          new Decision(decided.finding(), decided.first().verifier(), decided.second().verifier()));
      one.sentBack += decided.finding() == Finding.NOT_YET_QUALIFIED ? 1 : 0;
    }
    return true;
  }

  /** The applicant begins or ends the correction. */
  boolean correct(Application one, ApplicationAct act) {
    if (!Activity.REVIEW.isOpen(situations.get(one.convention)) || !move(one, act)) {
      return false;
    }
    if (one.state == ApplicationState.IN_REVIEW) {
      one.review = Review.begin(one.account);
    }
    return true;
  }

  boolean withdraw(Application one) {
    return Activity.WITHDRAW.isOpen(situations.get(one.convention))
        && move(one, ApplicationAct.WITHDRAW);
  }

  /** What a computed list, or an upheld objection, does to a candidate. */
  boolean finalize(Application one, ApplicationAct act) {
    Stage stage = situations.get(one.convention).stage();
    boolean time =
        act == ApplicationAct.STRIKE
            ? stage == Stage.PROVISIONAL_LIST || stage == Stage.FINALIZATION
            : stage == Stage.FINALIZATION;
    return (time || stage.isOver()) && move(one, act);
  }

  private boolean move(Application one, ApplicationAct act) {
    ApplicationFacts facts =
        new ApplicationFacts(
            one.sentBack, CORRECTIONS, situations.get(one.convention).stage().isOver(), true);
    if (ApplicationMachine.attempt(one.state, act, facts) instanceof Transition.Allowed allowed) {
      one.state = allowed.next();
      return true;
    }
    return false;
  }

  List<Application> of(int convention) {
    return applications.stream().filter(a -> a.convention == convention).toList();
  }

  private Stage stageOf(int convention) {
    Situation now = situations.get(convention);
    return now.suspendedFrom().orElse(now.stage());
  }

  private static boolean isUndecided(ApplicationState state) {
    return switch (state) {
      case SUBMITTED, IN_REVIEW, NOT_YET_QUALIFIED, CORRECTION -> true;
      default -> false;
    };
  }
}
