package id.konvensirakyat.platform.trustee;

/** Which message the ceremony waits for. */
enum CeremonyStep {
  CERTIFICATES,
  COMMITMENTS,
  POLYNOMIALS,
  CHECKS,
  /** The keys are made; what is missing is the rehearsal. */
  DONE,
  /** A complaint named somebody; nothing goes on before a restart. */
  FAULTED
}
