package id.konvensirakyat.platform.convention;

import java.util.Map;

/** What candidacy tells the convention. */
public interface CandidacyFacts {
  /** Whether no application waits for a verifier's or an applicant's word. */
  boolean allDecided(String conventionId);

  /** How many applications there are by state, drafts too. */
  Map<String, Integer> byStatus(String conventionId);

  /** How many candidates the public sees, by dapil code; dapil without any are left out. */
  Map<String, Integer> publicByDapil(String conventionId);
}
