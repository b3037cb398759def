package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.web.Refusal;
import java.util.Optional;

/** What candidacy tells of applications; candidacy implements it. */
public interface Applicants {
  /** The person's own application, locked until the transaction ends. */
  Optional<Applicant> lockMine(String conventionId, String subject);

  /** The person's own application. */
  Optional<Applicant> mine(String conventionId, String subject);

  /** An application of the convention. */
  Optional<Applicant> find(String conventionId, String applicationId);

  /**
   * Checks that a verifier may judge papers of an application: not the own one, and in no other
   * role of the same matter.
   *
   * @throws Refusal with the rule
   */
  void checkRole(String conventionId, String applicationId, Caller verifier);
}
