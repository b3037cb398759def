package id.konvensirakyat.convention.candidacy;

/**
 * One verifier's word on one application, in one round of review.
 *
 * @param verifier the account that signs; never shown to other verifiers before their own word
 * @param finding what it finds
 * @param reason why, not blank
 */
public record Assessment(String verifier, Finding finding, String reason) {
  /** Refuses a word without a name or a reason. */
  public Assessment {
    if (verifier.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an assessment needs a name and a reason");
    }
  }
}
