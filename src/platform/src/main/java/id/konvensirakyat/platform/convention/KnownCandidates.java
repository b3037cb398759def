package id.konvensirakyat.platform.convention;

import java.util.Optional;

/** Candidates whom the public sees, for features that may not see the applications. */
public interface KnownCandidates {
  /**
   * One of them.
   *
   * @param subject the candidate's account; never leaves the server
   * @param standing false once withdrawn or struck
   * @param onList whether on the frozen list
   */
  record Known(String id, String dapil, String subject, boolean standing, boolean onList) {}

  /** The candidate with this id. */
  Optional<Known> find(String conventionId, String candidateId);

  /** The candidate of this account. */
  Optional<Known> of(String conventionId, String subject);
}
