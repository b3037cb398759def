package id.konvensirakyat.platform.document;

import java.util.Optional;

/** What candidacy tells of applications; candidacy implements it. */
public interface Applicants {
  /** The person's own application, locked until the transaction ends. */
  Optional<Applicant> lockMine(String conventionId, String subject);

  /** The person's own application. */
  Optional<Applicant> mine(String conventionId, String subject);

  /** An application of the convention. */
  Optional<Applicant> find(String conventionId, String applicationId);
}
