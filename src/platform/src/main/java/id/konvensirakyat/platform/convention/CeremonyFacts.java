package id.konvensirakyat.platform.convention;

/** How far the key ceremony of a convention is. */
public interface CeremonyFacts {
  /**
   * The ceremony's step.
   *
   * @param step CERTIFICATES, POLYNOMIALS, CHECKS or DONE
   */
  record CeremonyFact(String step, boolean done) {}

  CeremonyFact of(String conventionId);
}
