package id.konvensirakyat.platform.trustee;

/** Which message the ceremony waits for. */
enum CeremonyStep {
  CERTIFICATES,
  POLYNOMIALS,
  CHECKS,
  DONE
}
