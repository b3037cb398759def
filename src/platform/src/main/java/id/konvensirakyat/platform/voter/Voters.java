package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The registered voters of each convention. */
@ApplicationScoped
public class Voters {
  /** The law's day ends in Jakarta. */
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @PersistenceContext private EntityManager entities;

  static LocalDate today() {
    return LocalDate.now(JAKARTA);
  }

  /** Where this account votes, once it registered. */
  public Optional<Home> home(String conventionId, String subject) {
    return row(conventionId, subject).map(VoterRow::home);
  }

  /** Where this account votes; it cannot move before the transaction ends. */
  public Optional<Home> hold(String conventionId, String subject) {
    Optional<VoterRow> row = row(conventionId, subject);
    row.ifPresent(r -> entities.lock(r, LockModeType.PESSIMISTIC_WRITE));
    return row.map(VoterRow::home);
  }

  /** Whether FREEZE_ROLL found this account enrolled; false before it. */
  public boolean isOnRoll(String conventionId, String subject) {
    return row(conventionId, subject).filter(VoterRow::isEnrolled).isPresent();
  }

  /** Whether an officer of any convention has checked this account. */
  boolean isChecked(String subject) {
    return of(subject).stream().anyMatch(row -> row.assurance() != Assurance.C);
  }

  Optional<VoterRow> row(String conventionId, String subject) {
    return entities
        .createQuery(
            "select v from VoterRow v where v.convention = :convention and v.subject = :subject",
            VoterRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** All registrations of a person. */
  List<VoterRow> of(String subject) {
    return entities
        .createQuery(
            "select v from VoterRow v where v.subject = :subject order by v.convention",
            VoterRow.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** Removes a registration whose credential is off the roll already. */
  void remove(VoterRow row) {
    entities.flush();
    entities.remove(row);
    entities.flush();
  }

  /** Destroys every registration of a convention, and what joins one to a credential. */
  int destroy(String conventionId) {
    entities
        .createNativeQuery("delete from enrolment where convention = ?1")
        .setParameter(1, conventionId)
        .executeUpdate();
    return entities
        .createQuery("delete from VoterRow v where v.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }

  /** Whether another account holds this NIK. */
  boolean isTaken(String conventionId, String subject, byte[] nikHash) {
    return !entities
        .createQuery(
            "select v.subject from VoterRow v where v.convention = :convention"
                + " and v.nikHash = :hash and v.subject <> :subject",
            String.class)
        .setParameter("convention", conventionId)
        .setParameter("hash", nikHash)
        .setParameter("subject", subject)
        .getResultList()
        .isEmpty();
  }

  /** Writes at once, so that a race for one NIK is decided here, by the unique key. */
  void add(VoterRow row) {
    entities.persist(row);
    flush();
  }

  void flush() {
    UniqueKeys.flush(entities, "one_person_a_nik", () -> Refusal.of(Problem.NIK_USED));
  }
}
