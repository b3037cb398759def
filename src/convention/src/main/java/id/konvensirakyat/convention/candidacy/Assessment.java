package id.konvensirakyat.convention.candidacy;

import java.util.List;

/**
 * One verifier's word on one application, in one round of review.
 *
 * @param verifier the account that signs; never shown to other verifiers before their own word
 * @param finding what it finds
 * @param reason why, not blank
 * @param corrections what to correct: something exactly where the finding is NOT_YET_QUALIFIED
 */
public record Assessment(
    String verifier, Finding finding, String reason, List<ApplicationPart> corrections) {
  /** Sorts the parts; refuses a word without a name or a reason, and a BMS that asks nothing. */
  public Assessment {
    if (verifier.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an assessment needs a name and a reason");
    }
    corrections = corrections.stream().distinct().sorted().toList();
    if (corrections.isEmpty() == (finding == Finding.NOT_YET_QUALIFIED)) {
      throw new IllegalArgumentException("what to correct goes with NOT_YET_QUALIFIED alone");
    }
  }
}
