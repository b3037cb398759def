package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationFacts;
import id.konvensirakyat.convention.candidacy.ApplicationMachine;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.candidacy.Transition;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The applications of a convention, with the history of their states. */
@ApplicationScoped
public class Applications {
  @PersistenceContext private EntityManager entities;
  @Inject private ApplicantNiks niks;

  Optional<ApplicationRow> mine(String conventionId, String subject) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention"
                + " and a.subject = :subject",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** The application, locked until the transaction ends; {@link Problem#NOT_FOUND} elsewhere. */
  ApplicationRow lock(String conventionId, String id) {
    ApplicationRow row = entities.find(ApplicationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.convention().equals(conventionId)) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return row;
  }

  /** The caller's own application, locked. */
  ApplicationRow lockMine(String conventionId, String subject) {
    return mine(conventionId, subject)
        .map(row -> lock(conventionId, row.id()))
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  Optional<ApplicationRow> find(String conventionId, String id) {
    return Optional.ofNullable(entities.find(ApplicationRow.class, id))
        .filter(row -> row.convention().equals(conventionId));
  }

  List<ApplicationRow> inState(String conventionId, ApplicationState state) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention and a.status = :status"
                + " order by a.dapil, a.id",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("status", state)
        .getResultList();
  }

  /** Those of a dapil who have a number on the ballot, in its order. */
  List<ApplicationRow> numbered(String conventionId, String dapil) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention"
                + " and a.dapil = :dapil and a.listNumber is not null order by a.listNumber",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("dapil", dapil)
        .getResultList();
  }

  /**
   * Those whom the public may see, by dapil and number.
   *
   * @param dapil a code, or "" for all
   */
  List<ApplicationRow> visible(String conventionId, String dapil) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention"
                + " and (:dapil = '' or a.dapil = :dapil)"
                + " and (a.status in :visible or (a.status = :left and a.listNumber is not null))"
                + " order by a.dapil, a.listNumber, a.id",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("dapil", dapil)
        .setParameter(
            "visible",
            Arrays.stream(ApplicationState.values()).filter(ApplicationState::isPublic).toList())
        .setParameter("left", ApplicationState.WITHDRAWN)
        .getResultList();
  }

  /** The application that a support link asks for. */
  Optional<ApplicationRow> withCode(String conventionId, String code) {
    return entities
        .createQuery(
            "select a from ApplicationRow a where a.convention = :convention"
                + " and a.supportCode = :code",
            ApplicationRow.class)
        .setParameter("convention", conventionId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** Lets one applicant apply elsewhere. */
  void release(ApplicationRow row) {
    row.release();
    niks.release(row.id());
  }

  /** Lets every applicant apply elsewhere: these applications lead nowhere any more. */
  void releaseAll(String conventionId) {
    entities
        .createQuery(
            "update ApplicationRow a set a.openSubject = null where a.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
    niks.releaseAll(conventionId);
  }

  /** Keeps a new application; a person who has one open elsewhere is refused. */
  void add(ApplicationRow row, Instant now) {
    entities.persist(row);
    UniqueKeys.flush(
        entities,
        "one_open_application_a_person",
        () -> Refusal.of(Problem.APPLICATION_OPEN_ELSEWHERE));
    entities.persist(new ApplicationStatusRow(row.id(), 0, row.status(), now));
  }

  /**
   * Moves an application by the rules' state machine and keeps its history.
   *
   * @throws Refusal {@link Problem#NOT_NOW} with the machine's reason
   */
  void move(ApplicationRow row, ApplicationAct act, Convention convention) {
    move(row, act, convention, false);
  }

  /** Strikes, for a cause that the caller found. */
  void strike(ApplicationRow row, Convention convention) {
    move(row, ApplicationAct.STRIKE, convention, true);
  }

  private void move(
      ApplicationRow row, ApplicationAct act, Convention convention, boolean mayBeStruck) {
    ApplicationFacts facts =
        new ApplicationFacts(
            Math.max(0, row.reviewRound() - 1),
            convention.rules().candidacy().corrections(),
            convention.stage().isOver(),
            mayBeStruck);
    Transition transition = ApplicationMachine.attempt(row.status(), act, facts);
    if (transition instanceof Transition.Refused refused) {
      throw Refusal.notNow(
          List.of(refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    Instant now = Clock.now();
    ApplicationState next = ((Transition.Allowed) transition).next();
    row.moveTo(next, now);
    if (!next.isOpen()) {
      niks.release(row.id());
    }
    entities.persist(new ApplicationStatusRow(row.id(), history(row.id()).size(), next, now));
  }

  List<ApplicationStatusRow> history(String application) {
    return entities
        .createQuery(
            "select s from ApplicationStatusRow s where s.application = :application"
                + " order by s.seq",
            ApplicationStatusRow.class)
        .setParameter("application", application)
        .getResultList();
  }
}
