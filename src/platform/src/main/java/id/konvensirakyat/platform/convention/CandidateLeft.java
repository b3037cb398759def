package id.konvensirakyat.platform.convention;

/** Fired in the transaction in which a candidate of the frozen list withdraws or is struck. */
public record CandidateLeft(String conventionId, String dapil, String candidateId) {}
