package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.CheckedFile;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.document.KeepDocument;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.privacy.GiveConsent;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A registered voter asks for level B: draws a code, sends a picture of the KTP and one of the face
 * beside the code, and hands both in.
 */
@ApplicationScoped
public class AskForCheck {
  /**
   * How often officers may refuse a person's pictures in one convention; then one has to meet the
   * person. The decisions are counted, which stay when the person deletes the request.
   */
  static final int MOST_ROUNDS = 5;

  /** What is needed. */
  static final Set<DocumentKind> PICTURES =
      EnumSet.of(DocumentKind.KTP_PICTURE, DocumentKind.SELFIE);

  @Inject private Conventions conventions;
  @Inject private Voters voters;
  @Inject private Persons persons;
  @Inject private Requests requests;
  @Inject private Decisions decisions;
  @Inject private Documents documents;
  @Inject private KeepDocument keepDocument;
  @Inject private GiveConsent giveConsent;
  @Inject private Notices notices;

  /**
   * Draws a code. A selfie that shows an earlier one is destroyed; so is everything of an earlier
   * round.
   *
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_NOW}, {@link
   *     Problem#NOT_REGISTERED}, {@link Problem#ALREADY_ASSURED}, {@link Problem#REQUEST_WAITS},
   *     {@link Problem#REQUESTS_TOO_MANY}
   */
  @Transactional
  public void begin(String conventionId, Caller caller) {
    open(conventionId, caller);
    notices.remember(caller);
    giveConsent.give(conventionId, caller.subject(), Purpose.IDENTITY_CHECK);
    Optional<RequestRow> known = requests.lock(conventionId, caller.subject());
    if (known.filter(row -> row.state() == RequestState.WAITING).isPresent()) {
      throw Refusal.of(Problem.REQUEST_WAITS);
    }
    int refused = decisions.refusals(conventionId, caller.subject());
    if (refused >= MOST_ROUNDS) {
      throw Refusal.of(Problem.REQUESTS_TOO_MANY);
    }
    known.ifPresent(this::clear);
    RequestRow row =
        known.orElseGet(() -> new RequestRow(Identifiers.fresh(), conventionId, caller.subject()));
    row.begin(refused + 1, ShownCode.fresh(ShownCode.SELFIE), Clock.now());
    if (known.isEmpty()) {
      requests.add(row);
    }
  }

  private void clear(RequestRow row) {
    if (row.state() == RequestState.DRAFT) {
      if (has(row).contains(DocumentKind.SELFIE)) {
        keepDocument.remove(row.owner(), DocumentKind.SELFIE);
      }
    } else {
      keepDocument.destroyAll(row.owner());
    }
  }

  /**
   * Keeps a picture, in place of an earlier one of its kind.
   *
   * @throws Refusal as {@link #begin}, {@link Problem#NOT_FOUND} before it, and {@link
   *     Problem#SELFIE_CODE_OVER}
   */
  @Transactional
  public void keep(String conventionId, Caller caller, CheckedFile picture) {
    open(conventionId, caller);
    keepDocument.keep(draft(conventionId, caller).owner(), picture);
  }

  /**
   * Hands both pictures in.
   *
   * @throws Refusal as {@link #keep}, and {@link Problem#PICTURES_MISSING}
   */
  @Transactional
  public void submit(String conventionId, Caller caller) {
    Home home = open(conventionId, caller);
    RequestRow row = draft(conventionId, caller);
    if (!has(row).containsAll(PICTURES)) {
      throw Refusal.of(Problem.PICTURES_MISSING);
    }
    row.submit(home.area(), Clock.now());
  }

  /**
   * Takes back what no officer has decided, and destroys the pictures.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional
  public void takeBack(String conventionId, Caller caller) {
    conventions.hold(conventionId);
    RequestRow row =
        requests
            .lock(conventionId, caller.subject())
            .filter(one -> Set.of(RequestState.DRAFT, RequestState.WAITING).contains(one.state()))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    keepDocument.destroyAll(row.owner());
    row.takeBack();
  }

  private RequestRow draft(String conventionId, Caller caller) {
    RequestRow row =
        requests
            .lock(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    if (row.state() == RequestState.WAITING) {
      throw Refusal.of(Problem.REQUEST_WAITS);
    }
    if (row.state() != RequestState.DRAFT || !row.codeUntil().isAfter(Clock.now())) {
      throw Refusal.of(Problem.SELFIE_CODE_OVER);
    }
    return row;
  }

  private Set<DocumentKind> has(RequestRow row) {
    return documents.facts(row.owner()).stream()
        .map(DocumentFacts::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Home open(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!DescribeAssurance.isOpen(convention)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
    Home home =
        voters
            .home(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_REGISTERED));
    if (persons
        .standing(conventionId, caller.subject())
        .orElseThrow(() -> Refusal.of(Problem.NOT_REGISTERED))
        .assurance()
        .reaches(Assurance.B)) {
      throw Refusal.of(Problem.ALREADY_ASSURED);
    }
    return home;
  }
}
