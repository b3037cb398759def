package id.konvensirakyat.platform.credential;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who holds which public credential, until FREEZE_ROLL destroys the join. */
@ApplicationScoped
public class Enrolments {
  @PersistenceContext private EntityManager entities;

  Optional<EnrolmentRow> row(String conventionId, String subject) {
    return entities
        .createQuery(
            "select e from EnrolmentRow e where e.convention = :convention"
                + " and e.subject = :subject",
            EnrolmentRow.class)
        .setParameter("convention", conventionId)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Whether somebody else of this election holds the credential. */
  boolean isTaken(String election, String subject, String credential) {
    return !entities
        .createQuery(
            "select e.subject from EnrolmentRow e where e.election = :election"
                + " and e.credentialHash = :hash and e.subject <> :subject",
            String.class)
        .setParameter("election", election)
        .setParameter("hash", Hash.sha256(credential))
        .setParameter("subject", subject)
        .getResultList()
        .isEmpty();
  }

  /** All public credentials of an election, without their holders. */
  List<String> credentials(String election) {
    return entities
        .createQuery(
            "select e.credential from EnrolmentRow e where e.election = :election", String.class)
        .setParameter("election", election)
        .getResultList();
  }

  /** How many enrolled, by election; elections without any are left out. */
  Map<String, Integer> counts(String conventionId) {
    Map<String, Integer> counts = new HashMap<>();
    entities
        .createQuery(
            "select e.election, count(e) from EnrolmentRow e where e.convention = :convention"
                + " group by e.election",
            Object[].class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .forEach(r -> counts.put((String) r[0], ((Number) r[1]).intValue()));
    return counts;
  }

  /**
   * Destroys the join of persons and credentials: of each voter on a frozen roll remains that one
   * is on it, and not as which entry. What backups hold is not reached.
   */
  void destroy(String conventionId) {
    entities.flush(); // the rolls are read below
    entities
        .createNativeQuery(
            "update voter v join enrolment e on e.convention = v.convention and e.subject ="
                + " v.subject join roll r on r.election = e.election set v.enrolled = true"
                + " where v.convention = ?1")
        .setParameter(1, conventionId)
        .executeUpdate();
    entities
        .createQuery("delete from EnrolmentRow e where e.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }

  /** Writes at once, so that a race for one credential is decided here, by the unique key. */
  void add(EnrolmentRow row) {
    entities.persist(row);
    flush();
  }

  void remove(EnrolmentRow row) {
    entities.remove(row);
  }

  void flush() {
    UniqueKeys.flush(entities, "one_voter_a_credential", () -> Refusal.of(Problem.CREDENTIAL_USED));
  }
}
