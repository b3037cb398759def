package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who holds which public credential, until FREEZE_ROLL destroys the join. */
@ApplicationScoped
public class Enrolments {
  private static final String UPHELD =
      "exists (select 1 from entry_challenge c where c.convention = e.convention"
          + " and c.subject = e.subject and c.state = 'UPHELD')";
  private static final String VOTER =
      " join voter v on v.convention = e.convention and v.subject = e.subject";
  private static final String JOIN = VOTER + " join person p on p.subject = e.subject";
  private static final String CONDITIONS =
      "e.convention = ?1 and p.held = false and v.assurance <= ?2 and not " + UPHELD;
  private static final String ELIGIBLE = JOIN + " where " + CONDITIONS;
  private static final String ON_ROLL =
      "update enrolment e join roll r on r.election = e.election"
          + JOIN
          + " set v.enrolled = true where "
          + CONDITIONS;
  private static final String LEFT_OUT =
      "insert into roll_left_out (convention, subject, reason) select e.convention, e.subject,"
          + " case when p.subject is null or v.assurance > ?2 then 'LEVEL'"
          + " when p.held then 'HELD' when "
          + UPHELD
          + " then 'CHALLENGE' else 'SMALL_ROLL' end from enrolment e"
          + VOTER
          + " left join person p on p.subject = e.subject"
          + " where e.convention = ?1 and v.enrolled = false";

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

  /**
   * The public credentials, ascending, of those who may come onto a roll that asks for a level:
   * persons who reach it, are not held, and were not challenged with success. By election, without
   * their holders.
   */
  Map<String, List<String>> eligible(String conventionId, Assurance least) {
    Map<String, List<String>> credentials = new HashMap<>();
    entities.flush();
    List<?> rows =
        entities
            .createNativeQuery("select e.election, e.credential from enrolment e" + ELIGIBLE)
            .setParameter(1, conventionId)
            .setParameter(2, least.name())
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      credentials
          .computeIfAbsent(columns[0].toString(), election -> new ArrayList<>())
          .add(columns[1].toString());
    }
    credentials.values().forEach(Collections::sort);
    return credentials;
  }

  /** Notes of each enrolment of these elections whether the publication holds it. */
  void markPublished(String conventionId, Assurance least, Set<String> elections) {
    entities.flush();
    for (String election : elections) {
      entities
          .createNativeQuery("update enrolment set published = false where election = ?1")
          .setParameter(1, election)
          .executeUpdate();
      entities
          .createNativeQuery(
              "update enrolment e"
                  + JOIN
                  + " set e.published = true where e.election = ?3 and "
                  + CONDITIONS)
          .setParameter(1, conventionId)
          .setParameter(2, least.name())
          .setParameter(3, election)
          .executeUpdate();
    }
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
   * is on it, and not as which entry; of each who is left out, why. What backups hold is not
   * reached.
   */
  void destroy(String conventionId, Assurance least) {
    entities.flush(); // the rolls are read below
    for (String statement : List.of(ON_ROLL, LEFT_OUT)) {
      entities
          .createNativeQuery(statement)
          .setParameter(1, conventionId)
          .setParameter(2, least.name())
          .executeUpdate();
    }
    entities
        .createQuery("delete from EnrolmentRow e where e.convention = :convention")
        .setParameter("convention", conventionId)
        .executeUpdate();
  }

  /** Why FREEZE_ROLL left out somebody who had enrolled. */
  Optional<String> leftOut(String conventionId, String subject) {
    List<?> reasons =
        entities
            .createNativeQuery(
                "select reason from roll_left_out where convention = ?1 and subject = ?2")
            .setParameter(1, conventionId)
            .setParameter(2, subject)
            .getResultList();
    return reasons.stream().map(String::valueOf).findFirst();
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
