package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.AssuranceJson.MeetingJson;
import id.konvensirakyat.platform.assurance.AssuranceJson.RequestJson;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Standing;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a voter how sure the convention is of the registration, and what can be done. */
@ApplicationScoped
public class DescribeAssurance {
  /** What settles whether a registration is held. */
  private static final Set<Verdict> ABOUT_HOLDING =
      EnumSet.of(Verdict.RELEASED, Verdict.KEPT_HELD, Verdict.GRANTED_A);

  @Inject private Conventions conventions;
  @Inject private Persons persons;
  @Inject private Requests requests;
  @Inject private Meetings meetings;
  @Inject private Decisions decisions;
  @Inject private Documents documents;

  /**
   * The caller's own; of who has not registered, the code for an officer alone.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}, {@link Problem#NOT_REGISTERED}
   */
  @Transactional
  AssuranceJson own(String conventionId, Caller caller) {
    Convention convention = conventions.get(conventionId);
    String subject = caller.subject();
    MeetingJson meeting = meeting(conventionId, subject);
    Optional<Standing> standing = persons.standing(conventionId, subject);
    if (standing.isEmpty() && meeting == null) {
      throw Refusal.of(Problem.NOT_REGISTERED);
    }
    boolean kept =
        standing.filter(Standing::held).isPresent()
            && decisions
                .latest(conventionId, subject, ABOUT_HOLDING)
                .filter(row -> row.verdict() == Verdict.KEPT_HELD)
                .isPresent();
    return AssuranceJson.of(
        convention,
        standing,
        kept,
        isOpen(convention),
        requests.of(conventionId, subject).map(this::request).orElse(null),
        meeting);
  }

  /** Whether a better level still brings somebody onto the roll. */
  static boolean isOpen(Convention convention) {
    return !convention.rollFrozen() && convention.isOpen(Activity.ENROL);
  }

  private @Nullable MeetingJson meeting(String conventionId, String subject) {
    Instant now = Clock.now();
    return meetings
        .of(conventionId, subject)
        .filter(row -> row.isGood(now))
        .map(row -> new MeetingJson(row.code(), row.goodUntil()))
        .orElse(null);
  }

  private RequestJson request(RequestRow row) {
    boolean draft = row.state() == RequestState.DRAFT;
    Optional<DecisionRow> decision =
        row.state() == RequestState.REFUSED
            ? decisions.latest(row.convention(), row.subject(), EnumSet.of(Verdict.REFUSED_B))
            : Optional.empty();
    List<String> pictures =
        documents.facts(row.owner()).stream().map(file -> file.kind().name()).toList();
    return new RequestJson(
        row.state().name(),
        draft ? row.code() : null,
        draft ? row.codeUntil() : null,
        pictures,
        row.submittedAt().orElse(null),
        row.state() == RequestState.WAITING
            ? row.submittedAt().map(at -> requests.ahead(row.convention(), at)).orElse(0L)
            : 0,
        decisions.refusals(row.convention(), row.subject()) < AskForCheck.MOST_ROUNDS,
        decision.map(DecisionRow::cause).orElse(""),
        decision.map(DecisionRow::reason).orElse(""),
        decision.map(DecisionRow::at).orElse(null));
  }
}
